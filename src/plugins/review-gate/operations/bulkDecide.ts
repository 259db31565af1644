import type { PayloadRequest } from 'payload'

import type { Fingerprints } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'

import { isPluginError } from '../../shared/PluginError.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { sameFingerprints } from '../gate/describeContent.js'
import { findReview } from '../gate/reviewRows.js'
import { allStages, gateOptions } from '../options.js'
import { asOperation, requirePerson, requireRole } from './context.js'
import { decideInTransaction, requireOpinion } from './decideReview.js'
import { requireEligible, requireUnclaimed } from './eligibility.js'
import { noteApprovalSequence } from './noteApprovalSequence.js'

/** A review and the content of it that the person has seen. */
export type BulkItem = { readonly id: string; readonly fingerprints: Fingerprints }

export type BulkDecideArgs = {
  readonly req: PayloadRequest
  readonly reviews: readonly BulkItem[]
  /** One opinion, which every review gets as its own. */
  readonly opinion: string
}

/** Why one review cannot go along. */
export type BulkObstacle =
  | 'claimed'
  | 'findings'
  | 'kind'
  | 'not-allowed'
  | 'not-found'
  | 'not-independent'
  | 'risk'
  | 'stale'
  | 'wrong-state'

type Refused = {
  readonly id: string
  readonly number: string | null
  readonly because: BulkObstacle
}

type Seen = { readonly item: BulkItem; readonly review: Review | null }

const personalObstacle = async (
  req: PayloadRequest,
  review: Review,
): Promise<BulkObstacle | null> => {
  try {
    await requireEligible(req, review)
    await requireUnclaimed(req, review)
    return null
  } catch (error) {
    if (!isPluginError(error)) throw error
    return error.code.slice('review-gate/'.length) as BulkObstacle
  }
}

const obstacleOf = async (
  req: PayloadRequest,
  { item, review }: Seen,
  kind: string | undefined,
): Promise<BulkObstacle | null> => {
  if (!review) return 'not-found'
  if (!isPossible(review.status, 'decide')) return 'wrong-state'
  if (!sameFingerprints(item.fingerprints, review.fingerprints)) return 'stale'
  if (review.riskLevel !== 'low') return 'risk'
  if (review.openFindings > 0) return 'findings'
  if (review.document.collection !== kind) return 'kind'
  return personalObstacle(req, review)
}

const requireTogether = async (
  req: PayloadRequest,
  items: readonly BulkItem[],
): Promise<readonly Review[]> => {
  const seen: Seen[] = []
  for (const item of items) seen.push({ item, review: await findReview(req, item.id) })
  const kind = seen.find(({ review }) => review)?.review?.document.collection
  const refused: Refused[] = []
  for (const one of seen) {
    const because = await obstacleOf(req, one, kind)
    if (because) refused.push({ id: one.item.id, number: one.review?.number ?? null, because })
  }
  if (refused.length > 0)
    throw reviewGateError('bulk-decision', { req, data: { reviews: refused } })
  return seen.flatMap(({ review }) => review ?? [])
}

const requireDistinct = (req: PayloadRequest, items: readonly BulkItem[]): void => {
  const ids = items.map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0) throw reviewGateError('invalid-input', { req, data: { twice } })
}

/**
 * Approves the current stage of many reviews: low risk, one kind, no open findings, each with the
 * content that the person saw. All in one transaction or none, with a decision and a ledger entry
 * for each.
 *
 * @throws review-gate/not-allowed, not-independent (API key), invalid-opinion, invalid-input (the
 *   same review twice), bulk-decision (`data.reviews` names each that cannot go along, and why)
 */
export const bulkDecide = async ({
  req: caller,
  reviews,
  opinion,
}: BulkDecideArgs): Promise<readonly Review[]> => {
  requireRole(
    caller,
    allStages(gateOptions(caller)).map(({ role }) => role),
  )
  requirePerson(caller)
  requireOpinion(caller, opinion)
  requireDistinct(caller, reviews)
  const decided = await asOperation(caller, async (req) => {
    const done: Review[] = []
    for (const review of await requireTogether(req, reviews)) {
      const input = { decision: 'approved', opinion } as const
      done.push(await decideInTransaction({ req, reviewId: String(review.id), input }))
    }
    return done
  })
  const noted: Review[] = []
  for (const review of decided) {
    noted.push(review.status === 'approved' ? await noteApprovalSequence(caller, review) : review)
  }
  return noted
}
