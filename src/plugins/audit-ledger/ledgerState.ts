import type { BaseDatabaseAdapter, Payload } from 'payload'

import type { SequencerMemory } from './operations/sequencerMemory.js'
import type { ResolvedAuditLedgerOptions } from './options.js'

import { auditLedgerError } from './errors.js'

/** The running ledger of one database adapter. */
export type LedgerState = {
  readonly options: ResolvedAuditLedgerOptions
  /** Operation ids recorded in transactions that have not ended, by transaction. */
  readonly open: Map<number | string, string[]>
  /** True once the guard has proved that transactions work. */
  started: boolean
  /** Why nothing may be appended; `null` while all is well. */
  refusal: string | null
  /** Sequences everything that was committed before the call. */
  sequence: () => Promise<void>
  readonly memory: SequencerMemory
}

/** On the adapter, because bundlers load modules twice and hot reload keeps the adapter. */
const stateKey = Symbol.for('payload-consumer-protection/audit-ledger')

type Adapter = BaseDatabaseAdapter & { [stateKey]?: LedgerState }

export const setLedgerState = (adapter: BaseDatabaseAdapter, state: LedgerState): void => {
  ;(adapter as Adapter)[stateKey] = state
}

/**
 * Sequences what waits, as far as it can be done now. What cannot is committed and stays in the
 * outbox: after a process died in the sequencer's transaction, MongoDB keeps the head locked until
 * that transaction expires (60 s by default), and nothing but this may have to wait for it.
 */
export const trySequence = async (payload: Payload, state: LedgerState): Promise<void> => {
  try {
    await state.sequence()
  } catch (err) {
    payload.logger.error({ err, msg: 'audit-ledger: committed events wait for their sequence' })
  }
}

/** @throws AuditLedgerError `unavailable` when the plugin is not installed */
export const ledgerStateOf = (payload: Payload): LedgerState => {
  const state = (payload.db as unknown as Adapter)[stateKey]
  if (!state)
    throw auditLedgerError('unavailable', { detail: 'auditLedgerPlugin is not installed.' })
  return state
}
