import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

/** How a transaction ended. `committed: false` also when COMMIT itself failed. */
export type TransactionOutcome = { readonly committed: boolean }

/**
 * Work that waits for the end of a transaction. It runs outside of that transaction and may open
 * its own, with a request of its own (`createFreshReq`).
 *
 * A rejection after a commit makes the commit reject: reject only when the caller MUST NOT believe
 * the change. A rejection after a rollback is written to the server's log.
 */
export type TransactionEndWork = (outcome: TransactionOutcome) => Promise<void>

type TransactionId = number | string
type Adapter = BaseDatabaseAdapter

type Registry = Map<TransactionId, TransactionEndWork[]>

/** One registry per adapter, shared by module copies (a bundler may load this file twice). */
const registryKey = Symbol.for('payload-consumer-protection/transaction-hooks')

type HookedAdapter = Adapter & { [registryKey]?: Registry }

const takeWork = (registry: Registry, id: TransactionId): readonly TransactionEndWork[] => {
  const work = registry.get(id) ?? []
  registry.delete(id)
  return work
}

const runAll = async (
  work: readonly TransactionEndWork[],
  outcome: TransactionOutcome,
): Promise<readonly unknown[]> => {
  const failures: unknown[] = []
  for (const run of work) {
    try {
      await run(outcome)
    } catch (error) {
      failures.push(error)
    }
  }
  return failures
}

const logFailures = (adapter: Adapter, failures: readonly unknown[]): void => {
  for (const err of failures) {
    adapter.payload.logger.error({ err, msg: 'Work after a rolled back transaction failed' })
  }
}

const isLive = (adapter: Adapter, id: TransactionId): boolean => {
  const session = adapter.sessions?.[id] as { inTransaction?: () => boolean } | undefined
  return session !== undefined && (session.inTransaction?.() ?? true)
}

const createCommit =
  (adapter: Adapter, registry: Registry, commit: Adapter['commitTransaction']) =>
  async (incoming: Promise<TransactionId> | TransactionId): Promise<void> => {
    const id = await incoming
    const live = isLive(adapter, id)
    try {
      await commit.call(adapter, id)
    } catch (error) {
      logFailures(adapter, await runAll(takeWork(registry, id), { committed: false }))
      throw error
    }
    const failures = await runAll(takeWork(registry, id), { committed: live })
    if (!live) return logFailures(adapter, failures)
    if (failures.length > 0) throw failures[0]
  }

const createRollback =
  (adapter: Adapter, registry: Registry, rollback: Adapter['rollbackTransaction']) =>
  async (incoming: Promise<TransactionId> | TransactionId): Promise<void> => {
    const id = await incoming
    try {
      await rollback.call(adapter, id)
    } finally {
      logFailures(adapter, await runAll(takeWork(registry, id), { committed: false }))
    }
  }

/** True once `installTransactionHooks` has wrapped this adapter. */
export const hasTransactionHooks = (adapter: Adapter): boolean =>
  (adapter as HookedAdapter)[registryKey] !== undefined

/**
 * Wraps `commitTransaction` and `rollbackTransaction` of a database adapter, once: later calls do
 * nothing. Payload has no hook after commit (`afterOperation` runs before it).
 */
export const installTransactionHooks = (adapter: Adapter): void => {
  const hooked = adapter as HookedAdapter
  if (hooked[registryKey]) return
  const registry: Registry = new Map()
  Object.defineProperty(hooked, registryKey, { value: registry })
  adapter.commitTransaction = createCommit(adapter, registry, adapter.commitTransaction)
  adapter.rollbackTransaction = createRollback(adapter, registry, adapter.rollbackTransaction)
}

/**
 * Registers work for the end of the transaction that `req` has now.
 *
 * @throws Error when `req` has no transaction or the hooks are not installed: work that would
 * never run is a bug of the caller.
 */
export const onTransactionEnd = async (args: {
  readonly req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  readonly run: TransactionEndWork
}): Promise<void> => {
  const { payload } = args.req
  const registry = (payload.db as unknown as HookedAdapter)[registryKey]
  if (!registry) throw new Error('installTransactionHooks was not called for this adapter.')
  const id = await args.req.transactionID
  if (id === undefined || id === null || payload.db.sessions?.[id] === undefined) {
    throw new Error('There is no live transaction whose end could be waited for.')
  }
  registry.set(id, [...(registry.get(id) ?? []), args.run])
}
