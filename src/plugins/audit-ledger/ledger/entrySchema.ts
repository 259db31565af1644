import { createHash } from 'node:crypto'

import type { LedgerEntry } from './entry.js'

import { canonicalEntry } from './canonicalJson.js'
import { LedgerFormatError } from './errors.js'
import { isKeyName } from './keys.js'

/** Refuses a value by throwing; returns nothing. */
type Require = (value: unknown, path: string) => void

const refuse = (path: string, why: string): never => {
  throw new LedgerFormatError('invalid-entry', `${path === '' ? '/' : path}: ${why}`)
}

const matching =
  (test: (text: string) => boolean, name: string): Require =>
  (value, path) => {
    if (typeof value !== 'string' || !test(value)) refuse(path, `not ${name}`)
  }

const hash = matching((text) => /^[0-9a-f]{64}$/.test(text), 'a SHA-256 hash in hex')

/** Names of things: one spelling only, or two entries could speak of one thing unseen. */
const identifier = matching(
  (text) => text.length > 0 && text.length <= 1_000 && text.normalize('NFC') === text,
  'an identifier in Unicode form NFC',
)

const uuidV7 = matching(
  (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text),
  'a UUIDv7',
)

const isInstant = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const time = new Date(text)
  // 30 February is read as 1 March: compare with what was understood.
  return !Number.isNaN(time.getTime()) && time.toISOString() === text
}

const sequence: Require = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse(path, 'not a sequence')
}

const oneOf =
  (expected: number | string): Require =>
  (value, path) => {
    if (value !== expected) refuse(path, `not ${expected}`)
  }

const requireRecord = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(path, 'not an object')
  }
  return value as Readonly<Record<string, unknown>>
}

/** An object with exactly these members: what nobody defined cannot be signed. */
const shape =
  (required: Readonly<Record<string, Require>>, optional: Readonly<Record<string, Require>>) =>
  (value: unknown, path: string): void => {
    const record = requireRecord(value, path)
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(record, key)) refuse(`${path}/${key}`, 'missing')
    }
    for (const [key, member] of Object.entries(record)) {
      const known = Object.hasOwn(required, key) ? required[key] : undefined
      const check = known ?? (Object.hasOwn(optional, key) ? optional[key] : undefined)
      if (!check) return refuse(`${path}/${key}`, 'unknown')
      check(member, `${path}/${key}`)
    }
  }

const recordOf =
  (item: Require): Require =>
  (value, path) => {
    const members = Object.entries(requireRecord(value, path))
    if (members.length === 0) refuse(path, 'empty')
    for (const [key, member] of members) item(member, `${path}/${key}`)
  }

const listOf =
  (item: Require): Require =>
  (value, path) => {
    if (!Array.isArray(value) || value.length === 0)
      return refuse(path, 'not a list of some length')
    value.forEach((member, index) => item(member, `${path}/${index}`))
  }

const dataValue: Require = (value, path) => {
  if (typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') return sequence(value, path)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return
  refuse(path, 'neither text, whole number, boolean nor list of texts')
}

const entryShape = shape(
  {
    v: oneOf(1),
    log: matching(isKeyName, 'an origin'),
    seq: sequence,
    id: uuidV7,
    at: matching(isInstant, 'a UTC time with milliseconds'),
    type: matching((text) => /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(text), 'an action'),
    actor: shape({ ref: identifier, role: identifier }, { commit: hash }),
    subject: shape(
      { kind: identifier, id: identifier },
      { version: identifier, locale: identifier },
    ),
  },
  {
    content: shape({ alg: oneOf('sha-256'), hash, locales: recordOf(hash) }, {}),
    policy: shape({ id: identifier, hash: identifier }, {}),
    refs: listOf(sequence),
    data: recordOf(dataValue),
    priv: listOf(hash),
  },
)

/** The hash that stands for the content in all its locales. */
export const contentHashOf = (locales: Readonly<Record<string, string>>): string => {
  const [only, ...others] = Object.values(locales)
  if (only !== undefined && others.length === 0) return only
  return createHash('sha256').update(canonicalEntry(locales)).digest('hex')
}

const isSorted = (list: readonly string[]): boolean =>
  list.every((item, index) => index === 0 || (list[index - 1] as string) <= item)

/**
 * Closed schema of an entry.
 *
 * @throws LedgerFormatError `invalid-entry` with the path of what does not fit
 */
export function requireEntry(value: unknown): asserts value is LedgerEntry {
  entryShape(value, '')
  const { content, priv, refs, seq } = value as LedgerEntry
  if (content && content.hash !== contentHashOf(content.locales)) {
    refuse('/content/hash', 'not the hash of the locales')
  }
  if (refs?.some((ref) => ref >= seq)) refuse('/refs', 'an entry depends on earlier ones only')
  if (priv && !isSorted(priv)) refuse('/priv', 'not sorted')
}
