import type { Finding, FindingCode } from './findings.js'

/** One stored entry, as the source of verification gives it. */
export type EntryRow = {
  /** The sequence column; `null` when the source has only an order of lines. */
  readonly seq: number | null
  /** The stored text. It is what was hashed; everything else is derived from it. */
  readonly canonical: string | Uint8Array
  /** The stored leaf hash in hex; `null` when there is none to compare with. */
  readonly leafHash?: null | string
  /** Derived columns. Those that are given are compared with the entry. */
  readonly id?: null | string
  readonly type?: null | string
  readonly subjectKind?: null | string
  readonly subjectId?: null | string
  readonly actorRef?: null | string
  readonly at?: null | string
}

/** A signed state to hold the entries against. */
export type CheckpointSource = {
  /** The whole signed note. */
  readonly note: string | Uint8Array
  /** Where it comes from, for people. */
  readonly source: string
  /** Kept where who writes the ledger cannot write: a mismatch is then `anchor-mismatch`. */
  readonly external?: boolean
}

/** A verifier key and the tree sizes that it may sign, both included. */
export type KeyRange = {
  readonly vkey: string
  readonly fromSize?: number
  readonly toSize?: null | number
}

export type VerifyEntriesArgs = {
  /** In ascending order of `seq`. Read once, row by row. */
  readonly entries: AsyncIterable<EntryRow> | Iterable<EntryRow>
  readonly checkpoints: Iterable<CheckpointSource>
  readonly vkeys: readonly (KeyRange | string)[]
  /** The only log that entries and checkpoints may be of. @default that of the checkpoints */
  readonly origin?: string
  /** What the source itself says of its tree (the head row). */
  readonly head?: { readonly size: number; readonly root?: string }
  /** Told of each entry in turn; what it returns is awaited. */
  readonly onEntry?: (entry: VerifiedEntry) => Promise<void> | void
  /** Whether the content of a fingerprint is kept. Asked for published and approved content. */
  readonly hasContent?: (fingerprint: string) => Promise<boolean> | boolean
}

export type VerifiedEntry = {
  readonly seq: number
  readonly leaf: Buffer
  readonly bytes: Buffer
}

export type VerifyReport = {
  /** No finding but informative ones. */
  readonly ok: boolean
  /** Entries that were read. */
  readonly size: number
  /** Root of the entries up to the first gap, hex. */
  readonly root: string
  /** Largest size with a good signature whose root the entries lead to; 0 without one. */
  readonly verifiedSize: number
  /** At most 100 of each code. */
  readonly findings: readonly Finding[]
  /** All of them. */
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>
}
