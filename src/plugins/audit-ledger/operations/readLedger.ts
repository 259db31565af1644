import type { SequenceOf } from '../../shared/contracts.js'
import type { Payload } from 'payload'

import { ledgerSlugs } from '../constants.js'
import { ledgerStateOf, trySequence } from '../ledgerState.js'
import { readHead } from './ledgerHead.js'

/** How the ledger fares, for `/readyz`. */
export type LedgerHealth = {
  /** The guard has proved at start that transactions work. */
  readonly transactions: boolean
  /** Entries in the tree. */
  readonly size: number
  /** Events that wait for their sequence. */
  readonly pending: number
  readonly oldestPendingMs: null | number
  readonly ok: boolean
}

const findSequence = async (payload: Payload, id: string): Promise<null | number> => {
  const row = await payload.db.findOne<{ id: never; seq: number }>({
    collection: ledgerSlugs.entries as never,
    where: { opId: { equals: id } },
  })
  return row?.seq ?? null
}

const isWaiting = async (payload: Payload, id: string): Promise<boolean> =>
  (await payload.db.findOne({
    collection: ledgerSlugs.outbox as never,
    where: { opId: { equals: id } },
  })) !== null

export const sequenceOf: SequenceOf = async ({ payload, id }) => {
  const state = ledgerStateOf(payload)
  const found = state.memory.sequenceOf(id) ?? (await findSequence(payload, id))
  if (found !== null) return found
  if (await isWaiting(payload, id)) await trySequence(payload, state)
  return findSequence(payload, id)
}

const oldestPending = async (payload: Payload): Promise<null | string> => {
  const { docs } = await payload.db.find<{ id: never; recordedAt: string }>({
    collection: ledgerSlugs.outbox,
    limit: 1,
    pagination: false,
    sort: 'opId',
  })
  return docs[0]?.recordedAt ?? null
}

/**
 * Events that wait for their sequence. With a condition, because without one MongoDB gives a fast
 * count, from which rows that an unfinished transaction has removed are missing already.
 */
export const countPending = async (payload: Payload): Promise<number> => {
  const { totalDocs } = await payload.db.count({
    collection: ledgerSlugs.outbox as never,
    where: { opId: { exists: true } },
  })
  return totalDocs
}

export const ledgerHealth = async (payload: Payload): Promise<LedgerHealth> => {
  const state = ledgerStateOf(payload)
  const head = await readHead(payload)
  const pending = await countPending(payload)
  const oldest = await oldestPending(payload)
  const now = state.options.clock.now().getTime()
  const oldestPendingMs = oldest === null ? null : Math.max(0, now - Date.parse(oldest))
  const late = (oldestPendingMs ?? 0) > state.options.maxPendingAgeMs
  return {
    transactions: state.started,
    size: head?.size ?? 0,
    pending,
    oldestPendingMs,
    ok: state.started && state.refusal === null && !late,
  }
}
