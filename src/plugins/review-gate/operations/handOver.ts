import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'
import type { EligiblePerson } from './listEligible.js'

import { currentStage } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  signature,
  updateReview,
} from './context.js'
import { requireServing, requireUnclaimed } from './eligibility.js'
import { findReceiver } from './listEligible.js'
import { recordReviewEvent } from './recordReviewEvent.js'

export type HandOverArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  /** Id of the person who takes it on. */
  readonly to: string
  readonly reason?: string
}

const requireReceiver = async (
  req: PayloadRequest,
  review: Review,
  to: string,
): Promise<EligiblePerson> => {
  const found = await findReceiver(req, review, to)
  if (found.outcome === 'eligible') return found.person
  const { because } = found
  const isIndependence = because !== 'absent' && because !== 'not-allowed' && because !== 'unknown'
  throw reviewGateError(isIndependence ? 'not-independent' : 'invalid-input', {
    req,
    data: { to, because },
  })
}

/**
 * Whoever claimed a review (or covers for them while they are away) passes the claim on to somebody
 * who may decide it.
 *
 * @throws review-gate/not-allowed, not-independent, not-found, wrong-state (nobody claimed it),
 *   claimed, invalid-input
 */
export const handOverReview = ({
  req: caller,
  reviewId,
  to,
  reason,
}: HandOverArgs): Promise<Review> => {
  requirePerson(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    requireServing(req, review)
    if (!isPossible(review.status, 'hand-over') || !review.claimedBy) {
      throw reviewGateError('wrong-state', {
        req,
        data: { status: review.status, claimedBy: review.claimedBy },
      })
    }
    await requireUnclaimed(req, review)
    if (review.claimedBy === to) return review
    const receiver = await requireReceiver(req, review, to)
    const handedOver = await updateReview(req, review, {
      claimedBy: receiver.id,
      claimedByName: receiver.name,
      claimedAt: nowIso(req),
    })
    const stage = currentStage(review.stages)
    const { by } = signature(req)
    await recordReviewEvent({
      req,
      review,
      type: 'review.handed-over',
      ...(stage ? { role: stage.role } : {}),
      data: {
        to: receiver.id,
        ...(stage ? { stage: stage.key } : {}),
        ...(review.claimedBy === by ? {} : { covers: review.claimedBy }),
      },
      personal: { toName: receiver.name, ...(reason ? { reason } : {}) },
    })
    return handedOver
  })
}
