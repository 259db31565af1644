import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { releaseMedia } from '../gate/mediaUses.js'
import { gateOptions } from '../options.js'
import { closeUnlessApproved } from './closeUnlessApproved.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  requireRole,
  requireUser,
  updateReview,
} from './context.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { refreshDocument } from './refreshDocument.js'
import { revokeContent } from './revokeContent.js'

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
    // A re-check was not handed in by the editor, so it is not the editor's to take back.
    if (!isPossible(review.status, 'withdraw') || review.recheckOf) {
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
      concerned: review.claimedBy ? [review.claimedBy] : [],
      ...(reason ? { personal: { reason } } : {}),
    })
    await refreshDocument(req, review.document)
    return withdrawn
  })
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
    const [role] = revokeRoles
    const revoked = await revokeContent({ req, reason, ...(role ? { role } : {}) }, review)
    return revoked.find(({ id }) => id === review.id) ?? review
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
    await closeUnlessApproved(fresh, review.document, 'expired')
    return true
  })
