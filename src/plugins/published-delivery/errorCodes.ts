import { isPluginError } from '../shared/PluginError.js'

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
export const isBadInput = (error: Error): boolean =>
  error.name === 'CastError' ||
  error.name === 'BSONError' ||
  (error instanceof SyntaxError && error.message.includes('JSON'))

/** The HTTP status of an error; 500 for one that nobody expected. */
export const statusOf = (error: Error): number => {
  if (isBadInput(error)) return 400
  const { status } = error as { status?: unknown }
  return typeof status === 'number' ? status : 500
}

/** The stable code of an error (contract.md, "Errors"). */
export const codeOf = (error: Error): string => {
  if (isPluginError(error)) return error.code
  if (error.name === 'ValidationError') return 'payload/invalid-values'
  return codesByStatus[statusOf(error)] ?? 'payload/unavailable'
}
