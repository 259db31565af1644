import type { LedgerEntry } from '../ledger/entry.js'
import type { Findings } from './findings.js'
import type { EntryRow } from './types.js'

import { hashFromHex, toHex } from '../ledger/encoding.js'
import { parseEntry } from '../ledger/entry.js'
import { LedgerFormatError } from '../ledger/errors.js'
import { leafHash } from '../ledger/merkleTree.js'

/** A row with what its bytes say. */
export type ReadRow = {
  readonly bytes: Buffer
  readonly leaf: Buffer
  /** The stored leaf hash, when it is not that of the bytes. */
  readonly otherLeaf: Buffer | null
  readonly leafDiffers: boolean
  /** `null` when the bytes are not a valid entry; then `problem` says why. */
  readonly entry: LedgerEntry | null
  readonly problem: null | string
  /** The sequence that the bytes claim, even when they are no valid entry. */
  readonly claim: null | number
}

const looseClaim = (text: string): null | number => {
  try {
    const { seq } = JSON.parse(text) as { seq?: unknown }
    return Number.isSafeInteger(seq) && (seq as number) >= 0 ? (seq as number) : null
  } catch {
    return null
  }
}

const readEntry = (bytes: Buffer): Pick<ReadRow, 'claim' | 'entry' | 'problem'> => {
  try {
    const entry = parseEntry(bytes)
    return { entry, problem: null, claim: entry.seq }
  } catch (error) {
    if (!(error instanceof LedgerFormatError)) throw error
    return { entry: null, problem: error.message, claim: looseClaim(bytes.toString()) }
  }
}

export const readRow = (row: EntryRow): ReadRow => {
  const bytes = Buffer.from(row.canonical)
  const leaf = leafHash(bytes)
  const stored = row.leafHash ?? null
  const leafDiffers = stored !== null && stored !== toHex(leaf)
  return {
    bytes,
    leaf,
    leafDiffers,
    otherLeaf: leafDiffers ? hashFromHex(stored) : null,
    ...readEntry(bytes),
  }
}

/** Derived columns that do not say what the entry says. */
export const reportDrift = (row: EntryRow, entry: LedgerEntry, findings: Findings): void => {
  const pairs: readonly (readonly [string, null | string | undefined, string])[] = [
    ['id', row.id, entry.id],
    ['type', row.type, entry.type],
    ['subjectKind', row.subjectKind, entry.subject.kind],
    ['subjectId', row.subjectId, entry.subject.id],
    ['actorRef', row.actorRef, entry.actor.ref],
    ['at', row.at, entry.at],
  ]
  const drifted = pairs.filter(([, column, value]) => column !== undefined && column !== value)
  if (drifted.length === 0) return
  const names = drifted.map(([name]) => name).join(', ')
  findings.add('projection-drift', { seq: entry.seq, detail: names })
}
