import type { GraphQLSchema, ValidationRule } from 'graphql'
import type { PayloadRequest, SanitizedConfig } from 'payload'

import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { configToSchema } from '@payloadcms/graphql'
import { GraphQLError, parse } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import { createPayloadRequest, headersWithCors, mergeHeaders } from 'payload'

import type { DeliveryLimits } from '../constants.js'

import { isPluginError } from '../../shared/PluginError.js'
import { publishedDeliveryError } from '../errors.js'
import { limitsOf } from '../options.js'
import { formatGraphqlError } from './errorExtensions.js'
import { createMaxRootFieldsRule } from './maxRootFields.js'

type Door = {
  readonly schema: GraphQLSchema
  readonly rulesFor: (args: unknown) => readonly ValidationRule[]
}

/** Made once for each config: building the schema takes longer than answering. */
const doors = new WeakMap<SanitizedConfig, Door>()

const boundRules = ({ maxAliases, maxDepth, maxRootFields }: DeliveryLimits): ValidationRule[] => [
  createMaxRootFieldsRule(maxRootFields),
  maxAliasesRule({ n: maxAliases, propagateOnRejection: true }) as ValidationRule,
  maxDepthRule({ n: maxDepth, propagateOnRejection: true }) as ValidationRule,
]

const doorOf = (config: SanitizedConfig): Door => {
  const known = doors.get(config)
  if (known) return known
  const { schema, validationRules } = configToSchema(config)
  const bounds = boundRules(limitsOf(config))
  const door: Door = {
    schema,
    rulesFor: (args) => [...bounds, ...validationRules(args as never)],
  }
  doors.set(config, door)
  return door
}

/** The text of a request that is neither too large nor anything but one JSON object. */
const readBody = async (request: Request, limits: DeliveryLimits): Promise<string | undefined> => {
  if (request.method === 'GET') {
    if (request.url.length > limits.maxRequestBytes)
      throw publishedDeliveryError('payload-too-large')
    return undefined
  }
  if (request.method !== 'POST') throw publishedDeliveryError('method-not-allowed')
  if (Number(request.headers.get('content-length') ?? 0) > limits.maxRequestBytes) {
    throw publishedDeliveryError('payload-too-large')
  }
  const text = await request.text()
  if (Buffer.byteLength(text) > limits.maxRequestBytes)
    throw publishedDeliveryError('payload-too-large')
  return requireOneObject(text)
}

const requireOneObject = (text: string): string => {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text
  } catch {
    // Answered below, like every other body that is not one JSON object.
  }
  throw publishedDeliveryError('invalid-query', 'The body must be one JSON object with a "query".')
}

/** `application/graphql-response+json` lets graphql-http answer a refused document with 400. */
const withBody = (request: Request, body: string | undefined): Request => {
  const headers = new Headers(request.headers)
  headers.set('accept', 'application/graphql-response+json')
  if (body !== undefined) headers.set('content-type', 'application/json')
  return new Request(request.url, {
    method: request.method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
}

const execute = async (req: PayloadRequest, request: Request): Promise<Response> => {
  const { payload } = req
  const { schema, rulesFor } = doorOf(payload.config)
  const { maxTokens } = limitsOf(payload.config)
  return createHandler({
    schema,
    context: { headers: {}, req } as never,
    parse: (source) => parse(source, { maxTokens }),
    validationRules: (_request, args, defaults) => [...defaults, ...rulesFor(args)],
    formatError: (error) =>
      (error instanceof GraphQLError ? formatGraphqlError(payload, error) : error) as never,
  })(request)
}

const toResponse = async (req: PayloadRequest, answer: Response): Promise<Response> => {
  const headers = headersWithCors({ headers: new Headers(answer.headers), req })
  headers.set('Content-Type', 'application/json; charset=utf-8')
  const merged = req.responseHeaders ? mergeHeaders(req.responseHeaders, headers) : headers
  return new Response(await answer.text(), { status: answer.status, headers: merged })
}

const refusal = (error: unknown): Response => {
  if (!isPluginError(error)) throw error
  const { code, message, status } = error
  return Response.json(
    { errors: [{ message, extensions: { code, statusCode: status } }] },
    { status },
  )
}

/**
 * GraphQL over HTTP for `GET` (queries) and `POST`, with bounds on size, tokens, depth, aliases and
 * root fields, and stable error codes.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
export const createGraphqlHandler =
  (args: {
    readonly config: Promise<SanitizedConfig> | SanitizedConfig
    readonly payloadInstanceCacheKey?: string
  }) =>
  async (request: Request): Promise<Response> => {
    try {
      const body = await readBody(request, limitsOf(await args.config))
      const rebuilt = withBody(request, body)
      const req = await createPayloadRequest({
        ...args,
        request: rebuilt.clone(),
        canSetHeaders: true,
      })
      return await toResponse(req, await execute(req, rebuilt))
    } catch (error) {
      return refusal(error)
    }
  }
