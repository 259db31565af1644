import type { DecisionKind, DocumentReviewStatus, ReviewStatus } from '../constants.js'

import { reviewStatuses } from '../constants.js'

/** What can happen to a review after it was opened. */
export const reviewActions = [
  'claim',
  'release',
  'hand-over',
  'decide',
  'raise-risk',
  'lower-risk',
  'answer-points',
  'comment',
  'answer-comment',
  'resubmit',
  'withdraw',
  'supersede',
  'revoke',
  'expire',
  'recheck',
] as const
export type ReviewAction = (typeof reviewActions)[number]

/** In which states each action is possible; everything else is `wrong-state`. */
const allowedIn: Readonly<Record<ReviewAction, readonly ReviewStatus[]>> = {
  claim: ['in-review'],
  release: ['in-review'],
  'hand-over': ['in-review'],
  decide: ['in-review'],
  'raise-risk': ['in-review'],
  'lower-risk': ['in-review'],
  // Until the content is handed in again; a rejection may be answered, too.
  'answer-points': ['changes-requested', 'rejected'],
  comment: ['in-review', 'changes-requested', 'rejected'],
  // What was remarked on a version can be answered and settled when that version is history.
  'answer-comment': reviewStatuses,
  // A submission that goes on where the review stopped; any other begins at the first stage.
  resubmit: ['changes-requested'],
  withdraw: ['in-review', 'changes-requested'],
  supersede: ['in-review', 'changes-requested'],
  revoke: ['approved'],
  expire: ['approved'],
  recheck: ['approved'],
}

export const isPossible = (status: ReviewStatus, action: ReviewAction): boolean =>
  allowedIn[action].includes(status)

/**
 * True for a review that the next submission of its document answers: it was refused, taken back or
 * is replaced. After an approval a new case begins.
 */
export const isAnsweredBySubmission = (status: ReviewStatus): boolean =>
  status === 'rejected' || status === 'withdrawn' || isOpen(status)

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
