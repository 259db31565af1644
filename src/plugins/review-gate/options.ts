import type { Payload, PayloadRequest } from 'payload'

import type { ConsumerProtectionReview } from '../../hooks/consumerProtectionReview.js'
import type { Clock, EntriesOf, RecordEvent, Screen, SequenceOf } from '../shared/contracts.js'
import type { RiskLevel } from './constants.js'
import type { ReviewStage, StagesByRisk } from './domain/stages.js'
import type { BranchChoice } from './domain/statistics.js'

import { consumerProtectionReview } from '../../hooks/consumerProtectionReview.js'
import { customKey, responseTargetMs } from './constants.js'
import { defaultStages } from './domain/stages.js'
import { defaultValidityDays } from './domain/validity.js'

type Document = Readonly<Record<string, unknown>>

/** One thing that a reviewer looks at before an approval. */
export type ChecklistItem = {
  readonly id: string
  /** Wording per language of the admin. */
  readonly label: Readonly<Record<string, string>>
}

export type RecheckOptions = {
  /** Days before an approval ends at which its re-check opens; 0 opens none. @default 30 */
  readonly beforeDays?: number
  /** Percent of the public items that are re-checked each month by sample. @default 0 */
  readonly samplePercent?: number
}

export type GovernedCollectionOptions = {
  /**
   * Risk of a document, from its all-locale content. It can be raised by hand, never lowered.
   * @default 'low'
   */
  readonly risk?: (doc: Document) => RiskLevel
  /** End of the content itself; an approval never outlives it. @default none */
  readonly endsAt?: (doc: Document) => Date | null
  /** Stages of this kind where they differ from the option `stages`. @default none */
  readonly stages?: Partial<StagesByRisk>
  /** Names of relationship fields whose documents go public together with this one. @default [] */
  readonly bundle?: readonly string[]
  /** What a reviewer ticks before approving this kind. @default [] */
  readonly checklist?: readonly ChecklistItem[]
}

export type ReviewGateOptions = {
  /** Collections in which nothing becomes public without an approval. They need drafts. */
  readonly governed: Readonly<Record<string, GovernedCollectionOptions>>
  /** Upload collections whose files governed documents show. @default [] */
  readonly media?: readonly string[]
  /** Short reference texts shown beside governed content; changes are recorded. @default [] */
  readonly references?: readonly string[]
  /** The auth collection of the people who write and review. @default 'users' */
  readonly users?: string
  /** Stages by risk. @default contract.md, "Default stages" */
  readonly stages?: StagesByRisk
  /** Days that an approval holds. @default 365 */
  readonly validityDays?: number
  /** Role that writes, submits and publishes. @default 'editor' */
  readonly contributorRole?: string
  /** Roles that may revoke an approval. @default ['head-reviewer'] */
  readonly revokeRoles?: readonly string[]
  /** Roles that may read reviews. @default editor, reviewer, head-reviewer, auditor, admin */
  readonly staffRoles?: readonly string[]
  /** Roles that see the dashboard and its exports. @default reviewer, head-reviewer, auditor, admin */
  readonly managerRoles?: readonly string[]
  /** Branches that the dashboard can be filtered by, as a tree. @default none */
  readonly branches?: (req: PayloadRequest, language: string) => Promise<readonly BranchChoice[]>
  /** Time zone of the bank's days and months (IANA). @default 'Asia/Shanghai' */
  readonly timeZone?: string
  /** Roles of a user. @default user.roles */
  readonly rolesOf?: (user: Document) => readonly string[]
  /** Department of a user, or null. @default user.department */
  readonly departmentOf?: (user: Document) => string | null
  /** Id of a user's branch, or null. @default user.branch */
  readonly branchOf?: (user: Document) => string | null
  /** False where users have no departments: then only persons are compared. @default true */
  readonly departmentsInUse?: boolean
  /** Port to a ledger. @default records nothing */
  readonly recordEvent?: RecordEvent
  /** Port to a ledger. @default knows no sequence */
  readonly sequenceOf?: SequenceOf
  /** Port to a ledger, for the history of a review. @default knows no entries */
  readonly entriesOf?: EntriesOf
  /** Address at which anybody can fetch the proof of a ledger entry. @default none */
  readonly proofUrl?: (sequence: number) => string | null
  /** The hook that is asked for a verdict. @default the plugin's own reviews */
  readonly reviewHook?: ConsumerProtectionReview
  /** Port to a screening engine. @default finds nothing */
  readonly screen?: Screen
  /** @default the system's clock */
  readonly clock?: Clock
  /** When the first answer is due. @default one hour of wall-clock time after the submission */
  readonly responseDueAt?: (submittedAt: Date) => Date
  /** Minutes between two moments, as statistics count them. @default wall-clock minutes */
  readonly minutesBetween?: (from: Date, to: Date) => number
  /** The calendar day of a moment, as absences count it. @default the server's local day */
  readonly dayOf?: (at: Date) => string
  /** Re-checks (任务回检) that open by themselves. */
  readonly recheck?: RecheckOptions
  /**
   * Admin component paths (`package/path#Name`) shown beside a review, with the props `{ review }`
   * (`PageSlotProps`): server or client components of other plugins. @default []
   */
  readonly pageSlots?: readonly string[]
  /** Milliseconds between two sweeps for what is due; 0 turns the timer off. @default 60000 */
  readonly sweepIntervalMs?: number
  /** Keeps the schema, removes the behaviour. @default false */
  readonly disabled?: boolean
}

