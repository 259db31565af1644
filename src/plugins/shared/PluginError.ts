import { APIError } from 'payload'

/** Context that travels with an error to the client. MUST NOT hold secrets or other people's data. */
export type ErrorData = Readonly<Record<string, unknown>>

/**
 * Base of every error that a plugin of the suite throws. Clients match `code`, never the sentence.
 *
 * Payload answers it as `{errors: [{message, data: {code, …}}]}` over REST, and (through the
 * suite's `afterError` hook) with `extensions.code` over GraphQL.
 */
export class PluginError<Code extends string = string> extends APIError {
  readonly code: Code
  /** Extra response headers, e.g. `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(args: {
    readonly code: Code
    readonly status: number
    readonly message: string
    readonly data?: ErrorData
    readonly headers?: Readonly<Record<string, string>>
    readonly cause?: unknown
  }) {
    super(args.message, args.status, { ...args.data, code: args.code }, true)
    this.code = args.code
    this.headers = args.headers ?? {}
    if (args.cause !== undefined) this.cause = args.cause
  }
}

/** True for errors of the suite, also across module copies. */
export const isPluginError = (error: unknown): error is PluginError => {
  const { code } = (error ?? {}) as { code?: unknown }
  return error instanceof Error && typeof code === 'string' && code.includes('/')
}
