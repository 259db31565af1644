import { describe, expect, it } from '@jest/globals'

import {
  addDays,
  daysBetween,
  isDay,
  startOfDay,
} from '../../../src/plugins/review-gate/domain/calendarDays.js'
import {
  bordersOf,
  monthPeriod,
  namedPeriod,
  stepsOf,
} from '../../../src/plugins/review-gate/domain/period.js'
import {
  branchAndBelow,
  countReasons,
  durationsOf,
  percentile,
  share,
  trendOf,
} from '../../../src/plugins/review-gate/domain/statistics.js'
import {
  parseLedgerFilter,
  parseStatisticsFilter,
} from '../../../src/plugins/review-gate/domain/statisticsFilter.js'

const shanghai = 'Asia/Shanghai'
const counts = (...pairs: readonly (readonly [minutes: number, count: number])[]) =>
  pairs.map(([minutes, count]) => ({ minutes, count }))

describe('percentiles of minutes', () => {
  it.each([
    ['nothing', counts(), 50, null],
    ['one value', counts([7, 1]), 50, 7],
    ['one value, 90th', counts([7, 1]), 90, 7],
    ['two values: the lower one', counts([1, 1], [9, 1]), 50, 1],
    ['three values', counts([1, 1], [5, 1], [9, 1]), 50, 5],
    ['unsorted rows', counts([9, 1], [1, 1], [5, 1]), 50, 5],
    ['ten values, 90th is the ninth', counts([1, 8], [2, 1], [100, 1]), 90, 2],
    ['eleven values, 90th is the tenth', counts([1, 9], [2, 1], [100, 1]), 90, 2],
    ['weights', counts([10, 1_000_000], [20, 999_999]), 50, 10],
    ['weights the other way', counts([10, 999_999], [20, 1_000_000]), 50, 20],
    ['zero minutes', counts([0, 3], [50, 1]), 50, 0],
  ] as const)('%s', (_name, rows, percent, expected) => {
    expect(percentile(rows, percent)).toBe(expected)
  })

  it('agrees with sorting every single value', () => {
    const values = Array.from({ length: 997 }, (_, index) => (index * 7_919) % 463)
    const sorted = [...values].sort((left, right) => left - right)
    const rows = [...new Set(values)].map((minutes) => ({
      minutes,
      count: values.filter((one) => one === minutes).length,
    }))
    for (const percent of [1, 10, 50, 75, 90, 99, 100]) {
      const rank = Math.ceil((values.length * percent) / 100)
      expect(percentile(rows, percent)).toBe(sorted[rank - 1])
    }
    expect(durationsOf(rows)).toEqual({ count: 997, median: sorted[498], p90: sorted[897] })
  })
})

describe('shares and reasons', () => {
  it('has no rate of nothing', () => {
    expect(share(0, 0)).toEqual({ part: 0, of: 0, rate: null })
    expect(share(3, 4)).toEqual({ part: 3, of: 4, rate: 0.75 })
  })

  it('counts each code once per decision, most frequent first', () => {
    const rows = [
      { decision: 'changes-requested', reasons: '|wording|misleading|', count: 3 },
      { decision: 'changes-requested', reasons: '|wording|wording|', count: 2 },
      { decision: 'rejected', reasons: '|misleading|', count: 1 },
      { decision: 'approved', reasons: '|other|', count: 9 },
    ]
    expect(countReasons(rows)).toEqual([
      { code: 'wording', changesRequested: 5, rejected: 0 },
      { code: 'misleading', changesRequested: 3, rejected: 1 },
    ])
  })

  it('finds everything below a branch, whatever the order, and does not follow a ring for ever', () => {
    const branch = (id: string, parent: string | null) => ({ id, name: id, parent })
    const tree = [branch('c', 'b'), branch('b', 'a'), branch('a', null), branch('x', null)]
    expect([...branchAndBelow(tree, 'a')].sort()).toEqual(['a', 'b', 'c'])
    expect(branchAndBelow(tree, 'c')).toEqual(['c'])
    expect(branchAndBelow(tree, 'gone')).toEqual(['gone'])
    expect(branchAndBelow([branch('p', 'q'), branch('q', 'p')], 'p')).toEqual(['p', 'q'])
  })
})

