import type { Payload } from 'payload'

import type { StoredDocument } from './documents.js'

type Data = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/**
 * True when a write uses database operators (`$inc`, `$push` …) or dotted paths: its result cannot
 * be told beforehand, so the gate refuses it for content.
 */
export const hasOperators = (data: Data): boolean =>
  Object.entries(data).some(
    ([key, value]) =>
      key.startsWith('$') ||
      key.includes('.') ||
      (isRecord(value) && Object.keys(value).some((inner) => inner.startsWith('$'))),
  )

/**
 * The document that an adapter will hold after `data` was written over `current`. MongoDB replaces
 * a localized value as a whole, the SQL adapters replace it locale by locale.
 */
export const nextDocument = (args: {
  readonly payload: Payload
  readonly collection: string
  readonly current: StoredDocument | null
  readonly data: Data
}): Data => {
  const { payload, collection, current, data } = args
  if (!current) return data
  const replacesLocales = payload.db.name === 'mongoose'
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  const result: Record<string, unknown> = { ...current }
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue
    const before = current[key]
    const localized = fields.some((field) => field.name === key && field.localized)
    const merges = localized && !replacesLocales && isRecord(before) && isRecord(value)
    result[key] = merges ? { ...before, ...value } : value
  }
  return result
}
