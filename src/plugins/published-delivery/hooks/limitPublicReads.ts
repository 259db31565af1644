import type { CollectionBeforeOperationHook } from 'payload'

import type { DeliveryLimits } from '../constants.js'

type ReadArgs = {
  readonly depth?: number
  readonly limit?: number
  readonly pagination?: boolean
  readonly overrideAccess?: boolean
  readonly where?: { readonly id?: { readonly in?: unknown } }
}

/** Payload loads the relations of a page by ids: as many as the page shows, and all at once. */
const isRelationBatch = ({ where }: ReadArgs): boolean => {
  const ids = where?.id?.in
  return Array.isArray(ids) && Object.keys(where ?? {}).length === 1 && ids.length <= 1_000
}

/**
 * Bounds what one anonymous question may cost: `limit: 0` and `pagination: false` mean "all" to
 * Payload, also for callers without an account (payload-internals §5).
 */
export const createLimitPublicReads =
  (limits: DeliveryLimits): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    const read = args as ReadArgs
    if (operation !== 'read' || read.overrideAccess || req.user || isRelationBatch(read))
      return args
    const { maxDocuments, maxRelationDepth } = limits
    const isUnlimited = read.limit === 0 || (read.limit === undefined && read.pagination === false)
    return {
      ...args,
      ...(isUnlimited ? { limit: maxDocuments } : {}),
      ...(read.limit !== undefined && read.limit > maxDocuments ? { limit: maxDocuments } : {}),
      ...(read.depth !== undefined && read.depth > maxRelationDepth
        ? { depth: maxRelationDepth }
        : {}),
    } as typeof args
  }
