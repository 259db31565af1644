export { reviewGatePlugin } from './plugin.js'
export type {
  GovernedCollectionOptions,
  ResolvedReviewGateOptions,
  ReviewGateOptions,
} from './options.js'
export type { Decision, OpinionPoint, Review } from './domain/review.js'
export type { ReviewStage, StageRun, StagesByRisk } from './domain/stages.js'
export type { DecisionKind, DocumentReviewStatus, ReviewStatus, RiskLevel } from './constants.js'
export type { ReviewGateErrorCode } from './errors.js'
export { ReviewGateError } from './errors.js'
export { answerPoints } from './operations/answerPoints.js'
export type { BundleMember, BundleMemberState } from './gate/bundle.js'
export { approvedContents } from './operations/approvedContents.js'
export { bulkDecide } from './operations/bulkDecide.js'
export { claimReview, releaseReview } from './operations/claimReview.js'
export { describeCase } from './operations/describeCase.js'
export type { ReviewComment } from './operations/comments.js'
export { addComment, listComments, settleComment } from './operations/comments.js'
export { decideReview } from './operations/decideReview.js'
export type { EligiblePerson } from './operations/listEligible.js'
export { listEligible } from './operations/listEligible.js'
export { revokeApproval, withdrawSubmission } from './operations/endReview.js'
export { expireApprovals } from './operations/expireApprovals.js'
export { bundleState } from './operations/bundleState.js'
export { openDueRechecks } from './operations/openDueRechecks.js'
export type { OpenRecheckArgs } from './operations/openRecheck.js'
export { openRecheck } from './operations/openRecheck.js'
export { runSchedules } from './operations/runSchedules.js'
export {
  cancelSchedule,
  schedulePublication,
  scheduleTakeDown,
} from './operations/schedulePublication.js'
export { sweep } from './operations/sweep.js'
export { moveResponseDue } from './operations/moveResponseDue.js'
export { handOverReview } from './operations/handOver.js'
export { lowerRisk } from './operations/lowerRisk.js'
export { publishDocument, unpublishDocument } from './operations/publishDocument.js'
export { raiseRisk } from './operations/raiseRisk.js'
export { submitForReview } from './operations/submitForReview.js'
export { publicationsOf } from './operations/publicationsOf.js'
