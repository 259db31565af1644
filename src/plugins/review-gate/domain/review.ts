import type { DecisionKind, ReviewStatus, RiskLevel } from '../constants.js'
import type { StageRun } from './stages.js'

/** One point of an opinion, which the editor adopts or declines with a reason. */
export type OpinionPoint = {
  readonly id: string
  readonly text: string
  readonly path?: string
  readonly disposition?: 'adopted' | 'declined'
  readonly dispositionReason?: string
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
  readonly riskLevel: RiskLevel
  readonly locales: readonly string[]
  readonly stages: readonly StageRun[]
  readonly currentStage: string | null
  readonly submittedBy: string
  readonly submittedByName: string
  readonly submittedByDepartment: string | null
  readonly submittedAt: string
  readonly responseDueAt: string
  readonly firstAnsweredAt: string | null
  readonly note: string | null
  readonly fingerprints: Readonly<Record<string, string>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly contributors: readonly string[]
  readonly policy: { readonly id: string; readonly hash: string } | null
  readonly findings: readonly unknown[]
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
