import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { PayloadRequest } from 'payload'

import { logError } from 'payload'

import { codeOf, statusOf } from '../errorCodes.js'
import { publishedDeliveryError } from '../errors.js'

/** An error of a query that was refused before it ran: GraphQL's own wording, and a code. */
export const formatRefused = (error: GraphQLError): GraphQLFormattedError => {
  const key = error.message.includes('introspection') ? 'introspection-off' : 'invalid-query'
  return {
    message: error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    extensions: { code: publishedDeliveryError(key).code, ...error.extensions },
  }
}

const describe = (error: GraphQLError): GraphQLFormattedError => {
  const original = error.originalError ?? error
  const status = statusOf(original)
  const { data } = original as { data?: unknown }
  return {
    message: status >= 500 && status !== 503 ? 'Something went wrong.' : error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: {
      name: original.name,
      ...(data && status !== 500 ? { data } : {}),
      code: codeOf(original),
      statusCode: status,
    },
  }
}

/**
 * An error of a query that ran, after the host's `afterError` hooks. Says nothing about what went
 * wrong inside: no stack, no message of a database.
 */
export const formatFailed = async (
  req: PayloadRequest,
  error: GraphQLError,
): Promise<GraphQLFormattedError> => {
  logError({ err: error, payload: req.payload })
  let formatted = describe(error)
  for (const hook of req.payload.config.hooks.afterError ?? []) {
    const answer = await hook({ context: req.context, error, graphqlResult: formatted, req })
    formatted = answer?.graphqlResult ?? formatted
  }
  return formatted
}