describe('days and periods', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
    ['2026-01-01T00:00', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it.each([
    ['2026-11-01', shanghai, '2026-10-31T16:00:00.000Z'],
    ['2026-11-01', 'UTC', '2026-11-01T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
  ])('%s begins in %s at %s', (day, zone, at) => {
    expect(startOfDay(day, zone).toISOString()).toBe(at)
  })

  const now = new Date('2026-11-30T16:30:00Z') // 1 December in Shanghai

  it.each([
    ['this-month', '2026-12-01', '2026-12-31'],
    ['last-month', '2026-11-01', '2026-11-30'],
    ['this-quarter', '2026-10-01', '2026-12-31'],
    ['this-year', '2026-01-01', '2026-12-31'],
  ] as const)('%s', (name, firstDay, lastDay) => {
    expect(namedPeriod(name, now, shanghai)).toMatchObject({ firstDay, lastDay })
  })

  it('takes last month from the year before in January', () => {
    const january = new Date('2027-01-15T00:00:00Z')
    expect(namedPeriod('last-month', january, shanghai)).toMatchObject({
      firstDay: '2026-12-01',
      lastDay: '2026-12-31',
    })
  })

  it('ends before the first moment of the next month', () => {
    const { from, until } = monthPeriod('2026-12', shanghai)
    expect(from.toISOString()).toBe('2026-11-30T16:00:00.000Z')
    expect(until.toISOString()).toBe('2026-12-31T16:00:00.000Z')
  })

  it.each([
    ['2026-11-01', '2026-11-01', 1],
    ['2026-11-01', '2026-11-30', 30],
    ['2026-10-01', '2026-12-31', 14],
    ['2026-01-01', '2026-12-31', 12],
  ])('cuts %s to %s into %d whole steps without a gap', (firstDay, lastDay, count) => {
    const steps = stepsOf({ firstDay, lastDay })
    expect(steps).toHaveLength(count)
    expect(steps[0]?.firstDay).toBe(firstDay)
    expect(steps.at(-1)?.lastDay).toBe(lastDay)
    const days = steps.reduce((sum, step) => sum + daysBetween(step.firstDay, step.lastDay), 0)
    expect(days).toBe(daysBetween(firstDay, lastDay))
    for (const [index, step] of steps.entries()) {
      if (index > 0) expect(step.firstDay).toBe(addDays(steps[index - 1]?.lastDay ?? '', 1))
    }
  })

  it('begins each step when its first day begins in the bank’s time zone', () => {
    const period = monthPeriod('2026-11', shanghai)
    const borders = bordersOf(period, shanghai)
    expect(borders).toHaveLength(31)
    expect(borders[0]?.toISOString()).toBe('2026-10-31T16:00:00.000Z')
    expect(borders[1]?.toISOString()).toBe('2026-11-01T16:00:00.000Z')
    expect(borders.at(-1)).toEqual(period.until)
  })

  it('puts counts on their steps and nothing on the others', () => {
    const trend = trendOf({
      steps: stepsOf({ firstDay: '2026-11-01', lastDay: '2026-11-03' }),
      submitted: [
        { span: 0, count: 2 },
        { span: 1, count: 3 },
        { span: 1, count: 5 },
      ],
      decisions: [{ span: 2, count: 7 }],
    })
    expect(trend.map(({ submitted, decisions }) => [submitted, decisions])).toEqual([
      [2, 0],
      [8, 0],
      [0, 7],
    ])
  })
})

describe('filters in an address', () => {
  const context = { now: new Date('2026-11-24T04:00:00Z'), timeZone: shanghai }

  it.each([
    [{}, ['this-month', '2026-11-01', '2026-11-30', null]],
    [{ period: '' }, ['this-month', '2026-11-01', '2026-11-30', null]],
    [{ period: 'this-year', branch: 'b1' }, ['this-year', '2026-01-01', '2026-12-31', 'b1']],
    [{ from: '2026-01-05', to: '2026-01-05' }, ['custom', '2026-01-05', '2026-01-05', null]],
    [
      { period: 'custom', from: '2026-01-05', to: '2026-02-01', branch: '' },
      ['custom', '2026-01-05', '2026-02-01', null],
    ],
  ])('%j', (values, expected) => {
    const parsed = parseStatisticsFilter(values, context)
    if (parsed.outcome !== 'valid') throw new Error(JSON.stringify(parsed))
    const { period, branch } = parsed.filter
    expect([period.name, period.firstDay, period.lastDay, branch]).toEqual(expected)
  })

  it.each([
    [{ period: 'yesterday' }, 'period'],
    [{ period: 'custom' }, 'from'],
    [{ from: '2026-01-05' }, 'to'],
    [{ to: '2026-01-05' }, 'from'],
    [{ from: '2026-02-30', to: '2026-03-01' }, 'from'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ from: '1990-01-01', to: '2026-03-01' }, 'to'],
    [{ from: '0000-01-01', to: '2026-03-01' }, 'from'],
    [{ from: "2026-01-01' OR 1=1", to: '2026-03-01' }, 'from'],
    [{ branch: 'b'.repeat(101) }, 'branch'],
  ])('%j is refused for its %s', (values, path) => {
    const parsed = parseStatisticsFilter(values as never, context)
    expect(parsed).toMatchObject({ outcome: 'invalid', issues: [{ path }] })
  })

  it.each([
    [{}, '2026-11-01'],
    [{ month: '2026-02' }, '2026-02-01'],
    [{ month: '2026-13' }, null],
    [{ month: '2026-2' }, null],
    [{ month: 'x' }, null],
  ])('a month %j', (values, firstDay) => {
    const parsed = parseLedgerFilter(values, context)
    expect(parsed.outcome === 'valid' ? parsed.filter.period.firstDay : null).toBe(firstDay)
  })
})
