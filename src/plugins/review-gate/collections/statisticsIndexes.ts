import type { CollectionConfig } from 'payload'

import { decisionIndexes, reviewIndexes } from '../operations/statistics/indexes.js'

type Indexes = NonNullable<CollectionConfig['indexes']>

const toIndexes = (byName: Readonly<Record<string, readonly string[]>>): Indexes =>
  Object.values(byName).map((fields) => ({ fields: [...fields] }))

/** The indexes that the dashboard counts on. */
export const reviewStatisticsIndexes: Indexes = toIndexes(reviewIndexes)
export const decisionStatisticsIndexes: Indexes = toIndexes(decisionIndexes)
