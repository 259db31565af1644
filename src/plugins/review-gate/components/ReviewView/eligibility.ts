import type { PayloadRequest } from 'payload'

import type { Review } from '../../domain/review.js'
import type { DecisionRight } from '../ReviewDecision/types.js'

import { isPluginError } from '../../../shared/PluginError.js'
import { requireEligible } from '../../operations/eligibility.js'

/** Asks the rule of independence itself, so that the page never offers what it would refuse. */
export const decisionRight = async (
  req: PayloadRequest,
  review: Review,
): Promise<DecisionRight> => {
  if (review.status !== 'in-review') return { may: false, because: null }
  try {
    await requireEligible(req, review)
    return { may: true }
  } catch (error) {
    if (!isPluginError(error)) throw error
    const { because } = ((error as { data?: unknown }).data ?? {}) as { because?: unknown }
    return { may: false, because: typeof because === 'string' ? because : null }
  }
}
