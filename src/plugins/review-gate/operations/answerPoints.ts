import type { PayloadRequest } from 'payload'

import type { PointAnswer } from '../domain/points.js'
import type { Review } from '../domain/review.js'

import { answerProblems, withAnswers } from '../domain/points.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { gateOptions } from '../options.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  requireRole,
  signature,
  updateReview,
} from './context.js'
import { contributorIds } from './eligibility.js'
import { recordReviewEvent } from './recordReviewEvent.js'

export type AnswerPointsArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly points: readonly PointAnswer[]
}

const idsBy = (answers: readonly PointAnswer[], wanted: string): readonly string[] =>
  answers.filter(({ disposition }) => disposition === wanted).map(({ id }) => id)

const reasonsOf = (answers: readonly PointAnswer[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answers.flatMap(({ id, reason }) => (reason?.trim() ? [[id, reason.trim()] as const] : [])),
  )

/** Stores and records answers to points in the transaction of `req`, or says what is wrong with them. */
export const storeAnswers = async (
  req: PayloadRequest,
  review: Review,
  answers: readonly PointAnswer[],
): Promise<Review> => {
  if (answers.length === 0) return review
  const problems = answerProblems(review.decisions, answers)
  if (problems.length > 0)
    throw reviewGateError('invalid-input', { req, data: { points: problems } })
  const { byName } = signature(req)
  const decisions = withAnswers(review.decisions, answers, { byName, at: nowIso(req) })
  const answered = await updateReview(req, review, { decisions })
  const reasons = reasonsOf(answers)
  await recordReviewEvent({
    req,
    review,
    type: 'review.points-answered',
    role: gateOptions(req).contributorRole,
    data: { adopted: idsBy(answers, 'adopted'), declined: idsBy(answers, 'declined') },
    ...(Object.keys(reasons).length > 0 ? { personal: { reasons: JSON.stringify(reasons) } } : {}),
  })
  return answered
}

const requireAuthor = async (req: PayloadRequest, review: Review): Promise<void> => {
  const { by } = signature(req)
  if (review.submittedBy === by) return
  if (!(await contributorIds(req, review)).includes(by)) {
    throw reviewGateError('not-allowed', { req })
  }
}

/**
 * The editor's side adopts or declines points of an opinion; possible again until the content is
 * handed in anew.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, wrong-state, invalid-input
 */
export const answerPoints = ({
  req: caller,
  reviewId,
  points,
}: AnswerPointsArgs): Promise<Review> => {
  requireRole(caller, [gateOptions(caller).contributorRole])
  requirePerson(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    await requireAuthor(req, review)
    if (!isPossible(review.status, 'answer-points')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    return storeAnswers(req, review, points)
  })
}
