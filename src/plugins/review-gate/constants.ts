/** Slugs of the collections that the plugin owns. */
export const reviewsSlug = 'reviews'
export const snapshotsSlug = 'approved-snapshots'
export const mediaUsesSlug = 'media-uses'
export const countersSlug = 'review-counters'

/** Written by the plugin's operations alone: a forged review would open the gate. */
export const ownedSlugs: readonly string[] = [
  reviewsSlug,
  snapshotsSlug,
  mediaUsesSlug,
  countersSlug,
]

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

/** Longest opinion, note or reason in characters (contract.md). */
export const maxOpinionLength = 50_000
export const maxReasonLength = 2_000

/** First answer is due within this time of a submission (bank rule: 1小时响应). */
export const responseTargetMs = 60 * 60 * 1000

/** Names of the fields that the plugin writes on governed documents; never fingerprinted. */
export const systemFieldNames = ['reviewStatus', 'approval', 'contributors'] as const

/** Version of the canonical content form; part of every fingerprint. */
export const contentSchemaVersion = 1
