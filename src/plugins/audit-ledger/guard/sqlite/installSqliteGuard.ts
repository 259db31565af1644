import type { Client, Config as ClientConfig } from '@libsql/client'
import type { BaseDatabaseAdapter } from 'payload'

import { AsyncLocalStorage } from 'node:async_hooks'
import { resolve } from 'node:path'

import type { ConfigProblem } from '../../../shared/configCheck.js'
import type { Writer, WriterOptions, WriterTransaction } from './writer.js'

import { auditLedgerError } from '../../errors.js'
import { createGuardedClient } from './guardedClient.js'
import { protectTables } from './protectTables.js'
import { sharedWriter } from './writer.js'

/** The parts of `@payloadcms/db-sqlite`'s adapter that the guard stands on. */
export type SqliteAdapter = BaseDatabaseAdapter & {
  client?: Client
  readonly clientConfig: ClientConfig
  readonly busyTimeout: number
  readonly wal: WriterOptions['wal']
  readonly transactionOptions?: unknown
}

export type SqliteGuardOptions = { readonly queueTimeoutMs: number; readonly lifetimeMs: number }

/** What a driver of the guard offers to the rest of the plugin. */
export type SqliteGuard = { readonly open: () => Promise<void> }

/** A reader meets a lock only while the log is recovered or reset: moments. */
const readerBusyTimeoutMs = 2_000

/** The adapter's own default, 64 MiB. */
const defaultJournalSizeLimit = 67_108_864

const isMemory = (url: string): boolean => url.includes(':memory:') || url.includes('mode=memory')

/** Set-ups under which no promise can be kept. */
export const findSqliteProblems = (adapter: SqliteAdapter): readonly ConfigProblem[] => {
  const { url } = adapter.clientConfig
  const problems: ConfigProblem[] = []
  if (!adapter.transactionOptions) {
    problems.push({
      id: 'audit-ledger/E001',
      problem: 'The SQLite adapter runs without transactions.',
      hint: 'Pass transactionOptions: {} to sqliteAdapter: they are off by default.',
    })
  }
  if (isMemory(url)) {
    problems.push({
      id: 'audit-ledger/E002',
      problem: 'The ledger does not run on an in-memory SQLite database.',
      hint: 'Use a file, e.g. file:./data/cms.db; in tests a temporary one.',
    })
  } else if (!url.startsWith('file:')) {
    problems.push({
      id: 'audit-ledger/E003',
      problem: `The ledger does not run on the remote libSQL database ${new URL(url).host}.`,
      hint: 'Use a local file: URL, or MongoDB for several servers.',
    })
  }
  return problems
}

/** `file:a.db`, `file:/a.db` and `file:///a.db?x=y` as an absolute path. */
export const pathOfFileUrl = (url: string): string => {
  const path = url.slice('file:'.length).split(/[?#]/, 1)[0] ?? ''
  return resolve(decodeURIComponent(path.replace(/^\/\/[^/]*/, '')))
}

/** What a transaction of the adapter is beneath drizzle; filled while `beginTransaction` runs. */
type Holder = { transaction?: WriterTransaction; failure?: unknown }

type Opened = { readonly reader: Client; readonly writer: Writer }

const openConnections = async (
  adapter: SqliteAdapter,
  options: SqliteGuardOptions,
): Promise<Opened> => {
  const { createClient } = await import('@libsql/client')
  const writer = sharedWriter({
    ...options,
    databasePath: pathOfFileUrl(adapter.clientConfig.url),
    createClient: () => createClient(adapter.clientConfig),
    createLockClient: createClient,
    busyTimeoutMs: adapter.busyTimeout,
    // Readers beside a writer need the write-ahead log, whatever the adapter was told.
    wal: adapter.wal || { journalSizeLimit: defaultJournalSizeLimit, synchronous: 'FULL' },
  })
  writer.retain()
  const reader = createClient(adapter.clientConfig)
  await reader.execute(`PRAGMA busy_timeout = ${readerBusyTimeoutMs}`)
  return { reader, writer }
}

const beginFor =
  (writer: Writer, current: AsyncLocalStorage<Holder>) => async (): Promise<WriterTransaction> => {
    const holder = current.getStore() ?? {}
    try {
      holder.transaction = await writer.begin()
      return holder.transaction
    } catch (error) {
      holder.failure = error
      throw error
    }
  }

const wrapTransactions = (adapter: SqliteAdapter, current: AsyncLocalStorage<Holder>): void => {
  const transactions = new Map<number | string, WriterTransaction>()
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  adapter.beginTransaction = async (options) => {
    const holder: Holder = {}
    try {
      const id = await current.run(holder, () => beginTransaction.call(adapter, options))
      if (id !== null && holder.transaction) transactions.set(id, holder.transaction)
      return id
    } catch (error) {
      // The adapter keeps the sentence of the failure only.
      throw holder.failure ?? error
    }
  }
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    const transaction = transactions.get(id)
    transactions.delete(id)
    await commitTransaction.call(adapter, id)
    // The adapter reports a failed COMMIT as success (ledger-design §0.4).
    if (transaction && transaction.outcome() !== 'committed') {
      throw auditLedgerError('commit-failed', { cause: transaction.failure() })
    }
  }
  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    transactions.delete(id)
    await rollbackTransaction.call(adapter, id)
  }
}

const wrapLifeCycle = (args: {
  readonly adapter: SqliteAdapter
  readonly current: AsyncLocalStorage<Holder>
  readonly options: SqliteGuardOptions
  readonly opened: { now: Opened | null }
}): void => {
  const { adapter, current, opened } = args
  const { connect, destroy } = adapter
  adapter.connect = async (options) => {
    if (!opened.now) {
      opened.now = await openConnections(adapter, args.options)
      const { reader, writer } = opened.now
      adapter.client = createGuardedClient({ reader, writer, begin: beginFor(writer, current) })
    }
    await connect?.call(adapter, options)
  }
  adapter.destroy = async () => {
    const last = opened.now
    opened.now = null
    await destroy?.call(adapter)
    delete adapter.client
    last?.reader.close()
    await last?.writer.release()
  }
}

/**
 * Puts one writing connection and a fair queue beneath the adapter, and makes a failed COMMIT
 * reject. Call it once, before `connect`.
 */
export const installSqliteGuard = (
  adapter: SqliteAdapter,
  options: SqliteGuardOptions,
): SqliteGuard => {
  const current = new AsyncLocalStorage<Holder>()
  const opened: { now: Opened | null } = { now: null }
  wrapLifeCycle({ adapter, current, options, opened })
  wrapTransactions(adapter, current)
  return {
    open: async () => {
      await opened.now?.writer.open()
      if (adapter.client) await protectTables(adapter.client)
    },
  }
}
