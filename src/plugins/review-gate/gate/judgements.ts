import type { Payload, PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { Judgement } from './guardDocument.js'

import { onTransactionEnd } from '../../shared/transactionHooks.js'
import { liveTransactionId } from '../../shared/transactions.js'

/**
 * Payload writes a document twice, as the main row and then as a version row. The judgement of the
 * first write serves the second one, if that holds the same content in the same transaction.
 */
type Remembered = { readonly key: string; readonly judgement: Judgement }

const byTransaction = new WeakMap<Payload['db'], Map<number | string, Remembered>>()

const remembered = (payload: Payload): Map<number | string, Remembered> => {
  const present = byTransaction.get(payload.db) ?? new Map<number | string, Remembered>()
  byTransaction.set(payload.db, present)
  return present
}

const keyOf = ({ collection, id }: DocumentRef): string => `${collection}/${id}`

/** Keeps the last judgement of the live transaction of `req`; without one nothing is kept. */
export const rememberJudgement = async (
  req: PayloadRequest,
  document: DocumentRef,
  judgement: Judgement,
): Promise<void> => {
  const id = await liveTransactionId(req)
  if (id === null) return
  const judgements = remembered(req.payload)
  if (!judgements.has(id)) {
    await onTransactionEnd({ req, run: async () => void judgements.delete(id) })
  }
  judgements.set(id, { key: keyOf(document), judgement })
}

/** The judgement of the write before this one, once, if it was of the same document. */
export const recallJudgement = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<Judgement | null> => {
  const id = await liveTransactionId(req)
  if (id === null) return null
  const last = remembered(req.payload).get(id)
  remembered(req.payload).delete(id)
  return last?.key === keyOf(document) ? last.judgement : null
}
