import { createHash } from 'node:crypto'

import type { EntryValue } from './canonicalJson.js'

import { canonicalEntry, isCanonicalEntry } from './canonicalJson.js'
import { decodeUtf8 } from './encoding.js'
import { requireEntry } from './entrySchema.js'
import { LedgerFormatError } from './errors.js'
import { maxEntryBytes } from './tiles.js'

/** Values of `data`: flat, in clear, never personal. */
export type EntryData = Readonly<Record<string, boolean | number | string | readonly string[]>>

/** One ledger entry (ledger-design §6.1). Absent optional fields are left out, never null. */
export type LedgerEntry = {
  /** Version of this schema. */
  readonly v: 1
  /** Origin of the log: an entry cannot be replayed into another one. */
  readonly log: string
  /** 0-based place, equal to the index of the leaf. */
  readonly seq: number
  /** Operation id, UUIDv7. */
  readonly id: string
  /** UTC with milliseconds, 24 characters, never before that of the entry before. */
  readonly at: string
  /** One of the registered actions. */
  readonly type: string
  readonly actor: { readonly ref: string; readonly role: string; readonly commit?: string }
  readonly subject: {
    readonly kind: string
    readonly id: string
    readonly version?: string
    readonly locale?: string
  }
  readonly content?: {
    readonly alg: 'sha-256'
    /** The one fingerprint; of several locales, SHA-256 of the canonical JSON of `locales`. */
    readonly hash: string
    readonly locales: Readonly<Record<string, string>>
  }
  readonly policy?: { readonly id: string; readonly hash: string }
  /** Earlier entries that this one depends on. */
  readonly refs?: readonly number[]
  readonly data?: EntryData
  /** Commitments to removable values, sorted. */
  readonly priv?: readonly string[]
}

/**
 * The bytes of an entry, as text.
 *
 * @throws LedgerFormatError `invalid-entry` when it does not fit the schema, `entry-too-large`
 *   above 65,535 bytes
 */
export const buildEntry = (entry: LedgerEntry): string => {
  requireEntry(entry)
  const text = canonicalEntry(entry)
  if (Buffer.byteLength(text) > maxEntryBytes) {
    throw new LedgerFormatError('entry-too-large', `an entry has at most ${maxEntryBytes} bytes`)
  }
  return text
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new LedgerFormatError('invalid-json', 'the entry is not JSON', error)
  }
}

/**
 * Reads the bytes of an entry. Only the one canonical text of a value passes, so nothing can be
 * changed without the leaf hash.
 *
 * @throws LedgerFormatError `invalid-json`, `invalid-entry`, `entry-too-large`
 */
export const parseEntry = (bytes: string | Uint8Array): LedgerEntry => {
  const text = typeof bytes === 'string' ? bytes : decodeUtf8(bytes)
  if (text === null) throw new LedgerFormatError('invalid-json', 'the entry is not UTF-8')
  if (Buffer.byteLength(text) > maxEntryBytes) {
    throw new LedgerFormatError('entry-too-large', `an entry has at most ${maxEntryBytes} bytes`)
  }
  const value = parseJson(text)
  requireEntry(value)
  if (!isCanonicalEntry(text, value)) {
    throw new LedgerFormatError('invalid-entry', 'the entry is not canonical JSON')
  }
  return value
}

/**
 * Salted commitment that enters the tree in place of a removable value (ledger-design §5):
 * SHA-256(tag ‖ salt ‖ canonical JSON of the value), as hex.
 *
 * @param tag names the scheme; ends with a line break, so that it cannot run into the salt
 * @param salt 32 random bytes of this one value: equal values get unlike commitments
 * @throws LedgerFormatError `invalid-entry`
 */
export const commitment = (tag: string, salt: Uint8Array, value: EntryValue): string => {
  if (salt.length !== 32) throw new LedgerFormatError('invalid-entry', 'a salt has 32 bytes')
  if (!tag.endsWith('\n')) throw new LedgerFormatError('invalid-entry', 'a tag ends its line')
  return createHash('sha256').update(tag).update(salt).update(canonicalEntry(value)).digest('hex')
}

/** Tag of the commitments that this package writes. */
export const commitmentTag = 'payload-consumer-protection/commitment/v1\n'
