import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client'

import type { FairQueue, Turn } from './fairQueue.js'
import type { ProcessLock } from './processLock.js'

import { auditLedgerError } from '../../errors.js'
import { createFairQueue } from './fairQueue.js'
import { acquireProcessLock } from './processLock.js'

/** A transaction on the one writing connection, in the shape that drizzle knows. */
export type WriterTransaction = Transaction & {
  readonly outcome: () => 'committed' | 'open' | 'rolled-back'
  /** Why it did not commit, if the database or the guard decided that. */
  readonly failure: () => unknown
}

/** The only connection of this process that writes to one SQLite file, behind a fair queue. */
export type Writer = {
  readonly begin: () => Promise<WriterTransaction>
  /** Runs a statement of its own, or work that brings its own BEGIN, in the writer's turn. */
  readonly exclusive: <Result>(work: (connection: Client) => Promise<Result>) => Promise<Result>
  /** Takes the process lock and opens the connection now, so that a second server fails at once. */
  readonly open: () => Promise<void>
  readonly retain: () => void
  readonly release: () => Promise<void>
}

export type WriterOptions = {
  readonly databasePath: string
  readonly createClient: () => Client
  readonly createLockClient: (config: { url: string }) => Client
  readonly busyTimeoutMs: number
  readonly wal: { readonly journalSizeLimit: number; readonly synchronous: string } | false
  readonly queueTimeoutMs: number
  readonly lifetimeMs: number
}

/** Waits between tries of BEGIN while a foreign tool (backup, shell) holds the write lock. */
const beginRetryMs = 25

type State = {
  readonly options: WriterOptions
  readonly queue: FairQueue
  connection: Promise<Client> | null
  lock: Promise<ProcessLock> | null
  users: number
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code ?? '').startsWith('SQLITE_BUSY')

const openConnection = async (state: State): Promise<Client> => {
  const { options } = state
  state.lock ??= acquireProcessLock({
    databasePath: options.databasePath,
    createClient: options.createLockClient,
  })
  await state.lock.catch((error: unknown) => {
    state.lock = null
    throw error
  })
  const connection = options.createClient()
  if (options.busyTimeoutMs > 0) {
    await connection.execute(`PRAGMA busy_timeout = ${options.busyTimeoutMs}`)
  }
  if (options.wal) {
    await connection.execute('PRAGMA journal_mode = WAL')
    await connection.execute(`PRAGMA journal_size_limit = ${options.wal.journalSizeLimit}`)
  }
  // FULL whatever was asked for: a commit that power loss takes back cannot be evidence.
  await connection.execute('PRAGMA synchronous = FULL')
  return connection
}

const connectionOf = (state: State): Promise<Client> => {
  state.connection ??= openConnection(state).catch((error: unknown) => {
    state.connection = null
    throw error
  })
  return state.connection
}

/** A connection whose ROLLBACK failed is in an unknown state: nobody may write through it again. */
const abandonConnection = (state: State, connection: Client): void => {
  state.connection = null
  connection.close()
}

const rollBack = async (state: State, connection: Client): Promise<void> => {
  try {
    await connection.execute('ROLLBACK')
  } catch (error) {
    if (!(await isInTransaction(connection))) return
    abandonConnection(state, connection)
    throw error
  }
}

/**
 * SQLite rolls back by itself on some errors (full disk, I/O); what follows would autocommit.
 * BEGIN tells: it fails inside a transaction and succeeds outside of one.
 */
const isInTransaction = async (connection: Client): Promise<boolean> => {
  try {
    await connection.execute('BEGIN')
  } catch {
    return true
  }
  await connection.execute('ROLLBACK')
  return false
}

