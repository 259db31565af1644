import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { actorOf } from '../access/profile.js'
import { gateOptions } from '../options.js'

const record = async (
  req: PayloadRequest,
  subject: { readonly kind: string; readonly id: string },
  change: 'created' | 'updated' | 'deleted',
): Promise<void> => {
  await gateOptions(req).recordEvent({
    req,
    event: { type: 'reference.changed', actor: actorOf(req), subject, data: { change } },
  })
}

/** Short texts that show beside governed content: each change is in the ledger (design.md §4). */
export const recordReferenceChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  await record(
    req,
    { kind: collection.slug, id: String(doc.id) },
    operation === 'create' ? 'created' : 'updated',
  )
  return doc as unknown
}

export const recordReferenceDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await record(req, { kind: collection.slug, id: String(id) }, 'deleted')
}
