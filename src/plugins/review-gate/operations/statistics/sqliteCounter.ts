import type { Payload } from 'payload'

import type {
  Comparable,
  Condition,
  CountBy,
  CountQuery,
  GroupKey,
  KeyValue,
} from './countQuery.js'

type Value = number | string
type Statement = { readonly sql: string; readonly args: Value[] }
type Column = { readonly name: string }

/** The parts of `@payloadcms/db-sqlite`'s adapter that counting stands on. */
export type SqliteDatabase = Payload['db'] & {
  readonly client: {
    readonly execute: (
      statement: Statement,
    ) => Promise<{ readonly rows: readonly Readonly<Record<number, unknown>>[] }>
  }
  readonly tableNameMap: ReadonlyMap<string, string>
  readonly tables: Readonly<Record<string, Readonly<Record<string, Column>>>>
}

const bound = (value: Comparable): Value => (value instanceof Date ? value.toISOString() : value)

/** `review-decisions` as the adapter names its table. */
const tableOf = (db: SqliteDatabase, slug: string): string => {
  const name = slug.replaceAll('-', '_')
  return db.tableNameMap.get(name) ?? name
}

const conditionSql = (condition: Condition, column: string): Statement => {
  switch (condition.is) {
    case 'in':
      return {
        sql: `${column} IN (${condition.values.map(() => '?').join(', ')})`,
        args: [...condition.values],
      }
    case 'from':
      return { sql: `${column} >= ?`, args: [bound(condition.value)] }
    case 'before':
      return { sql: `${column} < ?`, args: [bound(condition.value)] }
    case 'empty':
      return { sql: `${column} IS NULL`, args: [] }
  }
}

const keySql = (key: GroupKey, column: string): string => {
  if (!('as' in key)) return column
  return key.as === 'minutes' ? `CAST(${column} AS INTEGER)` : `substr(${column}, 1, 13)`
}

/** The statement of a query; the columns' names come from the adapter's own schema. */
export const statementOf = (db: SqliteDatabase, query: CountQuery): Statement => {
  const table = tableOf(db, query.from)
  const column = (field: string): string => {
    const name = db.tables[table]?.[field]?.name
    if (!name) throw new Error(`review-gate: ${table} has no column for ${field}`)
    return `"${name}"`
  }
  const conditions = query.where.map((one) => conditionSql(one, column(one.field)))
  const keys = query.by.map((key) => keySql(key, column(key.field)))
  const where =
    conditions.length > 0 ? ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : ''
  const group = keys.length > 0 ? ` GROUP BY ${keys.map((_, index) => index + 1).join(', ')}` : ''
  return {
    sql: `SELECT ${[...keys, 'count(*)'].join(', ')} FROM "${table}"${where}${group}`,
    args: conditions.flatMap(({ args }) => args),
  }
}

const toKey = (value: unknown): KeyValue =>
  typeof value === 'number' || typeof value === 'string' ? value : null

/**
 * Counts in SQLite by statements of their own, past the ORM: it would read rows to count them.
 * Plain SELECTs outside of transactions never wait in the queue of writers.
 */
export const createSqliteCounter =
  (db: SqliteDatabase): CountBy =>
  async (query) => {
    const { rows } = await db.client.execute(statementOf(db, query))
    return rows.map((row) => ({
      key: query.by.map((_, index) => toKey(row[index])),
      count: Number(row[query.by.length]),
    }))
  }
