import type { ExecutionArgs, ValidationRule } from 'graphql'

import { getVariableValues, GraphQLError } from 'graphql'

import type { ExceededBound } from '../domain/exceededBound.js'
import type { QueryBounds } from '../options.js'

import { exceededBound } from '../domain/exceededBound.js'
import { measureQuery } from '../domain/measureQuery.js'
import { publishedDeliveryError } from '../errors.js'

const boundError = ({ key, found, allowed }: ExceededBound): GraphQLError => {
  const { message, code } = publishedDeliveryError(key, { detail: `(${found} > ${allowed})` })
  return new GraphQLError(message, { extensions: { code, found, allowed } })
}

const createBoundsRule =
  (bounds: QueryBounds): ValidationRule =>
  (context) => ({
    Document: (document) => {
      const exceeded = exceededBound(measureQuery(document), bounds)
      if (exceeded) context.reportError(boundError(exceeded))
    },
  })

/**
 * Variables are coerced while executing, where Payload 3.90 fails on errors without an original
 * one (`handleError` reads `err.originalError.status`) and answers 500. Here they are refused in
 * time. Coercion errors quote the value that was sent and nothing else.
 */
const createVariablesRule =
  ({ schema, document, operationName, variableValues }: ExecutionArgs): ValidationRule =>
  (context) => ({
    OperationDefinition: (operation) => {
      const isOther = operationName && operation.name?.value !== operationName
      if (isOther || document.definitions.length === 0) return
      const { errors } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        variableValues ?? {},
        { maxErrors: 3 },
      )
      const { code } = publishedDeliveryError('invalid-variables')
      for (const { message } of errors ?? []) {
        context.reportError(new GraphQLError(message, { extensions: { code } }))
      }
    },
  })

/** The validation rules that the plugin adds to the ones of GraphQL and Payload. */
export const createValidationRules =
  (bounds: QueryBounds) =>
  (args: ExecutionArgs): ValidationRule[] => [createBoundsRule(bounds), createVariablesRule(args)]
