import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { PointAnswer } from '../domain/points.js'
import type { Decision, Review } from '../domain/review.js'

import { reviewsSlug } from '../constants.js'
import { answerProblems, unansweredPoints, withAnswers } from '../domain/points.js'
import { isAnsweredBySubmission, isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { handedIn, ofDocument, toReview } from '../gate/reviewRows.js'

/**
 * The newest review of a document that was not replaced by another. A re-check under way speaks of
 * content that is approved already; what it found in the end is answered like any other opinion.
 */
const newestReview = async (req: PayloadRequest, document: DocumentRef): Promise<Review | null> => {
  const { docs } = await req.payload.db.find<Parameters<typeof toReview>[0]>({
    collection: reviewsSlug,
    req,
    pagination: false,
    limit: 1,
    sort: '-submittedAt',
    where: { and: [ofDocument(document), { status: { not_equals: 'superseded' } }, handedIn] },
  })
  return docs[0] ? toReview(docs[0]) : null
}

/**
 * The review that a submission of this document answers, or null when a new case begins.
 *
 * @param open reviews of the document that wait for somebody, newest first
 */
export const previousReview = async (
  req: PayloadRequest,
  document: DocumentRef,
  open: readonly Review[],
): Promise<Review | null> => {
  const newest = open[0] ?? (await newestReview(req, document))
  return newest && isAnsweredBySubmission(newest.status) ? newest : null
}

/**
 * The decisions that a submission answers, with the answers that came along.
 *
 * @throws review-gate/invalid-input (answers to nothing), points-open (points without an answer)
 */
export const answeredDecisions = (
  req: PayloadRequest,
  previous: Review | null,
  answers: readonly PointAnswer[],
): readonly Decision[] => {
  const decisions =
    previous && isPossible(previous.status, 'answer-points') ? previous.decisions : []
  const problems = answerProblems(decisions, answers)
  if (problems.length > 0)
    throw reviewGateError('invalid-input', { req, data: { points: problems } })
  const answered = withAnswers(decisions, answers, { byName: '', at: '' })
  const open = unansweredPoints(answered)
  if (previous && isPossible(previous.status, 'resubmit') && open.length > 0) {
    throw reviewGateError('points-open', {
      req,
      data: { points: open, review: String(previous.id), number: previous.number },
    })
  }
  return answered
}

/** How many times this case was handed in: a submission replaced before any answer does not count. */
export const roundAfter = (previous: Review | null): number => {
  if (!previous) return 1
  const unanswered = previous.status === 'in-review' && previous.decisions.length === 0
  return unanswered ? previous.round : previous.round + 1
}
