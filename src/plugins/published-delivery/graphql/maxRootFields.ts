import type { ValidationRule } from 'graphql'

import { GraphQLError } from 'graphql'

/** Refuses an operation with more than `max` fields at its root, fragments counted as written. */
export const createMaxRootFieldsRule =
  (max: number): ValidationRule =>
  (context) => ({
    OperationDefinition: (node) => {
      const { selections } = node.selectionSet
      if (selections.length <= max) return
      context.reportError(new GraphQLError(`At most ${max} fields at the root.`, { nodes: node }))
    },
  })
