import type { BaseDatabaseAdapter } from 'payload'

import type { ConfigProblem } from '../../shared/configCheck.js'
import type { MongoAdapter } from './mongo/installMongoGuard.js'
import type { SqliteAdapter, SqliteGuardOptions } from './sqlite/installSqliteGuard.js'

import { requireNoProblems } from '../../shared/configCheck.js'
import { hasTransactionHooks, installTransactionHooks } from '../../shared/transactionHooks.js'
import { installAppendOnly } from './appendOnly.js'
import { findMongoProblems, installMongoGuard, probeMongo } from './mongo/installMongoGuard.js'
import { findSqliteProblems, installSqliteGuard } from './sqlite/installSqliteGuard.js'

type Adapter = BaseDatabaseAdapter

/** The transaction guard of one adapter. */
export type TransactionGuard = {
  /** Takes what a server needs (the process lock) and tries a transaction; refuses the boot else. */
  readonly start: () => Promise<void>
}

const orderProblem: ConfigProblem = {
  id: 'audit-ledger/E005',
  problem: 'Another plugin has wrapped the transactions of the database before the guard.',
  hint: 'Put auditLedgerPlugin first in the list of plugins.',
}

const unknownAdapter = (name: string): ConfigProblem => ({
  id: 'audit-ledger/E006',
  problem: `The transaction guard does not know the database adapter "${name}".`,
  hint: 'Use @payloadcms/db-sqlite or @payloadcms/db-mongodb.',
})

const installDriver = (adapter: Adapter, options: SqliteGuardOptions): TransactionGuard => {
  if (adapter.name === 'sqlite') {
    requireNoProblems(findSqliteProblems(adapter as SqliteAdapter))
    const guard = installSqliteGuard(adapter as SqliteAdapter, options)
    return { start: guard.open }
  }
  if (adapter.name === 'mongoose') {
    requireNoProblems(findMongoProblems(adapter as MongoAdapter))
    installMongoGuard(adapter as MongoAdapter)
    return { start: () => probeMongo(adapter as MongoAdapter) }
  }
  requireNoProblems([unknownAdapter(adapter.name)])
  throw new Error('unreachable')
}

/** Puts the guard around a freshly made adapter, before it connects. */
export const installGuard = (adapter: Adapter, options: SqliteGuardOptions): TransactionGuard => {
  if (hasTransactionHooks(adapter)) requireNoProblems([orderProblem])
  const guard = installDriver(adapter, options)
  installAppendOnly(adapter)
  installTransactionHooks(adapter)
  return guard
}
