import type { CollectionBeforeOperationHook } from 'payload'

import { reviewGateError } from '../errors.js'
import { noteBlocked } from '../gate/blockedAttempts.js'

type UpdateArgs = {
  readonly id?: number | string
  readonly data?: { readonly _status?: unknown }
  readonly unpublishAllLocales?: boolean | string
  readonly collection: { readonly config: { readonly slug: string } }
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/**
 * Refuses two ways to publish before anything is read or written: many items by a condition (a
 * partial failure would leave half of it standing), and "unpublish" flags together with a published
 * status (Payload would skip validation and rewrite the newest version).
 */
export const refuseAmbiguousPublish: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  const { id, data, unpublishAllLocales, collection } = args as unknown as UpdateArgs
  if (data?._status !== 'published') return args
  const inBulk = id === undefined
  if (!inBulk && !isTrue(unpublishAllLocales)) return args
  const error = reviewGateError(inBulk ? 'bulk-publish' : 'invalid-input', { req })
  await noteBlocked({
    req,
    document: { collection: collection.config.slug, id: inBulk ? '(bulk)' : String(id) },
    code: error.code,
    door: inBulk ? 'bulk' : 'unpublishAllLocales',
  })
  throw error
}
