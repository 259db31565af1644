import type {
  DecisionKind,
  Disposition,
  ReviewOrigin,
  ReviewStatus,
  RiskLevel,
} from '../constants.js'
import type { StageRun } from './stages.js'

/** One point of an opinion, which the editor adopts or declines with a reason. */
export type OpinionPoint = {
  readonly id: string
  readonly text: string
  readonly path?: string
  readonly disposition?: Disposition
  readonly dispositionReason?: string
  readonly dispositionByName?: string
  readonly dispositionAt?: string
}

/** A wish to lower the risk; it takes effect when a second reviewer confirms it. */
export type RiskProposal = {
  readonly riskLevel: RiskLevel
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly reason: string
}

/** One decision with its written opinion (审查意见), and who gave it as they were then. */
export type Decision = {
  readonly decision: DecisionKind
  readonly stage: string
  readonly opinion: string
  readonly reasons: readonly string[]
  readonly points: readonly OpinionPoint[]
  readonly by: string
  readonly byName: string
  readonly byDepartment: string | null
  readonly at: string
  /** Ids of the ticked items of the checklist for this kind of content. */
  readonly checklist?: readonly string[]
}

/** The content that was handed in, in one locale: what people see, and the exact bytes. */
export type Snapshot = { readonly content: unknown; readonly canonical: string }

/** A review as it is stored (contract.md, "A review has …"). */
export type Review = {
  readonly id: number | string
  readonly number: string
  readonly title: string
  readonly document: { readonly collection: string; readonly id: string }
  readonly status: ReviewStatus
  readonly origin: ReviewOrigin
  /** Id of the approved review that this one re-checks. */
  readonly recheckOf: string | null
  /** The review that this submission answers, and how many came before it. */
  readonly previousReview: string | null
  readonly previousNumber: string | null
  readonly round: number
  readonly riskLevel: RiskLevel
  /** 1 low, 2 medium, 3 high: databases sort by it. */
  readonly riskRank: number
  /** What a person raised the risk to; a resubmission keeps it. */
  readonly raisedRisk: RiskLevel | null
  readonly riskProposal: RiskProposal | null
  readonly locales: readonly string[]
  readonly stages: readonly StageRun[]
  readonly currentStage: string | null
  /** Role that serves the current stage; null when no stage is open. */
  readonly currentRole: string | null
  readonly submittedBy: string
  readonly submittedByName: string
  readonly submittedByDepartment: string | null
  /** Branch of the submitter, as an id. */
  readonly branch: string | null
  /** `|id|id|` of everybody who may not decide any more: submitter, authors, earlier deciders. */
  readonly involved: string
  readonly submittedAt: string
  readonly responseDueAt: string
  /** Since when the response time stands still; null while it runs. */
  readonly responsePausedAt: string | null
  readonly firstAnsweredAt: string | null
  /** Minutes of working time from submission to the first answer, and to the end of the review. */
  readonly firstAnswerMinutes: number | null
  readonly decisionMinutes: number | null
  readonly answeredInTime: boolean | null
  readonly closedAt: string | null
  readonly note: string | null
  readonly fingerprints: Readonly<Record<string, string>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly contributors: readonly string[]
  readonly policy: { readonly id: string; readonly hash: string } | null
  readonly findings: readonly unknown[]
  /** Findings that nobody waived, and the blocking ones among them. */
  readonly openFindings: number
  readonly openBlocking: number
  readonly decisions: readonly Decision[]
  readonly opinion: string | null
  readonly claimedBy: string | null
  readonly claimedByName: string | null
  readonly claimedAt: string | null
  readonly approvedAt: string | null
  readonly validUntil: string | null
  readonly approvalEventId: string | null
  readonly approvalSequence: number | null
  readonly revokedAt: string | null
  readonly revokedByName: string | null
  readonly endReason: string | null
  readonly publishedAt: string | null
}
