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
    case 'in': {
      const marks = condition.values.map(() => '?').join(', ')
      const sql = condition.values.length === 1 ? `${column} = ?` : `${column} IN (${marks})`
      return { sql, args: [...condition.values] }
    }
    case 'from':
      return { sql: `${column} >= ?`, args: [bound(condition.value)] }
    case 'before':
      return { sql: `${column} < ?`, args: [bound(condition.value)] }
    case 'empty':
      return { sql: `${column} IS NULL`, args: [] }
  }
}

/** How many fields of the index, from its first on, the conditions name. */
const leadingFields = ({ index, where }: CountQuery): readonly string[] => {
  const named = new Set(where.map(({ field }) => field))
  const end = index.findIndex((field) => !named.has(field))
  return index.slice(0, end === -1 ? index.length : end)
}

type Parts = { readonly table: string; readonly column: (field: string) => string }

/**
 * A condition beyond the index's leading fields carries a `+`: SQLite then does not look for
 * another index by it, which would have every row opened.
 */
const selectOf = (query: CountQuery, { table, column }: Parts): Statement => {
  const leading = leadingFields(query)
  const conditions = query.where.map((one) =>
    conditionSql(one, `${leading.includes(one.field) ? '' : '+'}${column(one.field)}`),
  )
  const keys = query.by.map(({ field }) => column(field))
  const filter = conditions.map(({ sql }) => sql).join(' AND ')
  const where = filter === '' ? '' : ` WHERE ${filter}`
  const group = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''
  return {
    sql: `SELECT ${[...keys, 'count(*)'].join(', ')} FROM "${table}"${where}${group}`,
    args: conditions.flatMap(({ args }) => args),
  }
}

/** One count per span: a walk along the index, where grouping by a part of a date would sort. */
const spansOf = (query: CountQuery, key: GroupKey & { borders: readonly Date[] }, parts: Parts) => {
  const { field, borders } = key
  const counts = borders.slice(0, -1).map((from, span) => {
    const until = borders[span + 1] ?? from
    const { sql, args } = selectOf(
      {
        ...query,
        by: [],
        where: [
          ...query.where.filter((one) => one.field !== field),
          { field, is: 'from', value: from },
          { field, is: 'before', value: until },
        ],
      },
      parts,
    )
    return { sql: sql.replace('SELECT ', `SELECT ${span}, `), args }
  })
  return {
    sql: counts.map(({ sql }) => sql).join(' UNION ALL '),
    args: counts.flatMap(({ args }) => args),
  }
}

/** The statement of a query; the columns' names come from the adapter's own schema. */
export const statementOf = (db: SqliteDatabase, query: CountQuery): Statement => {
  const table = tableOf(db, query.from)
  const column = (field: string): string => {
    const name = db.tables[table]?.[field]?.name
    if (!name) throw new Error(`review-gate: ${table} has no column for ${field}`)
    return `"${name}"`
  }
  const [key] = query.by
  return key && 'borders' in key
    ? spansOf(query, key, { table, column })
    : selectOf(query, { table, column })
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
