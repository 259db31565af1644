import type { CollectionBeforeOperationHook } from 'payload'

const columns: Readonly<Record<string, string>> = {
  'document.collection': 'documentCollection',
  'document.id': 'documentId',
}

const rename = (where: unknown): unknown => {
  if (Array.isArray(where)) return where.map(rename)
  if (typeof where !== 'object' || where === null) return where
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      const name = columns[key]
      return name ? [name, value as unknown] : [key, Array.isArray(value) ? rename(value) : value]
    }),
  )
}

/** Lets callers ask `where[document.id]`, as a review shows it, of the columns that hold it. */
export const queryByDocument: CollectionBeforeOperationHook = ({ args }) => {
  const { where } = args as { where?: unknown }
  return where ? { ...args, where: rename(where) as never } : args
}
