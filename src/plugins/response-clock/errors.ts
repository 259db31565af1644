import type { PayloadRequest } from 'payload'

import type { ErrorData } from '../shared/PluginError.js'

import { PluginError } from '../shared/PluginError.js'
import { translationNamespace } from './constants.js'

/** Every error of the plugin: HTTP status and the English sentence; translations override it. */
const errors = {
  'not-allowed': { status: 403, text: 'You are not allowed to do this.' },
  'not-signed-in': { status: 401, text: 'Sign in first.' },
  'not-found': { status: 404, text: 'This response clock does not exist.' },
  'notice-not-found': { status: 404, text: 'This notice does not exist.' },
  'delivery-not-found': { status: 404, text: 'This delivery does not exist.' },
  'invalid-input': { status: 400, text: 'The request has invalid values.' },
  'wrong-state': { status: 409, text: 'The response clock is not in a state that allows this.' },
  'wrong-delivery-state': { status: 409, text: 'Only a delivery that was given up begins anew.' },
  'unsupported-write': { status: 409, text: 'Only the response clock itself writes this.' },
} as const

export type ResponseClockErrorKey = keyof typeof errors

/** Stable codes as clients see them. `not-signed-in` answers as `not-allowed` with 401. */
export type ResponseClockErrorCode = `response-clock/${ResponseClockErrorKey}`

export class ResponseClockError extends PluginError<ResponseClockErrorCode> {
  override readonly name = 'ResponseClockError'
}

const camelCase = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const translate = (
  req: Partial<PayloadRequest> | undefined,
  key: ResponseClockErrorKey,
): string => {
  const name = `${translationNamespace}:errors:${camelCase(key)}`
  const translated = (req?.t as ((name: string) => string) | undefined)?.(name)
  return translated && translated !== name ? translated : errors[key].text
}

/** The error of one code, in the language of the request. */
export const responseClockError = (
  key: ResponseClockErrorKey,
  args: {
    readonly req?: Partial<PayloadRequest>
    readonly data?: ErrorData
    readonly cause?: unknown
  } = {},
): ResponseClockError =>
  new ResponseClockError({
    code: key === 'not-signed-in' ? 'response-clock/not-allowed' : `response-clock/${key}`,
    status: errors[key].status,
    message: translate(args.req, key),
    ...(args.data ? { data: args.data } : {}),
    ...(args.cause === undefined ? {} : { cause: args.cause }),
  })
