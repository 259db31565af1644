import type { Payload, PayloadRequest } from 'payload'

import type { InboxQuery } from '../src/plugins/review-gate/domain/inbox.js'
import type { Figure } from './report.js'
import type { BenchSite } from './site.js'

import { ungated } from '../src/plugins/review-gate/gate/ungated.js'
import { inboxOrder, inboxWhere } from '../src/plugins/review-gate/operations/inboxWhere.js'
import { inboxReaderOf, listInbox } from '../src/plugins/review-gate/operations/listInbox.js'
import { reviewRow } from '../test/support/waitingReviews.js'
import { runInTransaction } from '../src/plugins/shared/transactions.js'
import { explainFind } from './explain.js'
import { median, timed } from './report.js'

const perTransaction = 500
const contentBytes = 6_000

/** Nine in ten wait; stages, risks, submitters and clocks are mixed; content as of a real leaflet. */
const rowOf = (number: number, now: number): Record<string, unknown> => {
  const risk = (['low', 'low', 'low', 'medium', 'high'] as const)[number % 5] ?? 'low'
  const head = number % 7 === 0
  const submitter = `person-${number % 200}`
  const text = '消费者权益保护宣传内容。'.repeat(contentBytes / 36)
  const content = { content: { title: text }, canonical: text }
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
  return {
    ...reviewRow(),
    number: `XB-2026-${String(number).padStart(6, '0')}`,
    title: `反诈宣传折页第 ${number} 期`,
    status: number % 10 === 0 ? 'approved' : 'in-review',
    riskLevel: risk,
    riskRank: { low: 1, medium: 2, high: 3 }[risk],
    currentStage: head ? 'head-office' : 'branch',
    currentRole: head ? 'head-reviewer' : 'reviewer',
    submittedBy: submitter,
    submittedByName: submitter,
    submittedByDepartment: number % 4 === 0 ? 'protection' : 'retail',
    branch: `branch-${number % 40}`,
    involved: `|${submitter}|person-${number % 199}|`,
    submittedAt: at(-number),
    responseDueAt: at(60 - (number % 3_000)),
    firstAnsweredAt: head ? at(-number / 2) : null,
    claimedBy: number % 11 === 0 ? `person-${number % 50}` : null,
    documentCollection: number % 3 === 0 ? 'campaigns' : 'articles',
    snapshots: { zh: content, en: content },
    openFindings: number % 6 === 0 ? 2 : 0,
  }
}

const fill = async (payload: Payload, count: number): Promise<void> => {
  const now = Date.now()
  for (let start = 0; start < count; start += perTransaction) {
    await runInTransaction({ payload }, async (req) => {
      for (let number = start; number < Math.min(count, start + perTransaction); number += 1) {
        const data = rowOf(number + 1, now)
        await ungated(payload.db).create({ collection: 'reviews', data, req, returning: false })
      }
    })
  }
}

const first = { view: 'mine', sort: 'due', page: 1, limit: 25 } satisfies InboxQuery

const queries: Readonly<Record<string, InboxQuery>> = {
  'waiting for me, first page': first,
  'waiting for me, page 50': { ...first, page: 50 },
  'all, first page': { ...first, view: 'all' },
  'all, any state, by title': { ...first, view: 'all', status: 'any', sort: 'title' },
  'department, high risk, by submitter': {
    ...first,
    view: 'department',
    risk: 'high',
    sort: '-submitter',
  },
  'all, search': { ...first, view: 'all', status: 'any', q: '折页 777' },
}

const runs = 15

const measure = async (
  asReviewer: () => Promise<PayloadRequest>,
  query: InboxQuery,
): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const req = await asReviewer()
    times.push(await timed(() => listInbox(req, query)))
  }
  return median(times)
}

/** The plan by which the database finds the first page of what waits for a reviewer. */
const planOf = async ({ payload, asReviewer }: BenchSite): Promise<string> => {
  const req = await asReviewer()
  const scope = { reader: inboxReaderOf(req), adapter: payload.db, coverable: [], now: new Date() }
  return explainFind(payload, {
    collection: 'reviews',
    where: inboxWhere(first, scope),
    sort: inboxOrder(first),
    limit: first.limit,
    select: { number: true },
  })
}

/** The inbox with `count` reviews: page, total, counts of every view, absences and presence. */
export const benchInbox = async (site: BenchSite, count: number): Promise<Figure[]> => {
  await fill(site.payload, count)
  process.stderr.write(`${await planOf(site)}\n`)
  const figures: Figure[] = []
  for (const [measureName, query] of Object.entries(queries)) {
    figures.push({
      bench: 'inbox',
      database: site.name,
      measure: `${measureName} of ${count}`,
      value: await measure(site.asReviewer, query),
      unit: 'ms',
      aim: '<= 200',
    })
  }
  return figures
}
