import type { Payload, PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { onTransactionEnd } from '../../shared/transactionHooks.js'
import { liveTransactionId } from '../../shared/transactions.js'

/**
 * What has to go public together with a document that the gate has just let through. The gate lies
 * beneath Payload's operations and cannot call them; the hook after the change takes it from here.
 */
const queues = new WeakMap<Payload['db'], Map<string, readonly DocumentRef[]>>()

const queueOf = ({ payload }: PayloadRequest): Map<string, readonly DocumentRef[]> => {
  const present = queues.get(payload.db) ?? new Map<string, readonly DocumentRef[]>()
  queues.set(payload.db, present)
  return present
}

const keyOf = (transaction: number | string, { collection, id }: DocumentRef): string =>
  `${transaction}:${collection}/${id}`

export const queueBundle = async (
  req: PayloadRequest,
  document: DocumentRef,
  members: readonly DocumentRef[],
): Promise<void> => {
  const transaction = await liveTransactionId(req)
  if (transaction === null || members.length === 0) return
  const key = keyOf(transaction, document)
  queueOf(req).set(key, members)
  await onTransactionEnd({ req, run: async () => void queueOf(req).delete(key) })
}

/** The members that wait for this document in the live transaction of `req`, once. */
export const takeBundle = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<readonly DocumentRef[]> => {
  const transaction = await liveTransactionId(req)
  if (transaction === null) return []
  const key = keyOf(transaction, document)
  const members = queueOf(req).get(key) ?? []
  queueOf(req).delete(key)
  return members
}
