import type { PayloadRequest, SanitizedConfig } from 'payload'

import { createPayloadRequest, headersWithCors, mergeHeaders } from 'payload'

import type { GraphqlParams } from '../routes/parseGraphqlRequest.js'
import type { GraphqlResult } from './executeQuery.js'

import { languageOf, publishedDeliveryError, PublishedDeliveryError } from '../errors.js'
import { boundsOf } from '../options.js'
import { graphqlRefusal } from '../routes/answers.js'
import { parseGraphqlRequest } from '../routes/parseGraphqlRequest.js'
import { executeQuery } from './executeQuery.js'

/** Headers of the original request that speak of its body, which was read. */
const bodyHeaders = ['content-length', 'content-encoding', 'content-type', 'transfer-encoding']

/** The request without body or query: what Payload signs people in by. */
const withoutBody = (request: Request): Request => {
  const headers = new Headers(request.headers)
  for (const name of bodyHeaders) headers.delete(name)
  const { origin, pathname } = new URL(request.url)
  return new Request(`${origin}${pathname}`, { method: request.method, headers })
}

const toResponse = (req: PayloadRequest, { status, body }: GraphqlResult): Response => {
  const own = headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req })
  const headers = req.responseHeaders ? mergeHeaders(req.responseHeaders, own) : own
  return Response.json(body, { status, headers })
}

const refuse = (request: Request, error: unknown): Response => {
  if (error instanceof PublishedDeliveryError) return graphqlRefusal(error)
  console.error(error)
  const language = languageOf(request.headers)
  return graphqlRefusal(publishedDeliveryError('unavailable', { language }))
}

/**
 * GraphQL over HTTP for `GET` (queries in the address) and `POST`, around Payload's schema.
 * Payload's own route has no GET, reads bodies of any length, validates before anything is bounded,
 * and fails with 500 on malformed ones.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
export const createGraphqlHandler =
  (args: {
    readonly config: Promise<SanitizedConfig> | SanitizedConfig
    /** Names the instance of Payload where a process has several. */
    readonly payloadInstanceCacheKey?: string
  }) =>
  async (request: Request): Promise<Response> => {
    try {
      const config = await args.config
      const { params, document } = await parseGraphqlRequest(request, boundsOf(config))
      const req = await createPayloadRequest({
        ...args,
        request: withoutBody(request),
        canSetHeaders: true,
      })
      req.data = params satisfies GraphqlParams
      return toResponse(req, await executeQuery({ req, params, document }))
    } catch (error) {
      return refuse(request, error)
    }
  }
