import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { describeContent } from '../gate/describeContent.js'
import { findMain, isPublished } from '../gate/documents.js'
import { releaseMedia } from '../gate/mediaUses.js'
import { cancelSchedules } from '../gate/schedules.js'
import { askVerdicts, isApproved } from '../gate/systemFields.js'
import { gateOptions } from '../options.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  requireRole,
  requireUser,
  signature,
  updateReview,
} from './context.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { refreshDocument } from './refreshDocument.js'
import { takeDown } from './takeDown.js'

export type EndReviewArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly reason?: string
}

const release = (req: PayloadRequest, review: Review): Promise<unknown> =>
  releaseMedia(req, { document: review.document, purpose: 'review', review: String(review.id) })

/**
 * The submitter takes a submission back.
 *
 * @throws review-gate/not-allowed, not-found, wrong-state
 */
export const withdrawSubmission = ({
  req: caller,
  reviewId,
  reason,
}: EndReviewArgs): Promise<Review> => {
  requireUser(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (review.submittedBy !== String(requireUser(req).id))
      throw reviewGateError('not-allowed', { req })
    if (!isPossible(review.status, 'withdraw')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    const change = {
      status: 'withdrawn',
      currentStage: null,
      currentRole: null,
      closedAt: nowIso(req),
      claimedBy: null,
      endReason: reason ?? null,
    } as const
    const withdrawn = await updateReview(req, review, change)
    await release(req, review)
    const role = gateOptions(req).contributorRole
    await recordReviewEvent({
      req,
      review,
      type: 'review.withdrawn',
      role,
      ...(reason ? { personal: { reason } } : {}),
    })
    await refreshDocument(req, review.document)
    return withdrawn
  })
}

/** Closes the item when, without this approval, what is public is not approved any more. */
const closeUnlessApproved = async (
  req: PayloadRequest,
  review: Review,
  cause: 'revoked' | 'expired',
  reason?: string,
): Promise<void> => {
  const { document } = review
  const main = await findMain(req, document)
  if (main && isPublished(main)) {
    const content = await describeContent({ req, document, doc: main })
    const verdicts = await askVerdicts(req, document, content)
    if (!isApproved(content, verdicts)) {
      await takeDown({ req, document, cause, ...(reason ? { reason } : {}) })
      return
    }
  }
  await refreshDocument(req, document)
}

/**
 * An authority undoes an approval; the item is down when this resolves.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, wrong-state, invalid-input
 */
export const revokeApproval = ({
  req: caller,
  reviewId,
  reason,
}: EndReviewArgs): Promise<Review> => {
  const { revokeRoles } = gateOptions(caller)
  requireRole(caller, revokeRoles)
  requirePerson(caller)
  if (!reason?.trim())
    throw reviewGateError('invalid-input', { req: caller, data: { missing: ['reason'] } })
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (!isPossible(review.status, 'revoke')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    const { byName } = signature(req)
    const revoked = await updateReview(req, review, {
      status: 'revoked',
      revokedAt: nowIso(req),
      revokedByName: byName,
      endReason: reason,
    })
    await release(req, review)
    await cancelSchedules(req, review.document, {
      because: 'revoked',
      fingerprints: review.fingerprints,
    })
    await recordReviewEvent({
      req,
      review,
      type: 'approval.revoked',
      ...(revokeRoles[0] ? { role: revokeRoles[0] } : {}),
      ...(review.approvalSequence === null ? {} : { refs: [review.approvalSequence] }),
      personal: { reason },
    })
    await closeUnlessApproved(req, review, 'revoked', reason)
    return revoked
  })
}

/** Ends one approval whose time is over, if nobody did so meanwhile. */
export const expireApproval = (req: PayloadRequest, reviewId: string): Promise<boolean> =>
  asOperation(req, async (fresh) => {
    const review = await requireReview(fresh, reviewId)
    const isOver =
      review.validUntil !== null && new Date(review.validUntil) <= gateOptions(fresh).clock.now()
    if (!isPossible(review.status, 'expire') || !isOver) return false
    await updateReview(fresh, review, { status: 'expired' })
    await release(fresh, review)
    await recordReviewEvent({
      req: fresh,
      review,
      type: 'approval.expired',
      ...(review.approvalSequence === null ? {} : { refs: [review.approvalSequence] }),
    })
    await closeUnlessApproved(fresh, review, 'expired')
    return true
  })