const beginOn = async (state: State, connection: Client): Promise<void> => {
  const giveUpAt = Date.now() + state.options.queueTimeoutMs
  for (;;) {
    try {
      await connection.execute('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > giveUpAt) throw auditLedgerError('busy', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, beginRetryMs))
    }
  }
}

type TransactionState = {
  outcome: 'committed' | 'open' | 'rolled-back'
  failure: unknown
  lastUsedAt: number
  turn: Turn | null
}

const requireOpen = (own: TransactionState): void => {
  if (own.outcome === 'open') return
  if (own.failure) throw own.failure
  throw new Error('The transaction is closed')
}

const createTransaction = (args: {
  readonly state: State
  readonly connection: Client
  readonly own: TransactionState
}): WriterTransaction => {
  const { state, connection, own } = args
  const end = (outcome: 'committed' | 'rolled-back'): void => {
    own.outcome = outcome
    own.turn?.release()
  }
  const run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    requireOpen(own)
    own.lastUsedAt = Date.now()
    try {
      return await work()
    } catch (error) {
      if (own.outcome === 'open' && !(await isInTransaction(connection))) {
        own.failure = error
        end('rolled-back')
      }
      throw error
    }
  }
  const rollback = async (): Promise<void> => {
    if (own.outcome !== 'open') return
    try {
      await rollBack(state, connection)
    } finally {
      end('rolled-back')
    }
  }
  const commit = async (): Promise<void> => {
    requireOpen(own)
    try {
      await connection.execute('COMMIT')
      end('committed')
    } catch (error) {
      own.failure = error
      await rollback()
      throw error
    }
  }
  return {
    execute: (statement: InStatement) => run(() => connection.execute(statement)),
    batch: (statements: InStatement[]) =>
      run(async () => {
        const results: ResultSet[] = []
        for (const statement of statements) results.push(await connection.execute(statement))
        return results
      }),
    executeMultiple: (sql: string) => run(() => connection.executeMultiple(sql)),
    rollback,
    commit,
    close: () => void rollback(),
    get closed() {
      return own.outcome !== 'open'
    },
    outcome: () => own.outcome,
    failure: () => own.failure,
  }
}

const begin = async (state: State): Promise<WriterTransaction> => {
  const own: TransactionState = {
    outcome: 'open',
    failure: undefined,
    lastUsedAt: Date.now(),
    turn: null,
  }
  const holder = {
    idleMs: () => Date.now() - own.lastUsedAt,
    expire: async () => {
      own.failure ??= auditLedgerError('transaction-expired')
      await transaction?.rollback()
    },
  }
  let transaction: WriterTransaction | undefined
  own.turn = await state.queue.acquire(holder)
  own.lastUsedAt = Date.now()
  try {
    const connection = await connectionOf(state)
    await beginOn(state, connection)
    transaction = createTransaction({ state, connection, own })
    return transaction
  } catch (error) {
    own.turn.release()
    throw error
  }
}

const exclusive = async <Result>(
  state: State,
  work: (connection: Client) => Promise<Result>,
): Promise<Result> => {
  const turn = await state.queue.acquire({ idleMs: () => 0, expire: () => Promise.resolve() })
  try {
    return await work(await connectionOf(state))
  } finally {
    turn.release()
  }
}

const close = async (state: State): Promise<void> => {
  const { connection, lock } = state
  state.connection = null
  state.lock = null
  ;(await connection?.catch(() => null))?.close()
  await (await lock?.catch(() => null))?.release()
}

const createWriter = (options: WriterOptions, onClosed: () => void): Writer => {
  const state: State = {
    options,
    queue: createFairQueue({ timeoutMs: options.queueTimeoutMs, lifetimeMs: options.lifetimeMs }),
    connection: null,
    lock: null,
    users: 0,
  }
  return {
    begin: () => begin(state),
    exclusive: (work) => exclusive(state, work),
    open: async () => void (await connectionOf(state)),
    retain: () => {
      state.users += 1
    },
    release: async () => {
      state.users -= 1
      if (state.users > 0) return
      onClosed()
      await close(state)
    },
  }
}

/** One writer per file and process: bundlers load modules twice, tests boot twice. */
const registryKey = Symbol.for('payload-consumer-protection/sqlite-writers')

const writers = (): Map<string, Writer> => {
  const holder = globalThis as { [registryKey]?: Map<string, Writer> }
  holder[registryKey] ??= new Map()
  return holder[registryKey]
}

/** The writer of a file in this process; the first caller's options hold. Retain and release it. */
export const sharedWriter = (options: WriterOptions): Writer => {
  const known = writers()
  const found = known.get(options.databasePath)
  if (found) return found
  const writer = createWriter(options, () => known.delete(options.databasePath))
  known.set(options.databasePath, writer)
  return writer
}
