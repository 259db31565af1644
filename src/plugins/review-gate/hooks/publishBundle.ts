import type { CollectionAfterChangeHook } from 'payload'

import { takeBundle } from '../gate/bundleQueue.js'
import { publishNewest } from '../operations/publishDocument.js'

/**
 * Publishes the approved members of a bundle in the transaction in which the whole goes public.
 * One that is refused takes everything with it.
 */
export const publishBundle: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const whole = { collection: collection.slug, id: String(doc.id) }
  for (const member of await takeBundle(req, whole)) await publishNewest(req, member)
  return doc as unknown
}
