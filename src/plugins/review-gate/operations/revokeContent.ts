import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { sameFingerprints } from '../gate/describeContent.js'
import { releaseMedia } from '../gate/mediaUses.js'
import { findReviews, ofDocument } from '../gate/reviewRows.js'
import { cancelSchedules } from '../gate/schedules.js'
import { nowIso, signature, updateReview } from './context.js'
import { closeUnlessApproved } from './closeUnlessApproved.js'
import { recordReviewEvent } from './recordReviewEvent.js'

type Revocation = {
  readonly req: PayloadRequest
  readonly reason: string
  /** In which role the person acts. */
  readonly role?: string
}

const revoke = async ({ req, reason, role }: Revocation, review: Review): Promise<Review> => {
  const revoked = await updateReview(req, review, {
    status: 'revoked',
    revokedAt: nowIso(req),
    revokedByName: signature(req).byName,
    endReason: reason,
  })
  const { document, id } = review
  await releaseMedia(req, { document, purpose: 'review', review: String(id) })
  await recordReviewEvent({
    req,
    review,
    type: 'approval.revoked',
    ...(role ? { role } : {}),
    ...(review.approvalSequence === null ? {} : { refs: [review.approvalSequence] }),
    personal: { reason },
  })
  return revoked
}

/** A re-check of content that is revoked has nothing left to look at. */
const closeRechecks = async (req: PayloadRequest, rechecks: readonly Review[]): Promise<void> => {
  for (const review of rechecks) {
    await updateReview(req, review, {
      status: 'superseded',
      currentStage: null,
      currentRole: null,
      claimedBy: null,
      closedAt: nowIso(req),
    })
    const { document, id } = review
    await releaseMedia(req, { document, purpose: 'review', review: String(id) })
    await recordReviewEvent({
      req,
      review,
      type: 'recheck.closed',
      data: { outcome: 'revoked' },
    })
  }
}

/**
 * Revokes every approval of exactly the content of `review`, also those that renewed it, in the
 * transaction of `req`; the item is down afterwards, and nothing of it stays scheduled.
 *
 * @returns what was revoked
 */
export const revokeContent = async (
  revocation: Revocation,
  review: Review,
): Promise<readonly Review[]> => {
  const { req, reason } = revocation
  const { document, fingerprints } = review
  const same = (
    await findReviews(req, {
      and: [ofDocument(document), { status: { in: ['approved', 'in-review'] } }],
    })
  ).filter((one) => sameFingerprints(one.fingerprints, fingerprints))
  const revoked: Review[] = []
  for (const one of same) if (one.status === 'approved') revoked.push(await revoke(revocation, one))
  await closeRechecks(
    req,
    same.filter(({ status, recheckOf }) => status === 'in-review' && recheckOf !== null),
  )
  await cancelSchedules(req, document, { because: 'revoked', fingerprints })
  await closeUnlessApproved(req, document, 'revoked', reason)
  return revoked
}
