import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { currentStage } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  requireUser,
  signature,
  updateReview,
} from './context.js'
import { requireEligible, requireServing, requireUnclaimed } from './eligibility.js'
import { recordReviewEvent } from './recordReviewEvent.js'

export type ClaimReviewArgs = { readonly req: PayloadRequest; readonly reviewId: string }

/**
 * Takes a review for oneself; others can then not decide it. Claiming one's own again is fine, and
 * so is taking over from somebody who is away (reviewer-absences).
 *
 * @throws review-gate/not-allowed, not-independent, not-found, wrong-state, claimed
 */
export const claimReview = ({ req: caller, reviewId }: ClaimReviewArgs): Promise<Review> => {
  requireUser(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (!isPossible(review.status, 'claim')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    await requireEligible(req, review)
    await requireUnclaimed(req, review)
    const { by, byName } = signature(req)
    if (review.claimedBy === by) return review
    const claimed = await updateReview(req, review, {
      claimedBy: by,
      claimedByName: byName,
      claimedAt: nowIso(req),
    })
    const stage = currentStage(review.stages)
    await recordReviewEvent({
      req,
      review,
      type: 'review.claimed',
      ...(stage ? { role: stage.role } : {}),
      data: {
        ...(stage ? { stage: stage.key } : {}),
        ...(review.claimedBy ? { covers: review.claimedBy } : {}),
      },
    })
    return claimed
  })
}

/**
 * Gives a claimed review back to everybody.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, wrong-state, claimed
 */
export const releaseReview = ({ req: caller, reviewId }: ClaimReviewArgs): Promise<Review> => {
  requirePerson(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    requireServing(req, review)
    if (!isPossible(review.status, 'release') || !review.claimedBy) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    await requireUnclaimed(req, review)
    if (review.claimedBy !== signature(req).by) await requireEligible(req, review)
    return updateReview(req, review, { claimedBy: null, claimedByName: null, claimedAt: null })
  })
}
