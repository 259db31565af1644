import type { DocumentNode } from 'graphql'

import { getOperationAST, GraphQLError, parse } from 'graphql'
import { z } from 'zod'

import type { PublishedDeliveryErrorKey } from '../errors.js'
import type { QueryBounds } from '../options.js'

import { exceededBound } from '../domain/exceededBound.js'
import { measureQuery } from '../domain/measureQuery.js'
import { languageOf, publishedDeliveryError } from '../errors.js'
import { readBody } from './readBody.js'

const jsonObject = z.record(z.string(), z.unknown()).nullish()

const paramsSchema = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: jsonObject,
  extensions: jsonObject,
})

/** The parameters of one GraphQL request (GraphQL over HTTP, "Request Parameters"). */
export type GraphqlParams = z.infer<typeof paramsSchema>

type Refuse = (key: PublishedDeliveryErrorKey, cause?: unknown) => never

const createRefuse =
  (request: Request): Refuse =>
  (key, cause) => {
    const detail = cause instanceof GraphQLError ? cause.message : undefined
    throw publishedDeliveryError(key, {
      language: languageOf(request.headers),
      cause,
      ...(detail ? { detail } : {}),
    })
  }

const parseJson = (text: string, refuse: Refuse): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return refuse('invalid-json', error)
  }
}

const fromAddress = (request: Request, bounds: QueryBounds, refuse: Refuse): unknown => {
  if (request.url.length > bounds.maxRequestBytes) refuse('request-too-large')
  const { searchParams } = new URL(request.url)
  const json = (name: string): unknown => {
    const text = searchParams.get(name)
    return text ? parseJson(text, refuse) : undefined
  }
  return {
    query: searchParams.get('query') ?? undefined,
    operationName: searchParams.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  }
}

const fromBody = async (
  request: Request,
  bounds: QueryBounds,
  refuse: Refuse,
): Promise<unknown> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  // Forms of other origins can send text/plain without asking first; JSON they cannot.
  if (type !== 'application/json') refuse('unsupported-type')
  const bytes = await readBody(request, bounds.maxRequestBytes)
  return parseJson(new TextDecoder().decode(bytes ?? refuse('request-too-large')), refuse)
}

const checkShape = (value: unknown, refuse: Refuse): GraphqlParams => {
  if (Array.isArray(value)) refuse('not-batched')
  const parsed = paramsSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const { query, extensions } = (value ?? {}) as { query?: unknown; extensions?: unknown }
  if (query === undefined && extensions) return refuse('persisted-query-not-supported')
  const aboutVariables = parsed.error.issues.every(({ path }) => path[0] === 'variables')
  return refuse(aboutVariables ? 'invalid-variables' : 'invalid-query')
}

const parseDocument = (query: string, bounds: QueryBounds, refuse: Refuse): DocumentNode => {
  try {
    return parse(query, { maxTokens: bounds.maxTokens })
  } catch (error) {
    const tooLong = error instanceof Error && error.message.includes('token')
    return refuse(tooLong ? 'too-many-selections' : 'invalid-query', error)
  }
}

/**
 * Reads one request and refuses what the bounds forbid, before anything is validated or run:
 * validation itself compares pairs of fields, so a long query would cost even when refused.
 *
 * @throws PublishedDeliveryError
 */
export const parseGraphqlRequest = async (
  request: Request,
  bounds: QueryBounds,
): Promise<{ readonly params: GraphqlParams; readonly document: DocumentNode }> => {
  const refuse = createRefuse(request)
  const isGet = request.method === 'GET'
  const value = isGet
    ? fromAddress(request, bounds, refuse)
    : await fromBody(request, bounds, refuse)
  const params = checkShape(value, refuse)
  const document = parseDocument(params.query, bounds, refuse)
  const exceeded = exceededBound(measureQuery(document), bounds)
  if (exceeded) refuse(exceeded.key)
  const operation = getOperationAST(document, params.operationName)
  if (isGet && operation && operation.operation !== 'query') refuse('method-not-allowed')
  return { params, document }
}
