import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import readExcelFile from 'read-excel-file/node'

import type { Statistics } from '../../../src/plugins/review-gate/domain/statistics.js'
import type { BootedSite, Caller } from '../../support/bootSite.js'
import type { ModelScope } from './statisticsModel.js'

import { ungated } from '../../../src/plugins/review-gate/gate/ungated.js'
import { runInTransaction } from '../../../src/plugins/shared/transactions.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createLeaflet, leafletData, saveDraft } from '../../support/leaflets.js'
import { generateReviews } from '../../support/reviewRows.js'
import { modelOf } from './statisticsModel.js'

const minuteMs = 60_000

/** A clock that stands still until it is told to go on. */
const createClock = (start: string) => {
  let at = new Date(start)
  return {
    now: () => at,
    set: (next: string) => {
      at = new Date(next)
    },
    pass: (minutes: number) => {
      at = new Date(at.getTime() + minutes * minuteMs)
    },
  }
}

const read = async (
  site: BootedSite,
  search = '',
  as: Caller = 'reviewer',
): Promise<Statistics> => {
  const { status, body } = await site.rest('GET', `/reviews/statistics${search}`, { as })
  expect([status, body.errors]).toEqual([200, undefined])
  return body as unknown as Statistics
}

describeOnDatabases('statistics of reviews that people made', (kind) => {
  // 09:00 on Monday, 2 November 2026 in Shanghai.
  const clock = createClock('2026-11-02T01:00:00Z')
  let site: BootedSite
  let statistics: Statistics
  let ledger: string

  const submit = async (leaflet: string, risk = 'low', as: Caller = 'editor'): Promise<string> => {
    const { status, body } = await site.rest('POST', `/leaflets/${leaflet}/submit`, {
      as,
      body: { risk },
    })
    expect([status, body.errors]).toEqual([201, undefined])
    return String(body.review?.id)
  }
  const decide = async (
    review: string,
    as: Caller,
    decision: string,
    more: object = {},
  ): Promise<void> => {
    const { status, body } = await site.rest('POST', `/reviews/${review}/decide`, {
      as,
      body: { decision, opinion: '=内容准确，同意发布。', ...more },
    })
    expect([status, body.errors]).toEqual([200, undefined])
  }
  const leaflet = (title: string) => createLeaflet(site, leafletData(title))

  /** Approved at once; sent back late, then approved; high risk; withdrawn; left lying; and a new one. */
  const playNovember = async (): Promise<void> => {
    const first = await submit(await leaflet('一次通过'))
    clock.pass(30.5)
    await decide(first, 'reviewer', 'approved')

    const second = await leaflet('=二次通过')
    const sentBack = await submit(second)
    clock.pass(90)
    await decide(sentBack, 'reviewer', 'changes-requested', { reasons: ['misleading', 'wording'] })
    await saveDraft(site, second, { summary: '改过的内容。' })
    clock.pass(10)
    const again = await submit(second)
    clock.pass(20)
    await decide(again, 'reviewer', 'approved')

    const high = await submit(await leaflet('高风险'), 'high')
    clock.pass(10)
    await decide(high, 'reviewer', 'approved')
    clock.pass(50)
    await decide(high, 'head1', 'approved')
    clock.pass(120)
    await decide(high, 'head2', 'rejected', { reasons: ['misleading'] })

    const withdrawn = await submit(await leaflet('撤回'))
    clock.pass(200)
    await site.rest('POST', `/reviews/${withdrawn}/withdraw`, { as: 'editor', body: {} })

    await submit(await leaflet('无人响应'))
    clock.pass(61)
    await submit(await leaflet('刚刚送审'))
    // 00:30 on 1 December in Shanghai: no part of November.
    clock.set('2026-11-30T16:30:00Z')
    await submit(await leaflet('下月'))
    clock.set('2026-11-02T14:00:00Z')
  }

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock })
    await playNovember()
    statistics = await read(site, '?period=this-month')
    const answer = await site.rest('GET', '/reviews/working-ledger?month=2026-11&lang=zh', {
      as: 'auditor',
    })
    ledger = String(answer.body.text)
  }, 240_000)
  afterAll(() => site.stop())

  it('counts what is open now, and what is late', () => {
    expect(statistics.open).toMatchObject({ inReview: 3, overdue: 2, atEditor: 0 })
    expect(statistics.open.byStage).toEqual([{ stage: 'branch', open: 3, overdue: 2 }])
  })

  it('counts answers of the month: late ones, and those that nobody gave', () => {
    expect(statistics.submitted).toBe(7)
    expect(statistics.answeredInTime).toEqual({ part: 3, of: 6, rate: 0.5 })
    expect(statistics.firstAnswer).toEqual({ count: 4, median: 20, p90: 90 })
  })

  it('takes whole minutes, to decisions too', () => {
    expect(statistics.decision).toEqual({ count: 4, median: 30, p90: 180 })
    expect(statistics.stages).toEqual(
      expect.arrayContaining([
        { stage: 'branch', count: 4, median: 20, p90: 90 },
        { stage: 'head-office', count: 1, median: 50, p90: 50 },
        { stage: 'head-office-second', count: 1, median: 120, p90: 120 },
      ]),
    )
  })

  it('knows which approvals needed no second round', () => {
    expect(statistics.firstPass).toEqual({ part: 1, of: 2, rate: 0.5 })
  })

  it('counts decisions, their reasons and who made them', () => {
    expect(statistics.decisions).toEqual({
      total: 6,
      approved: 4,
      changesRequested: 1,
      rejected: 1,
    })
    expect(statistics.reasons).toEqual([
      { code: 'misleading', changesRequested: 1, rejected: 1 },
      { code: 'wording', changesRequested: 1, rejected: 0 },
    ])
    expect(statistics.reviewers[0]).toEqual({
      id: site.idOf('reviewer'),
      name: 'reviewer',
      decisions: 4,
      approved: 3,
      changesRequested: 1,
      rejected: 0,
      median: 20,
    })
    expect(statistics.reviewers.map(({ name }) => name).sort()).toEqual([
      'head1',
      'head2',
      'reviewer',
    ])
  })

  it('draws the month day by day', () => {
    expect(statistics.trend).toHaveLength(30)
    expect(statistics.trend[1]).toEqual({
      firstDay: '2026-11-02',
      lastDay: '2026-11-02',
      submitted: 7,
      decisions: 6,
    })
  })

  it('leaves December to December', async () => {
    const december = await read(site, '?from=2026-12-01&to=2026-12-31')
    expect(december.submitted).toBe(1)
    expect(december.decisions.total).toBe(0)
    expect(december.answeredInTime).toEqual({ part: 0, of: 0, rate: null })
    expect(december.firstAnswer).toEqual({ count: 0, median: null, p90: null })
    // What is open is open, whatever the period.
    expect(december.open.inReview).toBe(3)
  })

  it('lists approvals by their end', async () => {
    clock.set('2027-10-10T00:00:00Z')
    const { expiring } = await read(site)
    expect(expiring).toMatchObject({ within30: 2, within60: 2, within90: 2 })
    expect(expiring.next.map(({ title }) => title)).toEqual(['一次通过', '=二次通过'])
    clock.set('2027-11-10T00:00:00Z')
    expect((await read(site)).expiring).toMatchObject({ within30: 0, next: [] })
    clock.set('2026-11-02T14:00:00Z')
  })

  it('keeps the working ledger of a month: one row per review, formulas disarmed', () => {
    const lines = ledger.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^序号,审查编号,内容类型,标题,/)
    expect(lines).toHaveLength(1 + 7)
    expect(ledger).toContain("'=二次通过")
    expect(lines[1]).toContain('一次通过')
    expect(lines[1]).toContain('零售金融部')
    expect(lines[1]).toContain('2026-11-02 09:00')
    expect(ledger).not.toContain('下月')
  })

  it('gives the ledger as a workbook with English headings', async () => {
    const req = await site.rest(
      'GET',
      '/reviews/working-ledger?month=2026-11&lang=en&format=xlsx',
      {
        as: 'admin',
      },
    )
    expect(req.headers.get('Content-Type')).toContain('spreadsheetml')
    expect(req.headers.get('Content-Disposition')).toContain('working-ledger-2026-11.xlsx')
  })

  it('exports every figure', async () => {
    const answer = await site.rest(
      'GET',
      '/reviews/statistics/export?from=2026-11-01&to=2026-11-30&lang=en',
      {
        as: 'head1',
      },
    )
    const text = String(answer.body.text)
    expect(text).toContain('Answered in time,50,%')
    expect(text).toContain('"Time to first answer, median",20,min')
    expect(text).toContain('Misleading or exaggerated,1,1,2')
  })
})

