import type { PayloadRequest } from 'payload'

import { v7 as uuidv7 } from 'uuid'

import type { DomainEvent, RecordEvent } from '../../shared/contracts.js'
import type { LedgerState } from '../ledgerState.js'
import type { PendingEvent } from './pendingEvent.js'

import { onTransactionEnd } from '../../shared/transactionHooks.js'
import { liveTransactionId } from '../../shared/transactions.js'
import { isRegisteredAction } from '../actions.js'
import { ledgerSlugs, maxEntryBytes } from '../constants.js'
import { auditLedgerError } from '../errors.js'
import { insertRows } from '../guard/insertRows.js'
import { ledgerStateOf } from '../ledgerState.js'
import { buildLedgerEntry } from './buildLedgerEntry.js'
import { confirmRecorded } from './confirmRecorded.js'
import { toPendingEvent } from './pendingEvent.js'

/** The longest place that an entry can get: what fits with it fits with every other. */
const longestPlace = {
  seq: Number.MAX_SAFE_INTEGER,
  at: '9999-12-31T23:59:59.999Z',
  actorRef: '0'.repeat(36),
}

/**
 * Builds the entry once before it is accepted, so that the sequencer never meets an event which it
 * cannot write: one such row would hold up all that follow.
 */
const requireEntry = (args: {
  readonly req: PayloadRequest
  readonly state: LedgerState
  readonly pending: PendingEvent
  readonly id: string
}): void => {
  const { pending, req, state } = args
  const place = { ...longestPlace, log: state.options.origin, id: args.id }
  let length: number
  try {
    length = Buffer.byteLength(
      buildLedgerEntry(pending, { ...place, actorRef: pending.actor.ref ?? place.actorRef }),
    )
  } catch (cause) {
    throw auditLedgerError('invalid-event', { req, cause })
  }
  if (length > maxEntryBytes) throw auditLedgerError('event-too-large', { req, data: { length } })
}

/** The first event of a transaction asks for the read-back and the sequencing at its end. */
const rememberForCommit = async (args: {
  readonly req: PayloadRequest
  readonly state: LedgerState
  readonly transactionId: number | string
  readonly id: string
}): Promise<void> => {
  const { req, state, transactionId } = args
  const known = state.open.get(transactionId)
  if (known) return void known.push(args.id)
  const ids = [args.id]
  state.open.set(transactionId, ids)
  await onTransactionEnd({
    req,
    run: async ({ committed }) => {
      state.open.delete(transactionId)
      if (committed) await confirmRecorded({ payload: req.payload, state, ids })
    },
  })
}

const requireReady = (req: PayloadRequest, event: DomainEvent): LedgerState => {
  const state = ledgerStateOf(req.payload)
  if (!isRegisteredAction(event.type)) {
    throw auditLedgerError('unregistered-action', { req, data: { type: event.type } })
  }
  if (state.refusal) throw auditLedgerError('unavailable', { req })
  return state
}

/**
 * Records an event in the transaction of `req`: one row in the outbox. It becomes an entry after
 * the commit, before the commit's promise resolves.
 *
 * @throws AuditLedgerError `no-transaction` without a live transaction, `unregistered-action`,
 *   `invalid-event`, `event-too-large`, `unavailable`; the caller MUST let it fail the change
 */
export const recordEvent: RecordEvent = async ({ req, event }) => {
  const state = requireReady(req, event)
  const transactionId = await liveTransactionId(req)
  if (transactionId === null) throw auditLedgerError('no-transaction', { req })
  const pending = toPendingEvent(event)
  const id = uuidv7()
  requireEntry({ req, state, pending, id })
  const recordedAt = state.options.clock.now().toISOString()
  const row = { opId: id, event: JSON.stringify(pending), recordedAt }
  await insertRows({ req, slug: ledgerSlugs.outbox, rows: [row] })
  await rememberForCommit({ req, state, transactionId, id })
  return { id }
}
