import type { Payload } from 'payload'

type Index = { on: string | string[]; readonly unique?: boolean }
type Table = { readonly indexes?: Readonly<Record<string, Index>> }

/** The part of a drizzle adapter before its tables are built. */
type DrizzleAdapter = Payload['db'] & {
  readonly rawTables?: Readonly<Record<string, Table>>
  readonly beforeSchemaInit?: ((args: { readonly schema: unknown }) => unknown)[]
}

/** Name of the index by which Payload keeps one row of texts per parent and locale. */
const localeIndex = '_localeParent'

/**
 * Turns Payload's unique index (locale, parent) of every table of localized texts round, so that
 * it also finds the texts of one parent. Payload asks for exactly these with each document; SQLite
 * has no other index for it and reads the whole table, all versions of all documents, every time.
 *
 * Call it before `init`; adapters without tables are left alone.
 */
export const indexLocalesByParent = (adapter: Payload['db']): void => {
  const drizzle = adapter as DrizzleAdapter
  drizzle.beforeSchemaInit?.push(({ schema }) => {
    for (const { indexes } of Object.values(drizzle.rawTables ?? {})) {
      const index = indexes?.[localeIndex]
      if (index) index.on = ['_parentID', '_locale']
    }
    return schema
  })
}
