import type { PayloadRequest } from 'payload'

import type { Review } from '../../domain/review.js'
import type { DecisionRight } from '../ReviewDecision/types.js'

import { isPluginError } from '../../../shared/PluginError.js'
import { userOf } from '../../access/profile.js'
import { requireEligible } from '../../operations/eligibility.js'
import { gateOptions } from '../../options.js'
import { reviewerRolesOf } from '../shared/roles.js'

const rightOf = async (work: Promise<void>): Promise<DecisionRight> => {
  try {
    await work
    return { may: true }
  } catch (error) {
    if (!isPluginError(error)) throw error
    const { because } = ((error as { data?: unknown }).data ?? {}) as { because?: unknown }
    return { may: false, because: typeof because === 'string' ? because : null }
  }
}

/** Asks the rule of independence itself, so that the page never offers what it would refuse. */
export const decisionRight = async (req: PayloadRequest, review: Review): Promise<DecisionRight> =>
  review.status === 'in-review'
    ? rightOf(requireEligible(req, review))
    : { may: false, because: null }

/** True for an independent reviewer of any stage, whose word on the risk counts. */
export const mayJudgeRisk = async (req: PayloadRequest, review: Review): Promise<boolean> => {
  const options = gateOptions(req)
  const user = userOf(req)
  const held = user ? options.rolesOf(user) : []
  const [role] = reviewerRolesOf(options).filter((one) => held.includes(one))
  if (role === undefined || review.status !== 'in-review') return false
  return (await rightOf(requireEligible(req, review, role))).may
}
