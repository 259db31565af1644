import { parseArgs } from 'node:util'

import type { SoakedSite, SoakSiteName } from './soakSites.js'
import type { DatabaseName } from './site.js'

import { sampleArticle } from '../test/support/sampleContent.js'
import { figuresOf } from './processFigures.js'
import { soakSites } from './soakSites.js'

/** Thousands of writes through a running server: what it holds must not grow (bench/README.md). */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    site: { type: 'string', multiple: true },
    database: { type: 'string', multiple: true },
    writes: { type: 'string', default: '10000' },
  },
})
const writes = Number(values.writes)
const sampleEvery = 500
const documents = 20

type Person = keyof SoakedSite['emails']
type Json = Record<string, Record<string, unknown>>

const createCaller = (site: SoakedSite) => {
  const tokens = new Map<Person, string>()
  const call = async (
    method: 'PATCH' | 'POST',
    path: string,
    person: Person,
    body: unknown,
  ): Promise<Json> => {
    const response = await fetch(`${site.api}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `JWT ${tokens.get(person) ?? ''}`,
      },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text) as Json
  }
  const signIn = async (person: Person): Promise<void> => {
    const body = { email: site.emails[person], password: site.password }
    tokens.set(person, String((await call('POST', '/users/login', person, body)).token))
  }
  return { call, signIn }
}

type Caller = ReturnType<typeof createCaller>

/** One turn of a document: four writes, from a changed draft to its publication. */
const turn = async (site: SoakedSite, { call }: Caller, id: string, count: number) => {
  const path = `/${site.collection}/${id}`
  const summary = `第 ${count} 次修改：请先核实对方身份，再决定是否转账。`
  await call('PATCH', `${path}?draft=true`, 'editor', { summary })
  const { review } = await call('POST', `${path}/submit`, 'editor', { locales: ['zh'] })
  const decision = { decision: 'approved', opinion: '内容真实、准确，同意发布。' }
  await call('POST', `/reviews/${String(review?.id)}/decide`, 'reviewer', decision)
  await call('POST', `${path}/publish`, 'editor', {})
}

const createDocuments = async (site: SoakedSite, { call }: Caller): Promise<string[]> => {
  const ids: string[] = []
  for (let number = 0; number < documents; number += 1) {
    const article = sampleArticle({ locale: 'zh', number: 1_000 + number, bytes: 4_000 })
    const data = {
      ...article,
      hotline: '96110',
      keyMessages: [{ text: '不轻信，不透露，不转账。' }],
    }
    const { doc } = await call('POST', `/${site.collection}?draft=true`, 'editor', data)
    ids.push(String(doc?.id))
  }
  return ids
}

/** Growth of resident memory per 1,000 writes, by least squares over the last 60 %. */
const growthOf = (series: readonly { written: number; megabytes: number }[]): number => {
  const late = series.slice(Math.floor(series.length * 0.4))
  const meanOf = (pick: (one: (typeof late)[number]) => number) =>
    late.reduce((sum, one) => sum + pick(one), 0) / late.length
  const [x, y] = [meanOf(({ written }) => written), meanOf(({ megabytes }) => megabytes)]
  const over = late.reduce((sum, one) => sum + (one.written - x) * (one.megabytes - y), 0)
  const under = late.reduce((sum, one) => sum + (one.written - x) ** 2, 0)
  return (over / under) * 1_000
}

const soak = async (siteName: SoakSiteName, database: DatabaseName): Promise<void> => {
  const site = await soakSites[siteName]({
    database,
    mongoUri: process.env.BENCH_MONGODB_URI ?? '',
  })
  const caller = createCaller(site)
  await caller.signIn('editor')
  await caller.signIn('reviewer')
  const ids = await createDocuments(site, caller)
  const series: { written: number; files: number; megabytes: number }[] = []
  const startedAt = performance.now()
  process.stdout.write(`\n${siteName} on ${database} (pid ${site.pid})\nwrites  files  MB\n`)
  for (let written = 0; written <= writes; written += 4) {
    if (written % sampleEvery === 0) {
      // A session lives two hours; signing in again is part of a long run.
      await caller.signIn('editor')
      await caller.signIn('reviewer')
      const sample = { written, ...figuresOf(site.pid) }
      series.push(sample)
      const cells = [sample.written, sample.files, sample.megabytes].map(String)
      process.stdout.write(`${cells.map((cell) => cell.padStart(6)).join(' ')}\n`)
    }
    await turn(site, caller, ids[(written / 4) % ids.length] ?? '', written)
  }
  const seconds = (performance.now() - startedAt) / 1_000
  const files = series.slice(2).map((one) => one.files)
  process.stdout.write(
    `${(writes / seconds).toFixed(1)} writes/s; files ${Math.min(...files)} to ${Math.max(...files)}; ` +
      `memory ${growthOf(series).toFixed(1)} MB per 1,000 writes over the last 60 %\n`,
  )
  await site.stop()
}

const sites = (values.site ?? ['foreign', 'reference']) as readonly SoakSiteName[]
const databases = (values.database ?? ['sqlite', 'mongodb']) as readonly DatabaseName[]
for (const site of sites) for (const database of databases) await soak(site, database)
process.exit(0)
