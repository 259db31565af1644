import type { PayloadRequest } from 'payload'

import type { RiskLevel } from '../constants.js'
import type { Review } from '../domain/review.js'

import { isHigherRisk, raiseStages, rankOf } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { gateOptions, stagesFor } from '../options.js'
import { asOperation, requireReview, requireUser, updateReview } from './context.js'
import { requireIndependent } from './eligibility.js'
import { recordReviewEvent } from './recordReviewEvent.js'

export type RaiseRiskArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly riskLevel: RiskLevel
  readonly reason?: string
}

/**
 * Raises the risk of a review under way: the stages that the higher risk needs are added, and a
 * wish to lower it is void. Every independent reviewer may, of whatever stage.
 *
 * @throws review-gate/not-allowed, not-independent, not-found, wrong-state, invalid-input
 */
export const raiseRisk = ({
  req: caller,
  reviewId,
  riskLevel,
  reason,
}: RaiseRiskArgs): Promise<Review> => {
  requireUser(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (!isPossible(review.status, 'raise-risk')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    await requireIndependent(req, review)
    if (!isHigherRisk(riskLevel, review.riskLevel)) {
      throw reviewGateError('invalid-input', { req, data: { riskLevel: review.riskLevel } })
    }
    const stages = stagesFor(gateOptions(req), review.document.collection, riskLevel)
    const raised = await updateReview(req, review, {
      riskLevel,
      riskRank: rankOf(riskLevel),
      raisedRisk: riskLevel,
      riskProposal: null,
      stages: raiseStages(review.stages, stages),
    })
    await recordReviewEvent({
      req,
      review: raised,
      type: 'review.risk-raised',
      data: { before: review.riskLevel },
      ...(reason ? { personal: { reason } } : {}),
    })
    return raised
  })
}
