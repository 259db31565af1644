import type { Payload, PayloadRequest } from 'payload'

/**
 * The contracts through which the plugins of the suite meet. Types only: a plugin never imports
 * another plugin; `src/plugins/index.ts` passes one plugin's functions into another's options.
 */

/** A content record in any collection. Ids are opaque strings on every database. */
export type DocumentRef = { readonly collection: string; readonly id: string }

/** A point in time source. Injected, so that tests and re-plays decide what "now" is. */
export type Clock = { readonly now: () => Date }

/** SHA-256 of a document's canonical content in one locale, 64 lower-case hex digits. */
export type Fingerprint = string

/** One fingerprint for each locale that has content. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>

/** Who acted, as they were at that moment: entries outlive users. */
export type Actor =
  | {
      readonly kind: 'user'
      readonly collection: string
      readonly id: string
      /** The role in which the person acted, e.g. `reviewer`. */
      readonly role: string
      /** Shown to auditors, kept outside the tree behind a salted commitment. */
      readonly name: string
      readonly department?: string
      /** Auth strategy of the request (`local-jwt`, `api-key`, …). */
      readonly strategy?: string
    }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }

/** Values that an entry may carry in clear: never personal data, never free text from people. */
export type EventData = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * Something that happened and must be recorded.
 *
 * MUST be recorded inside the transaction of the change that it speaks of.
 */
export type DomainEvent = {
  /** One of the registered ledger actions (contract.md, "Ledger bytes"), e.g. `review.approved`. */
  readonly type: string
  readonly actor: Actor
  readonly subject: {
    /** Collection slug, or the kind of thing, e.g. `leaflets`, `reviews`, `users`. */
    readonly kind: string
    readonly id: string
    readonly version?: string
    readonly locale?: string
  }
  /** The content that the event is about: fingerprint per locale. */
  readonly content?: Fingerprints
  /** The screening rule set in force, if one was applied. */
  readonly policy?: { readonly id: string; readonly hash: string }
  /** Sequence numbers of earlier entries that this one depends on (publish → approvals). */
  readonly refs?: readonly number[]
  readonly data?: EventData
  /** Removable values (opinion text, reasons …): only salted commitments enter the tree. */
  readonly personal?: Readonly<Record<string, string>>
}

/** Proof that an event was accepted in the caller's transaction; `id` is its operation id (UUIDv7). */
export type RecordedEvent = { readonly id: string }

/**
 * Port: record an event in the transaction of `req`.
 *
 * MUST throw when `req` has no live transaction, so that the caller's change fails with it.
 */
export type RecordEvent = (args: {
  readonly req: PayloadRequest
  readonly event: DomainEvent
  /**
   * Ids of the people whom it concerns, where what is stored at this moment cannot say it. For
   * whoever tells people of events; never recorded.
   */
  readonly concerned?: readonly string[]
}) => Promise<RecordedEvent>

/**
 * Port: the ledger sequence of an event recorded earlier, sequencing it first if it still waits
 * in the outbox. Resolves to `null` when the id is unknown. MUST be called outside of transactions
 * on databases with one writer, or with an id that is sequenced already.
 */
export type SequenceOf = (args: {
  readonly payload: Payload
  readonly id: string
}) => Promise<number | null>

/** One hit of the screening engine. Filled by `content-screening`; empty without it. */
export type Finding = {
  readonly id: string
  readonly rule: string
  readonly severity: 'block' | 'warn' | 'info'
  readonly locale: string
  readonly path: string
  readonly excerpt: string
  readonly message: string
  readonly advice?: string
}

/** Port: read a document's content before people do. */
export type Screen = (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  /** Canonical content per locale, as the fingerprint sees it. */
  readonly content: Readonly<Record<string, unknown>>
}) => Promise<{
  readonly findings: readonly Finding[]
  readonly policy?: { readonly id: string; readonly hash: string }
}>

/** A person as notices and escalations reach them. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Language in which the person wants to be told. */
  readonly language: string
  /** Branch as an id. */
  readonly branch: string | null
}

/** One review with the people concerned, as it stands in the caller's transaction. */
export type ReviewCase = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly document: DocumentRef
  readonly status: string
  readonly riskLevel: string
  readonly currentStage: string | null
  readonly branch: string | null
  readonly department: string | null
  readonly submittedAt: string
  readonly responseDueAt: string
  readonly submitter: Person | null
  readonly contributors: readonly Person[]
  /** Who has claimed it. */
  readonly claimer: Person | null
  /** Everybody who may decide the current stage, independence considered. */
  readonly eligible: readonly Person[]
  /** Ids of those among all these people who are away today. */
  readonly away: readonly string[]
}

/** Port: the review of one number, read in the transaction of `req`; null when there is none. */
export type CaseOf = (args: {
  readonly req: PayloadRequest
  readonly number: string
}) => Promise<ReviewCase | null>

/**
 * Port: the people of one level of the escalation, from the branch (1) up to the head office.
 * Null above the highest level.
 */
export type PeopleAt = (args: {
  readonly req: PayloadRequest
  readonly branch: string | null
  readonly level: number
}) => Promise<readonly Person[] | null>

/** An entry of a ledger as people read it; the name is null once it was erased. */
export type RecordedEntry = {
  readonly sequence: number
  /** ISO 8601. */
  readonly at: string
  readonly type: string
  readonly data: EventData
  readonly actorName: string | null
}

/** Port: what a ledger has recorded about one subject, oldest first; at most the newest 500. */
export type EntriesOf = (args: {
  readonly payload: Payload
  readonly subject: { readonly kind: string; readonly id: string }
}) => Promise<readonly RecordedEntry[]>
