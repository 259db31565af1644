import { LedgerFormatError } from './errors.js'

/**
 * Values that a ledger entry may hold: RFC 8785 without fractions and negative numbers, so that
 * every language writes the same digits, and without U+0000, which some databases cannot store.
 */
export type EntryValue =
  boolean | null | number | string | readonly EntryValue[] | { readonly [key: string]: EntryValue }

const maxDepth = 16

const refuse = (path: string, why: string): never => {
  throw new LedgerFormatError('invalid-entry', `${path === '' ? '/' : path}: ${why}`)
}

const writeString = (value: string, path: string): string => {
  if (!value.isWellFormed()) refuse(path, 'lone surrogate')
  if (value.includes('\u0000')) refuse(path, 'U+0000')
  // JSON.stringify escapes exactly what RFC 8785 §3.2.2.2 asks for.
  return JSON.stringify(value)
}

const writeNumber = (value: number, path: string): string => {
  // Object.is: −0 would be written as 0, which reads back as another value.
  if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
    refuse(path, 'not a whole number from 0 to 2^53 − 1')
  }
  return String(value)
}

const isPlainObject = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as object | null
  // Objects of another realm (a test's vm context) have their own Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const writeObject = (value: object, path: string, depth: number): string => {
  if (!isPlainObject(value)) refuse(path, 'not a plain object')
  const record = value as Readonly<Record<string, unknown>>
  // Array.sort compares UTF-16 code units, the order of RFC 8785 §3.2.3.
  const members = Object.keys(record)
    .sort()
    .map((key) => `${writeString(key, path)}:${write(record[key], `${path}/${key}`, depth + 1)}`)
  return `{${members.join(',')}}`
}

const writeArray = (value: readonly unknown[], path: string, depth: number): string =>
  `[${Array.from(value, (item, index) => write(item, `${path}/${index}`, depth + 1)).join(',')}]`

const write = (value: unknown, path: string, depth: number): string => {
  if (depth > maxDepth) return refuse(path, 'nested too deeply')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value === 'number') return writeNumber(value, path)
  if (typeof value !== 'object') return refuse(path, typeof value)
  return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth)
}

/**
 * The canonical text of an entry's value (RFC 8785, restricted). Its UTF-8 bytes are the leaf.
 * Needs no package, so that a verifier can use it; a test holds it against `canonicalize`.
 *
 * @throws LedgerFormatError `invalid-entry` for every value that an entry cannot hold
 */
export const canonicalEntry = (value: unknown): string => write(value, '', 0)

/** True when every member order and value below is already as `canonicalEntry` would write it. */
const isPlainAndSorted = (value: unknown, depth: number): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0
  if (typeof value !== 'object' || value === null) return typeof value !== 'undefined'
  if (depth > maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => isPlainAndSorted(item, depth + 1))
  let last: null | string = null
  for (const key of Object.keys(value)) {
    if (last !== null && key <= last) return false
    if (!isPlainAndSorted((value as Record<string, unknown>)[key], depth + 1)) return false
    last = key
  }
  return true
}

/**
 * True when `text` is the canonical text of `value`, which JSON.parse made of it. The usual case
 * is decided by the engine's own writer, at a third of the cost of writing the text again.
 *
 * @throws LedgerFormatError `invalid-entry` for a value that an entry cannot hold
 */
export const isCanonicalEntry = (text: string, value: unknown): boolean => {
  // Escaped code units are rare, and among them are those that are refused.
  const isUsual = !text.includes('\\u') && JSON.stringify(value) === text
  return (isUsual && isPlainAndSorted(value, 0)) || canonicalEntry(value) === text
}
