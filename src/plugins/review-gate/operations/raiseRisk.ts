import type { PayloadRequest } from 'payload'

import type { RiskLevel } from '../constants.js'
import type { Review } from '../domain/review.js'

import { isHigherRisk, raiseStages, rankOf } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { gateOptions, stagesFor } from '../options.js'
import { asOperation, requireReview, requireUser, updateReview } from './context.js'
import { requireEligible } from './eligibility.js'

export type RaiseRiskArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly riskLevel: RiskLevel
}

/**
 * Raises the risk of a review under way: the stages that the higher risk needs are added. One
 * person never lowers it (design.md §5). The stage decision that follows carries the new risk into
 * the ledger.
 *
 * @throws review-gate/not-allowed, not-independent, not-found, wrong-state, invalid-input
 */
export const raiseRisk = ({ req: caller, reviewId, riskLevel }: RaiseRiskArgs): Promise<Review> => {
  requireUser(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (!isPossible(review.status, 'raise-risk')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    await requireEligible(req, review)
    if (!isHigherRisk(riskLevel, review.riskLevel)) {
      throw reviewGateError('invalid-input', { req, data: { riskLevel: review.riskLevel } })
    }
    const stages = raiseStages(review.stages, stagesFor(gateOptions(req), review.document.collection, riskLevel))
    return updateReview(req, review, { riskLevel, riskRank: rankOf(riskLevel), raisedRisk: riskLevel, stages })
  })
}
