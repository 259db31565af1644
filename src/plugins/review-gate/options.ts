import type { Payload, PayloadRequest } from 'payload'

import type { ConsumerProtectionReview } from '../../hooks/consumerProtectionReview.js'
import type { Clock, RecordEvent, Screen, SequenceOf } from '../shared/contracts.js'
import type { RiskLevel } from './constants.js'
import type { StagesByRisk } from './domain/stages.js'

import { consumerProtectionReview } from '../../hooks/consumerProtectionReview.js'
import { customKey, responseTargetMs } from './constants.js'
import { defaultStages } from './domain/stages.js'
import { defaultValidityDays } from './domain/validity.js'

type Document = Readonly<Record<string, unknown>>

export type GovernedCollectionOptions = {
  /**
   * Risk of a document, from its all-locale content. It can be raised by hand, never lowered.
   * @default 'low'
   */
  readonly risk?: (doc: Document) => RiskLevel
  /** End of the content itself; an approval never outlives it. @default none */
  readonly endsAt?: (doc: Document) => Date | null
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
  /** Roles of a user. @default user.roles */
  readonly rolesOf?: (user: Document) => readonly string[]
  /** Department of a user, or null. @default user.department */
  readonly departmentOf?: (user: Document) => string | null
  /** False where users have no departments: then only persons are compared. @default true */
  readonly departmentsInUse?: boolean
  /** Port to a ledger. @default records nothing */
  readonly recordEvent?: RecordEvent
  /** Port to a ledger. @default knows no sequence */
  readonly sequenceOf?: SequenceOf
  /** The hook that is asked for a verdict. @default the plugin's own reviews */
  readonly reviewHook?: ConsumerProtectionReview
  /** Port to a screening engine. @default finds nothing */
  readonly screen?: Screen
  /** @default the system's clock */
  readonly clock?: Clock
  /** Milliseconds between two sweeps for expired approvals; 0 turns the timer off. @default 60000 */
  readonly sweepIntervalMs?: number
  /** Keeps the schema, removes the behaviour. @default false */
  readonly disabled?: boolean
}

export type ResolvedReviewGateOptions = Required<ReviewGateOptions> & {
  readonly responseTargetMs: number
}

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
  rolesOf: (user: Document) => (isStringArray(user.roles) ? user.roles : []),
  departmentOf: (user: Document) =>
    typeof user.department === 'string' && user.department !== '' ? user.department : null,
  departmentsInUse: true,
  recordEvent: () => Promise.resolve({ id: '' }),
  sequenceOf: () => Promise.resolve(null),
  reviewHook: consumerProtectionReview,
  screen: () => Promise.resolve({ findings: [] }),
  clock: { now: () => new Date() },
  sweepIntervalMs: 60_000,
  disabled: false,
} satisfies Omit<Required<ReviewGateOptions>, 'governed'>

/** Fills in every default; nothing behind it asks for `undefined`. */
export const resolveOptions = (options: ReviewGateOptions): ResolvedReviewGateOptions => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  governed: options.governed,
  responseTargetMs,
})

/** The options with which the running Payload was configured. */
export const gateOptions = (from: Payload | PayloadRequest): ResolvedReviewGateOptions => {
  const { config } = 'payload' in from ? from.payload : from
  return config.custom[customKey] as ResolvedReviewGateOptions
}

export const isGoverned = (options: ResolvedReviewGateOptions, collection: string): boolean =>
  Object.hasOwn(options.governed, collection)
