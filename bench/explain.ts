import type { BaseDatabaseAdapter, Payload, Where } from 'payload'

type Find = {
  readonly collection: string
  readonly where: Where
  readonly sort: string[]
  readonly limit: number
  readonly select: Readonly<Record<string, true>>
}

type Statement = { readonly sql: string; readonly args: readonly unknown[] }
type Client = {
  execute: (
    statement: Statement,
  ) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
}
type Sqlite = BaseDatabaseAdapter & { readonly client: Client }

type Query = { readonly sort: (by: object) => Query; readonly limit: (count: number) => Query } & {
  readonly explain: (mode: string) => Promise<unknown>
}
type Model = {
  readonly buildQuery: (args: object) => Promise<object>
  readonly find: (query: object) => Query
}
type Mongo = BaseDatabaseAdapter & { readonly collections: Readonly<Record<string, Model>> }

/** What SQLite says of each statement that a find sends. */
const explainSqlite = async (payload: Payload, find: Find): Promise<string> => {
  const { client } = payload.db as unknown as Sqlite
  const execute = client.execute.bind(client)
  const sent: Statement[] = []
  client.execute = (statement) => {
    sent.push(statement)
    return execute(statement)
  }
  await payload.db.find({ ...find, pagination: true, page: 1 }).finally(() => {
    client.execute = execute
  })
  const plans: string[] = []
  for (const { sql, args } of sent) {
    const { rows } = await execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    const kind = sql.includes('count(') ? 'count' : 'page'
    plans.push(...rows.map(({ detail }) => `  ${kind}: ${String(detail)}`))
  }
  return plans.join('\n')
}

type Stage = {
  readonly stage?: string
  readonly indexName?: string
  readonly inputStage?: Stage
  readonly inputStages?: readonly Stage[]
}

const stagesOf = (stage: Stage | undefined): readonly string[] =>
  stage
    ? [
        [stage.stage, stage.indexName].filter(Boolean).join(' '),
        ...[...(stage.inputStages ?? []), stage.inputStage].flatMap(stagesOf),
      ]
    : []

type Explained = {
  readonly queryPlanner: {
    readonly winningPlan: Stage & { readonly queryPlan?: Stage }
  }
  readonly executionStats: Readonly<
    Record<'executionTimeMillis' | 'nReturned' | 'totalDocsExamined' | 'totalKeysExamined', number>
  >
}

/** The stages of MongoDB's winning plan, outermost first, and what they examined. */
const explainMongo = async (payload: Payload, find: Find): Promise<string> => {
  const model = (payload.db as unknown as Mongo).collections[find.collection]
  if (!model) return ''
  const query = await model.buildQuery({ payload, where: find.where })
  const by = Object.fromEntries(
    find.sort.map((name) => (name.startsWith('-') ? [name.slice(1), -1] : [name, 1])),
  )
  const explained = (await model
    .find(query)
    .sort(by)
    .limit(find.limit)
    .explain('executionStats')) as Explained
  const { winningPlan } = explained.queryPlanner
  const { nReturned, totalKeysExamined, totalDocsExamined } = explained.executionStats
  return [
    `  page: ${stagesOf(winningPlan.queryPlan ?? winningPlan).join(' < ')}`,
    `  page: ${nReturned} of ${totalKeysExamined} keys, ${totalDocsExamined} documents`,
  ].join('\n')
}

/** How a database carries out a find, in its own words. */
export const explainFind = (payload: Payload, find: Find): Promise<string> =>
  payload.db.name === 'mongoose' ? explainMongo(payload, find) : explainSqlite(payload, find)
