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
          readonly aggregate: (
            stages: Stage[],
            options?: { readonly hint: Readonly<Record<string, 1>> },
          ) => {
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
const matchOf = ({ where, by }: CountQuery): Stage => {
  const match: Record<string, Record<string, unknown>> = {}
  for (const condition of where) {
    match[condition.field] = { ...match[condition.field], ...comparison(condition) }
  }
  for (const key of by) {
    if ('borders' in key) match[key.field] = { $gte: key.borders[0], $lt: key.borders.at(-1) }
  }
  return match
}

const hourMs = 60 * 60 * 1000

/** Borders lie on whole hours, except in time zones that differ from UTC by a part of one. */
const keyExpression = (key: GroupKey): unknown => {
  const date = `$${key.field}`
  if (!('borders' in key)) return date
  return key.borders.every((border) => border.getTime() % hourMs === 0)
    ? { $dateTrunc: { date, unit: 'hour' } }
    : { $dateTrunc: { date, unit: 'minute', binSize: 15 } }
}

export const pipelineOf = (query: CountQuery): Stage[] => [
  { $match: matchOf(query) },
  {
    $group: {
      _id: Object.fromEntries(query.by.map((key, index) => [`k${index}`, keyExpression(key)])),
      count: { $sum: 1 },
    },
  },
]

/** The planner guesses from few rows; a wrong guess opens every document. */
export const hintOf = ({ index }: CountQuery): { readonly hint: Readonly<Record<string, 1>> } => ({
  hint: Object.fromEntries(index.map((field) => [field, 1])),
})

/** The span of a moment, found from the back: most of a period lies behind its first borders. */
const spanOf = (at: Date, borders: readonly Date[]): number =>
  borders.findLastIndex((border) => border.getTime() <= at.getTime())

const toKey = (value: unknown, key: GroupKey): KeyValue => {
  if (value instanceof Date) return 'borders' in key ? spanOf(value, key.borders) : null
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** Index not there (yet): MongoDB refuses the hint, not the question. */
const isUnknownHint = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 2

/** Counts in MongoDB by aggregation, in no session: nothing waits, nothing conflicts. */
export const createMongoCounter =
  (db: MongoDatabase): CountBy =>
  async (query) => {
    const model = db.collections[query.from]
    if (!model) throw new Error(`review-gate: there is no collection ${query.from}`)
    const { collection } = model
    const stages = pipelineOf(query)
    const rows = await collection
      .aggregate(stages, hintOf(query))
      .toArray()
      .catch((error: unknown) => {
        if (isUnknownHint(error)) return collection.aggregate(stages).toArray()
        throw error
      })
    // SQL counts nothing as one row of 0, MongoDB as none.
    if (rows.length === 0 && query.by.length === 0) return [{ key: [], count: 0 }]
    return rows.map(({ _id, count }) => ({
      key: query.by.map((key, index) => toKey(_id?.[`k${index}`], key)),
      count,
    }))
  }
