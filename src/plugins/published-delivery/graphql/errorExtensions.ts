import type { GraphQLError } from 'graphql'
import type { Payload } from 'payload'

import { isPluginError } from '../../shared/PluginError.js'

type Original = { readonly status?: unknown; readonly data?: unknown; readonly name?: string }

export type FormattedError = {
  readonly message: string
  readonly locations?: GraphQLError['locations']
  readonly path?: GraphQLError['path']
  readonly extensions: Readonly<Record<string, unknown>>
}

const codeOf = (original: Original | undefined, status: number): string => {
  if (isPluginError(original)) return original.code
  const { code } = (original?.data ?? {}) as { code?: unknown }
  if (typeof code === 'string') return code
  if (original === undefined) return 'published-delivery/invalid-query'
  return status === 403 || status === 401 ? 'payload/not-allowed' : `payload/${status}`
}

/**
 * An error as callers see it: the same stable code as over REST in `extensions.code`, and nothing
 * of what went wrong inside (no stack, no database message).
 */
export const formatGraphqlError = (payload: Payload, error: GraphQLError): FormattedError => {
  const original = error.originalError as Original | undefined
  const status = original === undefined ? 400 : Number(original.status ?? 500)
  const internal = status >= 500 && !isPluginError(original)
  if (internal) payload.logger.error({ err: error, msg: 'GraphQL' })
  return {
    message: internal ? 'Something went wrong.' : error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: {
      code: codeOf(original, status),
      statusCode: status,
      ...(original?.data && !internal ? { data: original.data } : {}),
    },
  }
}