describeOnDatabases('statistics of many reviews', (kind) => {
  const now = new Date('2026-11-24T04:00:00Z')
  const generated = [
    ...generateReviews({ first: new Date('2025-12-01T00:00:00Z'), days: 358, count: 400 }),
  ]
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock: { now: () => now } })
    const db = ungated(site.payload.db)
    // One transaction: a thousand of them take a slow disk minutes.
    await runInTransaction({ payload: site.payload }, async (req) => {
      for (const { row, decisions } of generated) {
        await db.create({ collection: 'reviews', req, data: { ...row } })
        for (const decision of decisions) {
          await db.create({ collection: 'review-decisions', req, data: { ...decision } })
        }
      }
    })
  }, 240_000)
  afterAll(() => site.stop())

  const scopes: readonly (readonly [string, string, Omit<ModelScope, 'now'>])[] = [
    [
      'this month',
      '',
      {
        from: new Date('2026-10-31T16:00:00Z'),
        until: new Date('2026-11-30T16:00:00Z'),
        branches: null,
      },
    ],
    [
      'a year',
      '?period=this-year',
      {
        from: new Date('2025-12-31T16:00:00Z'),
        until: new Date('2026-12-31T16:00:00Z'),
        branches: null,
      },
    ],
    [
      'a branch in a year',
      '?from=2025-11-01&to=2026-11-24&branch=branch-2',
      {
        from: new Date('2025-10-31T16:00:00Z'),
        until: new Date('2026-11-24T16:00:00Z'),
        branches: ['branch-2'],
      },
    ],
  ]

  it.each(scopes)('agrees with looking at every row: %s', async (_name, search, scope) => {
    const found = await read(site, search)
    const model = modelOf(generated, { ...scope, now })
    expect(found).toMatchObject({
      submitted: model.submitted,
      answeredInTime: model.answeredInTime,
      firstAnswer: model.firstAnswer,
      decision: model.decision,
      firstPass: model.firstPass,
      open: model.open,
      decisions: model.decisions,
      expiring: model.expiring,
    })
    expect(Object.fromEntries(found.open.byStage.map(({ stage, open }) => [stage, open]))).toEqual(
      model.openByStage,
    )
    expect(
      Object.fromEntries(
        found.reasons.map(({ code, changesRequested, rejected }) => [
          code,
          changesRequested + rejected,
        ]),
      ),
    ).toEqual(model.reasons)
    expect(
      Object.fromEntries(found.stages.map(({ stage, ...durations }) => [stage, durations])),
    ).toEqual(model.stages)
    const reviewers = [...found.reviewers].sort((left, right) => left.id.localeCompare(right.id))
    expect(reviewers.map(({ name: _, ...reviewer }) => reviewer)).toEqual(model.reviewers)
    expect(found.trend.reduce((sum, step) => sum + step.submitted, 0)).toBe(model.submitted)
    expect(found.trend.reduce((sum, step) => sum + step.decisions, 0)).toBe(model.decisions.total)
  })

  it('names people who are gone as they were when they decided', async () => {
    const { reviewers } = await read(site)
    expect(reviewers.every(({ name }) => name.startsWith('审查人 '))).toBe(true)
  })

  it('pages through the ledger of a month without losing or repeating a review', async () => {
    const answer = await site.rest('GET', '/reviews/working-ledger?month=2026-06', {
      as: 'auditor',
    })
    const numbers = [...String(answer.body.text).matchAll(/XB-2026-\d{6}/g)].map(([one]) => one)
    const expected = generated
      .map(({ row }) => row)
      .filter(
        ({ submittedAt }) =>
          submittedAt >= '2026-05-31T16:00:00.000Z' && submittedAt < '2026-06-30T16:00:00.000Z',
      )
      .map(({ number }) => number)
    expect(numbers).toEqual(expected)
  })
})

