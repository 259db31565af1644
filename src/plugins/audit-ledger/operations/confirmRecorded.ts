import type { Payload } from 'payload'

import type { LedgerState } from '../ledgerState.js'

import { trySequence } from '../ledgerState.js'
import { ledgerSlugs } from '../constants.js'
import { auditLedgerError } from '../errors.js'

const countRows = async (
  payload: Payload,
  collection: string,
  ids: readonly string[],
): Promise<number> => {
  const { totalDocs } = await payload.db.count({
    collection: collection as never,
    where: { opId: { in: [...ids] } },
  })
  return totalDocs
}

/**
 * After a commit: sequences the events and makes sure that they can be read outside of the
 * transaction. An event that waits because another process sequences is well recorded too.
 *
 * @throws AuditLedgerError `commit-failed` when the database lost what it had acknowledged
 */
export const confirmRecorded = async (args: {
  readonly payload: Payload
  readonly state: LedgerState
  readonly ids: readonly string[]
}): Promise<void> => {
  const { payload, state, ids } = args
  const { awaited, sequenceOf } = state.memory
  ids.forEach((id) => awaited.add(id))
  await trySequence(payload, state)
  ids.forEach((id) => awaited.delete(id))
  // The sequencer read these rows outside of their transaction and its own commit was confirmed.
  if (ids.every((id) => sequenceOf(id) !== undefined)) return
  const entries = await countRows(payload, ledgerSlugs.entries, ids)
  if (entries === ids.length) return
  // Outbox before entries: a row that is moved between the two reads is seen in one of them.
  const waiting = await countRows(payload, ledgerSlugs.outbox, ids)
  if (waiting + (await countRows(payload, ledgerSlugs.entries, ids)) >= ids.length) return
  throw auditLedgerError('commit-failed', { data: { ids } })
}
