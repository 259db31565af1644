import type { PublishedDeliveryErrorKey } from '../errors.js'
import type { QueryBounds } from '../options.js'
import type { QueryMeasures } from './measureQuery.js'

export type ExceededBound = {
  readonly key: PublishedDeliveryErrorKey
  readonly found: number
  readonly allowed: number
}

/** The first bound that a query breaks, or `null`. */
export const exceededBound = (
  measures: QueryMeasures,
  bounds: QueryBounds,
): ExceededBound | null => {
  const all: readonly ExceededBound[] = [
    { key: 'too-many-selections', found: measures.selections, allowed: bounds.maxSelections },
    { key: 'too-many-selections', found: measures.fields, allowed: bounds.maxFields },
    { key: 'too-deep', found: measures.depth, allowed: bounds.maxDepth },
    { key: 'too-many-aliases', found: measures.aliases, allowed: bounds.maxAliases },
    { key: 'too-many-root-fields', found: measures.rootFields, allowed: bounds.maxRootFields },
  ]
  return all.find(({ found, allowed }) => found > allowed) ?? null
}
