import type { QueryBounds } from '../options.js'
import type { GraphqlParams } from './parseGraphqlRequest.js'

import { languageOf, publishedDeliveryError, PublishedDeliveryError } from '../errors.js'
import { resolveBounds } from '../options.js'
import { graphqlRefusal } from './answers.js'
import { parseGraphqlRequest } from './parseGraphqlRequest.js'

/** Payload's GraphQL handler: `GRAPHQL_POST(config)` of `@payloadcms/next/routes`. */
export type GraphqlHandler = (request: Request) => Promise<Response>

type GraphqlAnswer = {
  readonly data?: unknown
  readonly errors: readonly { readonly message: string; readonly extensions?: object }[]
}

/** Headers of the original request that speak of its body or would no longer be true. */
const bodyHeaders = ['content-length', 'content-encoding', 'transfer-encoding']

const toPost = (request: Request, params: GraphqlParams): Request => {
  const headers = new Headers(request.headers)
  for (const name of bodyHeaders) headers.delete(name)
  headers.set('content-type', 'application/json')
  const address = new URL(request.url)
  for (const name of ['query', 'variables', 'operationName', 'extensions']) {
    address.searchParams.delete(name)
  }
  return new Request(address, { method: 'POST', headers, body: JSON.stringify(params) })
}

const isIntrospection = (message: string): boolean => message.includes('introspection')

const codeFor = (message: string): string =>
  publishedDeliveryError(isIntrospection(message) ? 'introspection-off' : 'invalid-query').code

/** Only what clients may know: no stack, whatever the host's debug mode. */
const withCodes = ({ errors, ...answer }: GraphqlAnswer): GraphqlAnswer => ({
  ...answer,
  errors: errors.map(({ extensions, ...error }) => {
    const { stack: _stack, ...rest } = (extensions ?? {}) as { stack?: unknown }
    return { ...error, extensions: { code: codeFor(error.message), ...rest } }
  }),
})

/**
 * Codes in refused queries. graphql-http answers them with 200 to clients that accept
 * `application/json`; a query that never ran is a client error here for every client.
 */
const finish = async (response: Response): Promise<Response> => {
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (!text.startsWith('{"errors"')) return new Response(text, { status: response.status, headers })
  const answer = withCodes(JSON.parse(text) as GraphqlAnswer)
  const refused = !('data' in answer) && response.status < 400
  return Response.json(answer, { status: refused ? 400 : response.status, headers })
}

/**
 * `GET` and `POST` of the public GraphQL door around Payload's handler, which has no GET, no bounds
 * before validation, and fails with 500 on malformed bodies.
 *
 * GET takes `query`, `variables`, `operationName` in the address and runs queries only
 * (GraphQL over HTTP, "GET": a mutation answers 405).
 */
export const createGraphqlRoutes = (
  handler: GraphqlHandler,
  options: { readonly bounds?: Partial<QueryBounds> } = {},
): { readonly GET: GraphqlHandler; readonly POST: GraphqlHandler } => {
  const bounds = resolveBounds(options.bounds)
  const answer: GraphqlHandler = async (request) => {
    try {
      const params = await parseGraphqlRequest(request, bounds)
      return await finish(await handler(toPost(request, params)))
    } catch (error) {
      if (error instanceof PublishedDeliveryError) return graphqlRefusal(error)
      console.error(error)
      const language = languageOf(request.headers)
      return graphqlRefusal(publishedDeliveryError('unavailable', { language }))
    }
  }
  return { GET: answer, POST: answer }
}
