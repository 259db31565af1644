import type { CollectionBeforeOperationHook } from 'payload'

import type { ReadLimits } from '../options.js'

type ReadArgs = {
  readonly currentDepth?: number
  readonly depth?: number
  readonly limit?: number
  readonly overrideAccess?: boolean
  readonly pagination?: boolean
}

const clampLimit = (limit: number | undefined, maxLimit: number): number | undefined => {
  if (limit === undefined) return undefined
  return limit >= 1 && limit <= maxLimit ? Math.floor(limit) : maxLimit
}

/**
 * Bounds what one anonymous read returns. For Payload `limit: 0` and `pagination: false` mean
 * "everything", for everybody (payload-internals §5).
 *
 * Reads that Payload makes itself to fill in relations of an answer (`currentDepth` is set) stay as
 * they are: their size follows from the read that was bounded.
 */
export const createReadClamp =
  ({ maxLimit, maxDepth }: ReadLimits): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    const read = args as ReadArgs
    if (operation !== 'read' || req.user || read.overrideAccess || read.currentDepth) return args
    const unlimited = read.pagination === false && read.limit === undefined
    const limit = unlimited ? maxLimit : clampLimit(read.limit, maxLimit)
    const depth = Math.min(read.depth ?? req.payload.config.defaultDepth, maxDepth)
    return { ...args, depth, ...(limit === undefined ? {} : { limit, pagination: true }) }
  }
