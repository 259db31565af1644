import type { Payload } from 'payload'

import type { Condition, CountBy, CountQuery, GroupKey, KeyValue } from './countQuery.js'

type Stage = Readonly<Record<string, unknown>>
type Aggregated = { readonly _id: Readonly<Record<string, unknown>> | null; readonly count: number }

/** The parts of `@payloadcms/db-mongodb`'s adapter that counting stands on. */
export type MongoDatabase = Payload['db'] & {
  readonly collections: Readonly<
    Record<
      string,
      {
        readonly collection: {
          readonly aggregate: (stages: Stage[]) => {
            readonly toArray: () => Promise<readonly Aggregated[]>
            readonly explain: (
              verbosity: 'executionStats',
            ) => Promise<Readonly<Record<string, unknown>>>
          }
        }
      }
    >
  >
}

const comparison = (condition: Condition): Readonly<Record<string, unknown>> => {
  switch (condition.is) {
    case 'in':
      return { $in: condition.values }
    case 'from':
      return { $gte: condition.value }
    case 'before':
      return { $lt: condition.value }
    case 'empty':
      return { $eq: null }
  }
}

/** Several conditions on one field meet in one object: the planner then sees one range. */
const matchOf = (where: readonly Condition[]): Stage => {
  const match: Record<string, Record<string, unknown>> = {}
  for (const condition of where) {
    match[condition.field] = { ...match[condition.field], ...comparison(condition) }
  }
  return match
}

const keyExpression = (key: GroupKey): unknown => {
  const path = `$${key.field}`
  if (!('as' in key)) return path
  return key.as === 'minutes'
    ? { $floor: path }
    : { $dateTrunc: { date: path, unit: 'hour', timezone: 'UTC' } }
}

export const pipelineOf = (query: CountQuery): Stage[] => [
  { $match: matchOf(query.where) },
  {
    $group: {
      _id: Object.fromEntries(query.by.map((key, index) => [`k${index}`, keyExpression(key)])),
      count: { $sum: 1 },
    },
  },
]

const toKey = (value: unknown): KeyValue => {
  if (value instanceof Date) return value.toISOString().slice(0, 13)
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** Counts in MongoDB by aggregation, in no session: nothing waits, nothing conflicts. */
export const createMongoCounter =
  (db: MongoDatabase): CountBy =>
  async (query) => {
    const model = db.collections[query.from]
    if (!model) throw new Error(`review-gate: there is no collection ${query.from}`)
    const rows = await model.collection.aggregate(pipelineOf(query)).toArray()
    // SQL counts nothing as one row of 0, MongoDB as none.
    if (rows.length === 0 && query.by.length === 0) return [{ key: [], count: 0 }]
    return rows.map(({ _id, count }) => ({
      key: query.by.map((_, index) => toKey(_id?.[`k${index}`])),
      count,
    }))
  }
