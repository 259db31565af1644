import type { Figure } from './report.js'
import type { BenchSite } from './site.js'

import { bordersOf, customPeriod, monthPeriod } from '../src/plugins/review-gate/domain/period.js'
import {
  hintOf,
  pipelineOf,
} from '../src/plugins/review-gate/operations/statistics/mongoCounter.js'
import type { MongoDatabase } from '../src/plugins/review-gate/operations/statistics/mongoCounter.js'
import { statisticsQueries } from '../src/plugins/review-gate/operations/statistics/queries.js'
import { readStatistics } from '../src/plugins/review-gate/operations/statistics/readStatistics.js'
import { statementOf } from '../src/plugins/review-gate/operations/statistics/sqliteCounter.js'
import type { SqliteDatabase } from '../src/plugins/review-gate/operations/statistics/sqliteCounter.js'
import { workingLedger } from '../src/plugins/review-gate/operations/workingLedger.js'
import type { CountQuery } from '../src/plugins/review-gate/operations/statistics/countQuery.js'
import { ledgerTable } from '../src/plugins/review-gate/spreadsheets/ledgerTable.js'
import { createNaming } from '../src/plugins/review-gate/spreadsheets/naming.js'
import { xlsxChunks } from '../src/plugins/review-gate/spreadsheets/xlsx.js'
import { fillReviews } from './reviewRows.js'
import { median, timed } from './report.js'

const timeZone = 'Asia/Shanghai'
const rounds = 11
const aim = '<= 200'

/** The year up to today, so that approvals end and reviews are open. */
const lastYear = (days: number): { readonly first: Date; readonly days: number } => ({
  first: new Date(Date.now() - days * 24 * 60 * 60 * 1000),
  days,
})

const dayText = (at: Date): string => at.toISOString().slice(0, 10)

const periodsOf = (days: number) => {
  const now = new Date()
  const year = customPeriod(dayText(lastYear(days).first), dayText(now), timeZone)
  if (!year) throw new Error('the period of the bench is not valid')
  const lastMonth = new Date(now.getTime() - 31 * 24 * 60 * 60 * 1000)
  return { year, month: monthPeriod(dayText(lastMonth).slice(0, 7), timeZone) }
}

const sqlitePlan = async (db: SqliteDatabase, query: CountQuery): Promise<string> => {
  const { sql, args } = statementOf(db, query)
  const { rows } = await db.client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
  return rows.map((row) => String(row[3])).join('; ')
}

/** The stages of the plan that won, and how much was read for how much. */
const mongoPlan = async (db: MongoDatabase, query: CountQuery): Promise<string> => {
  const collection = db.collections[query.from]?.collection
  const explained = JSON.stringify(
    await collection?.aggregate(pipelineOf(query), hintOf(query)).explain('executionStats'),
  )
  const found = (pattern: RegExp): string => pattern.exec(explained)?.[1] ?? '?'
  const stages = [...explained.matchAll(/"stage":"(\w+)"/g)].map(([, stage]) => stage)
  return `${[...new Set(stages)].join(' < ')} ${found(/"indexName":"([^"]+)"/)}, keys ${found(/"totalKeysExamined":(\d+)/)}, documents ${found(/"totalDocsExamined":(\d+)/)}`
}

const printPlans = async (site: BenchSite, queries: Readonly<Record<string, CountQuery>>) => {
  const db = site.payload.db as unknown
  for (const [name, query] of Object.entries(queries)) {
    const plan =
      site.name === 'mongodb'
        ? await mongoPlan(db as MongoDatabase, query)
        : await sqlitePlan(db as SqliteDatabase, query)
    process.stderr.write(`  ${name}: ${plan}\n`)
  }
}

type ServerTimes = { readonly extra_info: { user_time_us: number; system_time_us: number } }
type MongoConnection = {
  readonly connection: {
    readonly db: { readonly admin: () => { readonly serverStatus: () => Promise<ServerTimes> } }
  }
}

/** Milliseconds of processor time that this process and its database have used. */
const processorMs = async (site: BenchSite): Promise<number> => {
  const { user, system } = process.cpuUsage()
  const own = (user + system) / 1_000
  if (site.name === 'sqlite') return own
  const { connection } = site.payload.db as unknown as MongoConnection
  const { extra_info: times } = await connection.db.admin().serverStatus()
  return own + (times.user_time_us + times.system_time_us) / 1_000
}

/** Median milliseconds of one answer, and its processor time, which others on the machine do not lengthen. */
const measure = async (site: BenchSite, name: string, work: () => Promise<unknown>) => {
  const times: number[] = []
  await work()
  const before = await processorMs(site)
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work))
  const processor = ((await processorMs(site)) - before) / rounds
  const base = { bench: 'dashboard', database: site.name, unit: 'ms' }
  return [
    { ...base, measure: name, value: median(times), aim },
    { ...base, measure: `${name}, processor time`, value: processor },
  ] satisfies Figure[]
}

/** The month's ledger as a workbook, read to its end. */
const measureLedger = async (site: BenchSite, days: number) => {
  const req = await site.asReviewer()
  const { month } = periodsOf(days)
  const naming = await createNaming({ req, branches: [] })
  let rows = 0
  const counted = (async function* () {
    for await (const review of workingLedger({ req, period: month, branch: null })) {
      rows += 1
      yield review
    }
  })()
  const table = ledgerTable({ reviews: counted, naming, timeZone })
  const ms = await timed(async () => {
    for await (const _chunk of xlsxChunks([table])) continue
  })
  return { rows, ms }
}

/**
 * The dashboard's figures over a year with 100,000 decisions, a month of it, and one branch: what
 * the server needs for one answer. The plan of each question goes to the error output.
 */
export const benchDashboard = async (site: BenchSite, count: number): Promise<Figure[]> => {
  const days = 364
  const filled = await fillReviews(site, { ...lastYear(days), count })
  process.stderr.write(`  ${filled.reviews} reviews, ${filled.decisions} decisions\n`)
  const { year, month } = periodsOf(days)
  await printPlans(
    site,
    statisticsQueries({
      period: year,
      borders: bordersOf(year, timeZone),
      branches: null,
      now: new Date(),
    }),
  )
  const read = (period: typeof year, branch: string | null) => async () =>
    readStatistics({ req: await site.asReviewer(), period, branch })
  const figures = [
    ...(await measure(site, 'a year, whole bank', read(year, null))),
    ...(await measure(site, 'a year, one branch', read(year, 'branch-1'))),
    ...(await measure(site, 'a month, whole bank', read(month, null))),
  ]
  const { rows, ms } = await measureLedger(site, days)
  return [
    ...figures,
    {
      bench: 'dashboard',
      database: site.name,
      measure: `working ledger of a month, ${rows} rows, XLSX`,
      value: (rows * 1_000) / ms,
      unit: 'rows/s',
    },
  ]
}
