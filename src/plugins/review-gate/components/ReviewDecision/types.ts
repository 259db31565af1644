import type { DocumentReviewStatus, ReviewStatus, RiskLevel } from '../../constants.js'
import type { RiskProposal } from '../../domain/review.js'
import type { PageChecklistItem } from '../ReviewPage/types.js'

/** May this person decide the current stage, and if not, why. */
export type DecisionRight =
  { readonly may: true } | { readonly may: false; readonly because: string | null }

/** Everything that the decision form needs, worked out on the server for one person. */
export type ReviewDecisionProps = {
  readonly review: {
    readonly id: string
    readonly number: string
    readonly status: ReviewStatus
    readonly riskLevel: RiskLevel
    readonly riskProposal: RiskProposal | null
    readonly currentStage: string | null
    /** What this page shows; a decision about anything else is refused. */
    readonly fingerprints: Readonly<Record<string, string>>
    readonly openFindings: number
    readonly validUntil: string | null
    readonly publishedAt: string | null
    readonly approvalSequence: number | null
    readonly endReason: string | null
    readonly claimedBy: string | null
    readonly claimedByName: string | null
  }
  readonly document: {
    readonly collection: string
    readonly id: string
    readonly status: DocumentReviewStatus | null
    readonly isPublic: boolean
  }
  readonly userId: string
  readonly stageRole: string | null
  readonly isLastStage: boolean
  readonly right: DecisionRight
  readonly isSubmitter: boolean
  readonly mayRevoke: boolean
  readonly mayPublish: boolean
  /** Serves any stage and is independent: may speak about the risk. */
  readonly mayJudgeRisk: boolean
  readonly checklist: readonly PageChecklistItem[]
  /** Places in the content that a point can name. */
  readonly paths: readonly string[]
}
