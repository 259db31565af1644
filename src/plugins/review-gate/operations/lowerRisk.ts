import type { PayloadRequest } from 'payload'

import type { RiskLevel } from '../constants.js'
import type { Review, RiskProposal } from '../domain/review.js'
import type { StageRun } from '../domain/stages.js'

import { isHigherRisk, lowerStages, rankOf } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { gateOptions, stagesFor } from '../options.js'
import {
  asOperation,
  nowIso,
  requireReview,
  requireUser,
  signature,
  updateReview,
} from './context.js'
import { requireIndependent } from './eligibility.js'
import { recordReviewEvent } from './recordReviewEvent.js'

export type LowerRiskArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly riskLevel: RiskLevel
  readonly reason: string
}

/** The stages that are left, or a 409 when one that is open or decided would go. */
const requireLowered = (
  req: PayloadRequest,
  review: Review,
  riskLevel: RiskLevel,
): readonly StageRun[] => {
  if (!isHigherRisk(review.riskLevel, riskLevel)) {
    throw reviewGateError('invalid-input', { req, data: { riskLevel: review.riskLevel } })
  }
  const wanted = stagesFor(gateOptions(req), review.document.collection, riskLevel)
  const stages = lowerStages(review.stages, wanted)
  if (stages) return stages
  throw reviewGateError('wrong-state', {
    req,
    data: { status: review.status, stage: review.currentStage, riskLevel: review.riskLevel },
  })
}

const propose = (
  req: PayloadRequest,
  review: Review,
  { riskLevel, reason }: Pick<LowerRiskArgs, 'reason' | 'riskLevel'>,
): Promise<Review> => {
  const { by, byName } = signature(req)
  const riskProposal: RiskProposal = { riskLevel, reason, by, byName, at: nowIso(req) }
  return updateReview(req, review, { riskProposal })
}

const apply = async (
  req: PayloadRequest,
  args: {
    readonly review: Review
    readonly proposal: RiskProposal
    readonly stages: readonly StageRun[]
    readonly reason: string
  },
): Promise<Review> => {
  const { review, proposal, stages, reason } = args
  const { riskLevel } = proposal
  const raised = review.raisedRisk
  const lowered = await updateReview(req, review, {
    riskLevel,
    riskRank: rankOf(riskLevel),
    // A resubmission keeps what these two decided about an earlier raise, too.
    raisedRisk: raised && isHigherRisk(raised, riskLevel) ? riskLevel : raised,
    riskProposal: null,
    stages,
  })
  await recordReviewEvent({
    req,
    review: lowered,
    type: 'review.risk-lowered',
    data: { before: review.riskLevel, proposedBy: proposal.by },
    personal: { proposal: proposal.reason, proposedByName: proposal.byName, reason },
  })
  return lowered
}

/**
 * Lowers the risk of a review under way, which takes two: the first independent reviewer proposes,
 * a second one who names the same level makes it so. Another level is a new proposal. The two answer
 * for it, so the level may lie below what was computed.
 *
 * @throws review-gate/not-allowed, not-independent, not-found, wrong-state (a stage that is open or
 *   decided would go), invalid-input, second-reviewer (the same person again)
 */
export const lowerRisk = ({
  req: caller,
  reviewId,
  riskLevel,
  reason,
}: LowerRiskArgs): Promise<Review> => {
  requireUser(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    if (!isPossible(review.status, 'lower-risk')) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    await requireIndependent(req, review)
    if (!reason.trim()) {
      throw reviewGateError('invalid-input', { req, data: { missing: ['reason'] } })
    }
    const stages = requireLowered(req, review, riskLevel)
    const proposal = review.riskProposal
    if (proposal?.riskLevel !== riskLevel) return propose(req, review, { riskLevel, reason })
    if (proposal.by === signature(req).by) {
      throw reviewGateError('second-reviewer', { req, data: { riskLevel, at: proposal.at } })
    }
    return apply(req, { review, proposal, stages, reason })
  })
}
