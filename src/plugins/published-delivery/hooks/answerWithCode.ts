import type { AfterErrorHook, ErrorResult } from 'payload'

import { isPluginError } from '../../shared/PluginError.js'

/** Codes of Payload's own errors by HTTP status; ones of the suite bring theirs. */
const codesByStatus: Readonly<Record<number, string>> = {
  400: 'payload/invalid-request',
  401: 'payload/not-allowed',
  403: 'payload/not-allowed',
  404: 'payload/not-found',
  409: 'payload/conflict',
  413: 'payload/request-too-large',
  415: 'payload/unsupported-type',
  422: 'payload/invalid-request',
  423: 'payload/not-allowed',
  429: 'payload/rate-limited',
}

/** Mistakes of the caller that reach the error handler as plain errors, which would answer 500. */
const isBadInput = (error: Error): boolean =>
  error.name === 'CastError' ||
  error.name === 'BSONError' ||
  (error instanceof SyntaxError && error.message.includes('JSON'))

const statusOf = (error: Error): number => {
  if (isBadInput(error)) return 400
  const { status } = error as { status?: unknown }
  return typeof status === 'number' ? status : 500
}

const codeOf = (error: Error): string => {
  if (isPluginError(error)) return error.code
  if (error.name === 'ValidationError') return 'payload/invalid-values'
  return codesByStatus[statusOf(error)] ?? 'payload/unavailable'
}

type ListedError = { readonly message: string; readonly data?: object }

const withCode = (result: ErrorResult | undefined, error: Error): ErrorResult => {
  const listed = (result?.errors ?? []) as readonly ListedError[]
  const code = codeOf(error)
  const message = isBadInput(error) ? 'The request has invalid values.' : undefined
  return {
    ...result,
    errors: listed.map((one) => ({
      ...one,
      ...(message ? { message } : {}),
      data: { code, ...one.data },
    })),
  } as ErrorResult
}

/**
 * Puts a stable code into every error: `data.code` over REST, `extensions.code` over GraphQL
 * (contract.md, "Errors"). Never says more about an error than Payload did.
 */
export const answerWithCode: AfterErrorHook = ({ error, graphqlResult, result }) => {
  if (!graphqlResult) return { response: withCode(result, error), status: statusOf(error) }
  const original = (error as { originalError?: Error }).originalError ?? error
  const extensions = {
    ...graphqlResult.extensions,
    code: codeOf(original),
    statusCode: statusOf(original),
  }
  return { graphqlResult: { ...graphqlResult, extensions } }
}
