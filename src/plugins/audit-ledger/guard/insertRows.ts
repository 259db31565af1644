import type { Payload, PayloadRequest } from 'payload'

import { liveTransactionId } from '../../shared/transactions.js'
import { auditLedgerError } from '../errors.js'
import { mapConflict } from './mongo/installMongoGuard.js'

/** A row of one of the ledger's flat collections: columns of text and numbers, no locales. */
export type FlatRow = Readonly<Record<string, number | string>>

type DrizzleSession = {
  readonly db: {
    readonly insert: (table: unknown) => { values: (rows: readonly FlatRow[]) => Promise<unknown> }
  }
}

type DrizzleAdapter = Payload['db'] & {
  readonly tables: Readonly<Record<string, unknown>>
  readonly tableNameMap: ReadonlyMap<string, string>
}

type MongoAdapter = Payload['db'] & {
  readonly collections: Readonly<
    Record<
      string,
      {
        readonly collection: {
          insertMany: (rows: FlatRow[], options: { session: unknown }) => Promise<unknown>
        }
      }
    >
  >
}

/** SQLite binds at most 32,766 values in a statement. */
const rowsPerStatement = 500

const insertWithDrizzle = async (
  adapter: DrizzleAdapter,
  session: DrizzleSession,
  slug: string,
  rows: readonly FlatRow[],
): Promise<void> => {
  const table = adapter.tables[adapter.tableNameMap.get(slug.replaceAll('-', '_')) ?? '']
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await session.db.insert(table).values(rows.slice(start, start + rowsPerStatement))
  }
}

/**
 * Inserts many rows in the transaction of `req`, in one statement where Payload's `create` takes
 * two for each row. Only for the ledger's own flat collections.
 *
 * @throws AuditLedgerError `no-transaction`
 */
export const insertRows = async (args: {
  readonly req: PayloadRequest
  readonly slug: string
  readonly rows: readonly FlatRow[]
}): Promise<void> => {
  const { req, rows, slug } = args
  if (rows.length === 0) return
  const { db } = req.payload
  const id = await liveTransactionId(req)
  if (id === null) throw auditLedgerError('no-transaction', { req })
  const session: unknown = db.sessions?.[id]
  if (db.name !== 'mongoose') {
    await insertWithDrizzle(db as DrizzleAdapter, session as DrizzleSession, slug, rows)
    return
  }
  // The driver adds _id to what it is given.
  const copies = rows.map((row) => ({ ...row }))
  const { collection } = (db as unknown as MongoAdapter).collections[slug] ?? {}
  try {
    await collection?.insertMany(copies, { session })
  } catch (error) {
    // This insert passes the adapter by, which is where the guard maps conflicts.
    throw mapConflict(error)
  }
}