export type ResolvedReviewGateOptions = Required<Omit<ReviewGateOptions, 'recheck'>> & {
  readonly recheck: Required<RecheckOptions>
}

const defaultRecheck: Required<RecheckOptions> = { beforeDays: 30, samplePercent: 0 }

const branchOf = ({ branch }: Document): string | null => {
  const id =
    typeof branch === 'object' && branch !== null ? (branch as { id?: unknown }).id : branch
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** `YYYY-MM-DD` in the time zone of the server. */
const localDay = (at: Date): string =>
  [
    String(at.getFullYear()).padStart(4, '0'),
    String(at.getMonth() + 1).padStart(2, '0'),
    String(at.getDate()).padStart(2, '0'),
  ].join('-')

const isStringArray = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const defaults = {
  media: [],
  references: [],
  users: 'users',
  stages: defaultStages,
  validityDays: defaultValidityDays,
  contributorRole: 'editor',
  revokeRoles: ['head-reviewer'],
  staffRoles: ['editor', 'reviewer', 'head-reviewer', 'auditor', 'admin'],
  managerRoles: ['reviewer', 'head-reviewer', 'auditor', 'admin'],
  branches: () => Promise.resolve([]),
  rolesOf: (user: Document) => (isStringArray(user.roles) ? user.roles : []),
  departmentOf: (user: Document) =>
    typeof user.department === 'string' && user.department !== '' ? user.department : null,
  branchOf,
  departmentsInUse: true,
  recordEvent: () => Promise.resolve({ id: '' }),
  sequenceOf: () => Promise.resolve(null),
  entriesOf: () => Promise.resolve([]),
  proofUrl: () => null,
  timeZone: 'Asia/Shanghai',
  reviewHook: consumerProtectionReview,
  screen: () => Promise.resolve({ findings: [] }),
  clock: { now: () => new Date() },
  responseDueAt: (submittedAt: Date) => new Date(submittedAt.getTime() + responseTargetMs),
  minutesBetween: (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000,
  pageSlots: [],
  dayOf: localDay,
  sweepIntervalMs: 60_000,
  disabled: false,
} satisfies Omit<Required<ReviewGateOptions>, 'governed' | 'recheck'>

/** Fills in every default; nothing behind it asks for `undefined`. */
export const resolveOptions = (options: ReviewGateOptions): ResolvedReviewGateOptions => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  governed: options.governed,
  recheck: { ...defaultRecheck, ...options.recheck },
})

/** True where roles are the field `roles` of a user, which a database can be asked for. */
export const readsRolesField = ({ rolesOf }: ResolvedReviewGateOptions): boolean =>
  rolesOf === defaults.rolesOf

/** The stages that content of this kind and risk goes through. */
export const stagesFor = (
  options: ResolvedReviewGateOptions,
  collection: string,
  risk: RiskLevel,
): readonly ReviewStage[] => options.governed[collection]?.stages?.[risk] ?? options.stages[risk]

/** Every stage that any content can go through. */
export const allStages = (options: ResolvedReviewGateOptions): readonly ReviewStage[] =>
  [options.stages, ...Object.values(options.governed).map(({ stages }) => stages ?? {})].flatMap(
    (byRisk) => Object.values(byRisk).flat(),
  )

/** The options with which the running Payload was configured. */
export const gateOptions = (from: Payload | PayloadRequest): ResolvedReviewGateOptions => {
  const { config } = 'payload' in from ? from.payload : from
  return config.custom[customKey] as ResolvedReviewGateOptions
}

export const isGoverned = (options: ResolvedReviewGateOptions, collection: string): boolean =>
  Object.hasOwn(options.governed, collection)
