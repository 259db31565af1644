import type { BaseDatabaseAdapter } from 'payload'

import type { ConfigProblem } from '../../../shared/configCheck.js'

import { ConfigurationError } from '../../../shared/configCheck.js'
import { isTransientConflict } from '../../../shared/transactions.js'
import { auditLedgerError } from '../../errors.js'
import { boundVersionCache } from './boundVersionCache.js'

type Session = {
  readonly inTransaction: () => boolean
  readonly commitTransaction: () => Promise<unknown>
  readonly endSession: () => Promise<void>
}

type TransactionOptions = {
  readonly readConcern?: { readonly level?: string }
  readonly writeConcern?: { readonly w?: number | string }
}

/** The parts of `@payloadcms/db-mongodb`'s adapter that the guard stands on. */
export type MongoAdapter = BaseDatabaseAdapter & {
  readonly ensureIndexes: boolean
  transactionOptions?: TransactionOptions | false
}

/** Set-ups under which no promise can be kept; those that need a connection are found later. */
export const findMongoProblems = (adapter: MongoAdapter): readonly ConfigProblem[] => {
  const problems: ConfigProblem[] = []
  const options = adapter.transactionOptions
  if (!options) {
    problems.push({
      id: 'audit-ledger/E011',
      problem: 'The MongoDB adapter runs without transactions.',
      hint: 'Remove transactionOptions: false from mongooseAdapter.',
    })
  }
  if (!adapter.ensureIndexes) {
    problems.push({
      id: 'audit-ledger/E013',
      problem: 'The first writes would race with the making of unique indexes.',
      hint: 'Pass ensureIndexes: true to mongooseAdapter.',
    })
  }
  const w = options ? options.writeConcern?.w : undefined
  if (w !== undefined && w !== 'majority') {
    problems.push({
      id: 'audit-ledger/E014',
      problem: `Transactions are committed with write concern ${String(w)}.`,
      hint: 'Use w: "majority": what a failover can take back must not be signed.',
    })
  }
  return problems
}

/** Every method through which a conflict of two writers can reach a caller. */
const conflictingMethods = [
  'count',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type AnyMethod = (this: unknown, ...args: unknown[]) => Promise<unknown>

/** The original stays as `cause`, so that `isTransientConflict` still sees its labels. */
export const mapConflict = (error: unknown): unknown =>
  isTransientConflict(error) ? auditLedgerError('write-conflict', { cause: error }) : error

const mapConflicts = (adapter: MongoAdapter): void => {
  const methods = adapter as unknown as Record<string, AnyMethod | undefined>
  for (const name of conflictingMethods) {
    const method = methods[name]
    if (!method) continue
    methods[name] = async function (this: unknown, ...args: unknown[]) {
      try {
        return await method.apply(this, args)
      } catch (error) {
        throw mapConflict(error)
      }
    }
  }
}

const hasLabel = (error: unknown, label: string): boolean => {
  const { hasErrorLabel } = (error ?? {}) as { hasErrorLabel?: (label: string) => boolean }
  return typeof hasErrorLabel === 'function' && hasErrorLabel.call(error, label)
}

/** Longest time for which the outcome of a commit is asked again. */
const commitRetryMs = 5_000

/** MongoDB driver specification: COMMIT may be repeated until its outcome is known. */
const askCommitAgain = async (session: Session, first: unknown): Promise<void> => {
  const giveUpAt = Date.now() + commitRetryMs
  let error = first
  while (hasLabel(error, 'UnknownTransactionCommitResult') && Date.now() < giveUpAt) {
    try {
      await session.commitTransaction()
      return
    } catch (next) {
      error = next
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100))
    }
  }
  throw error
}

const wrapCommit = (adapter: MongoAdapter): void => {
  const { commitTransaction } = adapter
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    const session = adapter.sessions?.[id] as unknown as Session | undefined
    try {
      await commitTransaction.call(adapter, id)
    } catch (error) {
      if (!session) throw error
      try {
        await askCommitAgain(session, error)
      } catch (final) {
        const conflict = isTransientConflict(final)
        throw auditLedgerError(conflict ? 'write-conflict' : 'commit-failed', { cause: final })
      } finally {
        await session.endSession().catch(() => undefined)
      }
    }
  }
}

/**
 * Makes conflicts answer 409 and unknown commits known, pins the concerns that evidence needs, and
 * keeps memory flat.
 * Call it once, before `connect`.
 */
export const installMongoGuard = (adapter: MongoAdapter): void => {
  const given = adapter.transactionOptions || {}
  adapter.transactionOptions = {
    ...given,
    readConcern: given.readConcern ?? { level: 'snapshot' },
    writeConcern: { ...given.writeConcern, w: 'majority' },
  }
  boundVersionCache(adapter)
  mapConflicts(adapter)
  wrapCommit(adapter)
}

/**
 * `connect` silently switches transactions off when the URL names no replica set: try one.
 *
 * @throws ConfigurationError `audit-ledger/E012`
 */
export const probeMongo = async (adapter: MongoAdapter): Promise<void> => {
  const id = await adapter.beginTransaction()
  const session = id === null ? undefined : (adapter.sessions?.[id] as unknown as Session)
  const live = session?.inTransaction() ?? false
  if (id !== null) await adapter.rollbackTransaction(id)
  if (live) return
  throw new ConfigurationError([
    {
      id: 'audit-ledger/E012',
      problem: 'The MongoDB server has no transactions.',
      hint: 'Use a replica set and name it in DATABASE_URI (…?replicaSet=rs0).',
    },
  ])
}
