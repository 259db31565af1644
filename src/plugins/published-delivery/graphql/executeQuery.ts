import type {
  DocumentNode,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
  ValidationRule,
} from 'graphql'
import type { PayloadRequest, SanitizedConfig } from 'payload'

import { configToSchema } from '@payloadcms/graphql'
import { execute, getOperationAST, specifiedRules, validate } from 'graphql'

import type { GraphqlParams } from '../routes/parseGraphqlRequest.js'

import { publishedDeliveryError } from '../errors.js'
import { boundsOf } from '../options.js'
import { createValidationRules } from './createValidationRules.js'
import { formatFailed, formatRefused } from './formatErrors.js'

type Door = {
  readonly schema: GraphQLSchema
  readonly validationRules: (args: unknown) => readonly ValidationRule[]
}

/** Made once for each config: building the schema takes longer than answering. */
const doors = new WeakMap<SanitizedConfig, Door>()

const doorOf = (config: SanitizedConfig): Door => {
  const known = doors.get(config)
  if (known) return known
  const door = configToSchema(config) as Door
  doors.set(config, door)
  return door
}

/** Payload's complexity rule never ends on circular fragments, so what comes first must pass first. */
const firstErrors = (
  stages: readonly (() => readonly GraphQLError[])[],
): readonly GraphQLError[] => {
  for (const stage of stages) {
    const errors = stage()
    if (errors.length > 0) return errors
  }
  return []
}

export type GraphqlResult = {
  /** 400 for a query that never ran, 200 for one that did (GraphQL over HTTP, "Status Codes"). */
  readonly status: number
  readonly body: {
    readonly data?: unknown
    readonly errors?: readonly GraphQLFormattedError[]
  }
}

/** Validates and runs one operation as the person of `req`. */
export const executeQuery = async (args: {
  readonly req: PayloadRequest
  readonly params: GraphqlParams
  readonly document: DocumentNode
}): Promise<GraphqlResult> => {
  const { req, params, document } = args
  const { config } = req.payload
  const { schema, validationRules } = doorOf(config)
  const execution = {
    schema,
    document,
    operationName: params.operationName ?? undefined,
    variableValues: params.variables ?? {},
    contextValue: { req, headers: {} },
  }
  const refused = firstErrors([
    () => validate(schema, document, specifiedRules, { maxErrors: 20 }),
    () => validate(schema, document, createValidationRules(boundsOf(config))(execution)),
    () => validate(schema, document, validationRules(execution)),
  ])
  if (refused.length > 0) return { status: 400, body: { errors: refused.map(formatRefused) } }
  if (getOperationAST(document, params.operationName)?.operation === undefined) {
    throw publishedDeliveryError('invalid-query')
  }
  const { data, errors } = await execute(execution)
  if (!errors) return { status: 200, body: { data } }
  const formatted = await Promise.all(errors.map((error) => formatFailed(req, error)))
  return { status: 200, body: { errors: formatted, data } }
}
