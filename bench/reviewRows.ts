import { randomUUID } from 'node:crypto'

import type { BenchSite } from './site.js'

import { generateReviews } from '../test/support/reviewRows.js'

type Row = Record<string, unknown>

/** A review carries its content; only an index keeps a count from reading it. */
const snapshots = (number: string) => ({
  zh: {
    content: { title: number, body: '消费者权益保护'.repeat(150) },
    canonical: '卡'.repeat(300),
  },
})

const chunkSize = 500

type SqliteDb = {
  readonly client: {
    readonly batch: (
      statements: readonly { readonly sql: string; readonly args: unknown[] }[],
      mode: 'write',
    ) => Promise<unknown>
  }
  readonly tables: Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>
}

const sqlValue = (value: unknown): unknown => {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

const insertSqlite = async (db: SqliteDb, table: string, rows: readonly Row[]): Promise<void> => {
  const names = Object.keys(rows[0] ?? {})
  const columns = names.map((name) => `"${db.tables[table]?.[name]?.name}"`)
  const sql = `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  await db.client.batch(
    rows.map((row) => ({ sql, args: names.map((name) => sqlValue(row[name])) })),
    'write',
  )
}

type MongoDb = {
  readonly collections: Readonly<
    Record<
      string,
      { readonly collection: { readonly insertMany: (rows: Row[]) => Promise<unknown> } }
    >
  >
}

const toMongo = ({ id: _, ...row }: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && /(At|Until)$/.test(name) ? new Date(value) : value,
    ]),
  )

const insert = async (site: BenchSite, slug: string, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const db = site.payload.db as unknown
  if (site.name === 'mongodb') {
    await (db as MongoDb).collections[slug]?.collection.insertMany(rows.map(toMongo))
  } else await insertSqlite(db as SqliteDb, slug.replaceAll('-', '_'), rows)
}

/**
 * A year of a busy bank, written past Payload: it would take hours through the operations.
 *
 * @returns how many reviews and decisions there are
 */
export const fillReviews = async (
  site: BenchSite,
  options: { readonly first: Date; readonly days: number; readonly count: number },
): Promise<{ readonly reviews: number; readonly decisions: number }> => {
  let reviews: Row[] = []
  let decisions: Row[] = []
  const filled = { reviews: 0, decisions: 0 }
  const flush = async (): Promise<void> => {
    await insert(site, 'reviews', reviews)
    await insert(site, 'review-decisions', decisions)
    filled.reviews += reviews.length
    filled.decisions += decisions.length
    reviews = []
    decisions = []
  }
  const own = (at: string): Row => ({ id: randomUUID(), createdAt: at, updatedAt: at })
  for (const { row, decisions: made } of generateReviews({ ...options, reviewers: 60 })) {
    reviews.push({ ...own(row.submittedAt), ...row, snapshots: snapshots(row.number) })
    decisions.push(...made.map((decision) => ({ ...own(decision.decidedAt), ...decision })))
    if (reviews.length >= chunkSize) await flush()
  }
  await flush()
  return filled
}
