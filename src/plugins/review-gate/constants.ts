/** Slugs of the collections that the plugin owns. */
export const reviewsSlug = 'reviews'
export const snapshotsSlug = 'approved-snapshots'
export const mediaUsesSlug = 'media-uses'
export const countersSlug = 'review-counters'
export const decisionsSlug = 'review-decisions'
export const commentsSlug = 'review-comments'
export const presenceSlug = 'review-presence'
export const schedulesSlug = 'scheduled-publications'
/** Written by people themselves, so not among the owned ones. */
export const absencesSlug = 'reviewer-absences'

/** Written by the plugin's operations alone: a forged review would open the gate. */
export const ownedSlugs: readonly string[] = [
  reviewsSlug,
  snapshotsSlug,
  mediaUsesSlug,
  countersSlug,
  decisionsSlug,
  commentsSlug,
  presenceSlug,
  schedulesSlug,
]

/** The managers' dashboard, below the admin's route. */
export const dashboardPath = '/review-dashboard'

/** Key of the resolved options below `config.custom`, and namespace of the translations. */
export const customKey = 'reviewGate'
export const translationNamespace = 'reviewGate'

/** Where one review stands. */
export const reviewStatuses = [
  'in-review',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
  'expired',
  'revoked',
] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** Where one document stands: the state of its newest review, seen from its present content. */
export const documentReviewStatuses = [
  'unsubmitted',
  'in-review',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'revoked',
] as const
export type DocumentReviewStatus = (typeof documentReviewStatuses)[number]

export const decisionKinds = ['approved', 'changes-requested', 'rejected'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** Why a review was opened: a person handed content in, or approved content is re-checked (任务回检). */
export const reviewOrigins = [
  'submission',
  'expiry',
  'rule-change',
  'feedback',
  'sample',
  'manual',
] as const
export type ReviewOrigin = (typeof reviewOrigins)[number]
export type RecheckCause = Exclude<ReviewOrigin, 'submission'>

/** What was done with one point of an opinion. */
export const dispositions = ['adopted', 'declined'] as const
export type Disposition = (typeof dispositions)[number]

export const scheduleActions = ['publish', 'take-down'] as const
export type ScheduleAction = (typeof scheduleActions)[number]

export const scheduleStatuses = ['pending', 'done', 'failed', 'cancelled'] as const
export type ScheduleStatus = (typeof scheduleStatuses)[number]

/** A person who has the page open is shown to others for this long after the last sign of life. */
export const presenceMs = 60_000

/** Longest opinion, note or reason in characters (contract.md). */
export const maxOpinionLength = 50_000
export const maxReasonLength = 2_000

/** First answer is due within this time of a submission (bank rule: 1小时响应). */
export const responseTargetMs = 60 * 60 * 1000

/** Names of the fields that the plugin writes on governed documents; never fingerprinted. */
export const systemFieldNames = ['reviewStatus', 'approval', 'contributors'] as const

/** Version of the canonical content form; part of every fingerprint. */
export const contentSchemaVersion = 1