describe('who may see statistics, and how they ask', () => {
  let site: BootedSite
  const addresses = ['/reviews/statistics', '/reviews/statistics/export', '/reviews/working-ledger']

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase('sqlite') })
  })
  afterAll(() => site.stop())

  it.each(
    addresses.flatMap((address) =>
      (
        [
          ['anonymous', 401],
          ['editor', 403],
          ['editor2', 403],
          ['editor-key', 403],
          ['reviewer', 200],
          ['head1', 200],
          ['auditor', 200],
          ['admin', 200],
        ] as const
      ).map(([as, status]) => [address, as, status] as const),
    ),
  )('%s for %s: %d', async (address, as, expected) => {
    const { status, body } = await site.rest('GET', address, { as })
    expect(status).toBe(expected)
    if (expected !== 200) expect(body.errors?.[0]?.data?.code).toBe('review-gate/not-allowed')
  })

  it.each([
    ['/reviews/statistics?period=ever', 'period'],
    ['/reviews/statistics?from=2026-13-01&to=2026-12-31', 'from'],
    ['/reviews/statistics?from=2026-12-31&to=2026-01-01', 'to'],
    [`/reviews/statistics?branch=${'x'.repeat(101)}`, 'branch'],
    ['/reviews/statistics/export?format=pdf', 'format'],
    ['/reviews/statistics/export?period=ever', 'period'],
    ['/reviews/working-ledger?month=2026-1', 'month'],
    ['/reviews/working-ledger?month=2026-01&format=doc', 'format'],
  ])('%s is refused', async (address, path) => {
    const { status, body } = await site.rest('GET', address, { as: 'admin' })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.data).toMatchObject({
      code: 'review-gate/invalid-input',
      issues: [{ path }],
    })
  })

  it('takes whatever stands in a branch for a value', async () => {
    const branch = encodeURIComponent(`' OR 1=1 --`)
    expect((await read(site, `?branch=${branch}`)).submitted).toBe(0)
  })

  it('counts nothing in an empty database', async () => {
    const empty = await read(site)
    expect(empty).toMatchObject({
      submitted: 0,
      answeredInTime: { part: 0, of: 0, rate: null },
      firstPass: { rate: null },
      reasons: [],
      reviewers: [],
      expiring: { within90: 0, next: [] },
    })
  })

  it('filters by a branch and all that is below it', async () => {
    const create = (name: string, parent?: string) =>
      site.payload.create({
        collection: 'branches',
        data: { name, level: parent ? 'branch' : 'head-office', parent } as never,
      })
    const head = await create('总行')
    const branch = await create('北京分行', String(head.id))
    const db = ungated(site.payload.db)
    const req = await site.actAs('reviewer')
    const [row] = [...generateReviews({ first: new Date(), days: 1, count: 1 })].map(
      ({ row }) => row,
    )
    for (const [index, id] of [head.id, branch.id].entries()) {
      const data = { ...row, number: `XB-${index}`, branch: String(id) }
      await db.create({ collection: 'reviews', req, data })
    }
    expect((await read(site, `?branch=${head.id}`)).submitted).toBe(2)
    expect((await read(site, `?branch=${branch.id}`)).submitted).toBe(1)
  })
})

describe('the workbook of the dashboard', () => {
  it('is read by another program', async () => {
    const site = await bootSite({ database: freshDatabase('sqlite') })
    try {
      const { downloadOf } =
        await import('../../../src/plugins/review-gate/spreadsheets/download.js')
      const { statisticsTables } =
        await import('../../../src/plugins/review-gate/spreadsheets/statisticsTables.js')
      const { createNaming } =
        await import('../../../src/plugins/review-gate/spreadsheets/naming.js')
      const req = await site.actAs('admin')
      const naming = await createNaming({ req, branches: [], language: 'zh' })
      const statistics = await read(site, '?from=2026-11-01&to=2026-11-30')
      const tables = statisticsTables({ statistics, naming, timeZone: 'Asia/Shanghai' })
      const response = downloadOf({ name: 'x', format: 'xlsx', tables })
      const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()))
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        '主要指标',
        '趋势',
        '各环节在审',
        '各环节用时',
        '修改原因',
        '审查人工作量',
        '即将到期',
      ])
      expect(sheets[0]?.data).toContainEqual(['按时响应率', null, '%'])
    } finally {
      await site.stop()
    }
  })
})
