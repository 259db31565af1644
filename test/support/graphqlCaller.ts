import type { Payload, SanitizedConfig } from 'payload'

import type { Answer, Caller } from './bootSite.js'

import { createGraphqlHandler } from '../../src/plugins/published-delivery/index.js'

/** Sends GraphQL through the handler that the app's route exports. */
export const createGraphqlCaller = (args: {
  readonly config: SanitizedConfig
  readonly payload: Payload
  readonly key: string
  readonly headersOf: (caller?: Caller) => Promise<Record<string, string>>
  readonly toAnswer: (response: Response) => Promise<Answer>
}) => {
  const handler = createGraphqlHandler({ config: args.config, payloadInstanceCacheKey: args.key })
  return async (
    query: string,
    call: { readonly as?: Caller; readonly variables?: object } = {},
  ): Promise<Answer> => {
    const response = await handler(
      new Request('http://localhost:3000/api/graphql', {
        method: 'POST',
        headers: { ...(await args.headersOf(call.as)), 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables: call.variables ?? {} }),
      }),
    )
    return args.toAnswer(response)
  }
}
