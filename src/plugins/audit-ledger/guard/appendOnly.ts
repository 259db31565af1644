import type { BaseDatabaseAdapter } from 'payload'

import { AsyncLocalStorage } from 'node:async_hooks'

import { ledgerSlugs } from '../constants.js'
import { auditLedgerError } from '../errors.js'

/** Shared by module copies: the wrapped adapter and the sequencer may come from different ones. */
const serviceKey = Symbol.for('payload-consumer-protection/ledger-service')

const service = (): AsyncLocalStorage<true> => {
  const holder = globalThis as { [serviceKey]?: AsyncLocalStorage<true> }
  holder[serviceKey] ??= new AsyncLocalStorage()
  return holder[serviceKey]
}

/** Runs the ledger's own writes; everybody else's to its collections are refused. */
export const asLedgerService = <Result>(work: () => Promise<Result>): Promise<Result> =>
  service().run(true, work)

const writingMethods = [
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

const guardedSlugs: ReadonlySet<string> = new Set(Object.values(ledgerSlugs))

type Method = (this: unknown, args: { readonly collection?: string }) => Promise<unknown>

/**
 * Refuses every write to the ledger's collections through the adapter that is not the ledger's
 * own, also `payload.db.*` from other code. What passes beside the adapter (SQL, drivers) is
 * refused by triggers on SQLite and found by `verify` everywhere.
 */
export const installAppendOnly = (adapter: BaseDatabaseAdapter): void => {
  const methods = adapter as unknown as Record<string, Method>
  for (const name of writingMethods) {
    const method = methods[name]
    if (!method) continue
    methods[name] = async function (this: unknown, args) {
      if (guardedSlugs.has(args.collection ?? '') && !service().getStore()) {
        throw auditLedgerError('append-only')
      }
      return method.call(this, args)
    }
  }
}
