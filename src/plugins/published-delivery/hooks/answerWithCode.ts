import type { AfterErrorHook, ErrorResult } from 'payload'

import { codeOf, isBadInput, statusOf } from '../errorCodes.js'

type ListedError = { readonly message: string; readonly data?: object }

const withCode = (result: ErrorResult | undefined, error: Error): ErrorResult => {
  const listed = (result?.errors ?? []) as readonly ListedError[]
  const message = isBadInput(error) ? { message: 'The request has invalid values.' } : {}
  return {
    ...result,
    errors: listed.map((one) => ({
      ...one,
      ...message,
      data: { code: codeOf(error), ...one.data },
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
  const codes = { code: codeOf(original), statusCode: statusOf(original) }
  return {
    graphqlResult: { ...graphqlResult, extensions: { ...graphqlResult.extensions, ...codes } },
  }
}
