import type { AfterErrorHook, BaseDatabaseAdapter, Config, Payload, Plugin } from 'payload'

import type { TransactionGuard } from './guard/installGuard.js'
import type { LedgerState } from './ledgerState.js'
import type { AuditLedgerOptions, ResolvedAuditLedgerOptions } from './options.js'

import {
  addCollections,
  addEndpoints,
  addTranslations,
  appendOnInit,
  wrapAdapter,
} from '../shared/composeConfig.js'
import { createLedgerCollections } from './collections/createLedgerCollections.js'
import { translationNamespace } from './constants.js'
import { createLedgerEndpoints } from './endpoints/createLedgerEndpoints.js'
import { installGuard } from './guard/installGuard.js'
import { answerWithHeaders } from './hooks/answerWithHeaders.js'
import { setLedgerState, trySequence } from './ledgerState.js'
import { checkAtStart } from './operations/checkAtStart.js'
import { createSequencer, startDrainTimer } from './operations/createSequencer.js'
import { openLedger } from './operations/openLedger.js'
import { sequenceOutbox } from './operations/sequenceOutbox.js'
import { createSequencerMemory } from './operations/sequencerMemory.js'
import { InconsistentLedgerError, signCheckpoint } from './operations/signCheckpoint.js'
import { resolveOptions } from './options.js'
import { translations } from './translations/index.js'

type Running = { readonly state: LedgerState; readonly guard: TransactionGuard }

/** One ledger per adapter; a config may be built once and booted several times. */
const running = new WeakMap<BaseDatabaseAdapter, Running>()

const installLedger = (options: ResolvedAuditLedgerOptions, adapter: BaseDatabaseAdapter): void => {
  const guard = installGuard(adapter, options)
  const sequencer = createSequencer(async () => {
    await runSequencer(adapter.payload, state)
  })
  const state: LedgerState = {
    options,
    open: new Map(),
    started: false,
    refusal: null,
    sequence: sequencer.sequence,
    memory: createSequencerMemory(),
  }
  setLedgerState(adapter, state)
  running.set(adapter, { state, guard })
}

const runSequencer = async (payload: Payload, state: LedgerState): Promise<void> => {
  if (state.refusal !== null) return
  const { memory, options } = state
  try {
    const signed = await sequenceOutbox({ payload, options, memory })
    if (!signed) await signCheckpoint(payload, options)
  } catch (err) {
    if (!(err instanceof InconsistentLedgerError)) throw err
    state.refusal = err.message
    payload.logger.fatal({ err, msg: 'audit-ledger: the ledger was changed; nothing is recorded' })
  }
}

const stopWithAdapter = (payload: Payload, stop: () => void): void => {
  const { destroy } = payload.db
  payload.db.destroy = async () => {
    stop()
    await destroy?.call(payload.db)
  }
}

const startLedger = async (payload: Payload): Promise<void> => {
  const ledger = running.get(payload.db as unknown as BaseDatabaseAdapter)
  if (!ledger) return
  const { guard, state } = ledger
  await guard.start()
  state.started = true
  await checkAtStart(payload, state)
  if (state.refusal !== null) return
  await trySequence(payload, state)
  await openLedger(payload, state)
  const { drainIntervalMs: intervalMs } = state.options
  stopWithAdapter(payload, startDrainTimer({ payload, sequence: state.sequence, intervalMs }))
}

const appendAfterError = (config: Config, hook: AfterErrorHook): Config => ({
  ...config,
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), hook] },
})

/**
 * Adds the audit ledger and its transaction guard. Put it first in the list of plugins: the guard
 * must be the innermost wrapper of the database adapter.
 *
 * @throws ConfigurationError when the set-up could not keep the ledger's promises
 */
export const auditLedgerPlugin =
  (options: AuditLedgerOptions): Plugin =>
  (config: Config): Config => {
    const resolved = resolveOptions(options)
    const withSchema = addCollections(config, createLedgerCollections(resolved.auditorAccess))
    if (resolved.disabled) return withSchema
    const withDoors = addEndpoints(withSchema, createLedgerEndpoints(resolved))
    const withWords = addTranslations(withDoors, translationNamespace, translations)
    const withHeaders = appendAfterError(withWords, answerWithHeaders)
    const guarded = wrapAdapter(withHeaders, (adapter) => installLedger(resolved, adapter))
    return appendOnInit(guarded, startLedger)
  }
