import type { DecisionKind, DocumentReviewStatus, ReviewStatus } from '../constants.js'

/** What can happen to a review after it was opened. */
export type ReviewAction =
  'claim' | 'decide' | 'raise-risk' | 'withdraw' | 'supersede' | 'revoke' | 'expire'

/** In which states each action is possible; everything else is `wrong-state`. */
const allowedIn: Readonly<Record<ReviewAction, readonly ReviewStatus[]>> = {
  claim: ['in-review'],
  decide: ['in-review'],
  'raise-risk': ['in-review'],
  withdraw: ['in-review', 'changes-requested'],
  supersede: ['in-review', 'changes-requested'],
  revoke: ['approved'],
  expire: ['approved'],
}

export const isPossible = (status: ReviewStatus, action: ReviewAction): boolean =>
  allowedIn[action].includes(status)

/** True while a submission waits for somebody: for a reviewer, or for its editor. */
export const isOpen = (status: ReviewStatus): boolean => isPossible(status, 'supersede')

/** The state after a decision on a stage; approval ends the review only at its last stage. */
export const statusAfterDecision = (decision: DecisionKind, lastStage: boolean): ReviewStatus => {
  if (decision === 'approved') return lastStage ? 'approved' : 'in-review'
  return decision
}

/**
 * The state that a document shows.
 *
 * @param newest status of its newest review that was not superseded, or null
 * @param approvedAsItIs whether every locale with content has an approval in force
 */
export const documentReviewStatus = (
  newest: ReviewStatus | null,
  approvedAsItIs: boolean,
): DocumentReviewStatus => {
  if (newest === 'in-review' || newest === 'changes-requested') return newest
  if (approvedAsItIs) return 'approved'
  if (newest === null || newest === 'approved' || newest === 'superseded') return 'unsubmitted'
  return newest
}
