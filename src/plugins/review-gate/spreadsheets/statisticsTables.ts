import type { Statistics } from '../domain/statistics.js'
import type { Naming } from './naming.js'
import type { Cell, Column, Table } from './table.js'

import { dayOf, daysBetween, wallClock } from '../domain/calendarDays.js'

type Row = readonly Cell[]

export type TablesArgs = {
  readonly statistics: Statistics
  readonly naming: Naming
  readonly timeZone: string
}

/** Percent with one decimal, as a number that can be charted. */
const percent = (rate: number | null): Cell =>
  rate === null ? null : Math.round(rate * 1_000) / 10

export const spanOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string =>
  firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`

const figureRows = ({ statistics, naming, timeZone }: TablesArgs): readonly Row[] => {
  const { text } = naming.words
  const measure = (name: string, value: Cell, unit?: string): Row => [
    text(`dashboard:measures:${name}` as never),
    value,
    unit ? text(`dashboard:units:${unit}` as never) : null,
  ]
  const { open, answeredInTime, firstAnswer, decision, firstPass, decisions, expiring } = statistics
  return [
    measure('period', spanOf(statistics.period)),
    measure(
      'branch',
      statistics.branch ? naming.branch(statistics.branch) : text('dashboard:allBranches'),
    ),
    measure('asOf', wallClock(new Date(statistics.asOf), timeZone).slice(0, 16)),
    measure('open', open.inReview, 'reviews'),
    measure('overdue', open.overdue, 'reviews'),
    measure('atEditor', open.atEditor, 'reviews'),
    measure('submitted', statistics.submitted, 'reviews'),
    measure('answersDue', answeredInTime.of, 'reviews'),
    measure('answersInTime', answeredInTime.part, 'reviews'),
    measure('answersRate', percent(answeredInTime.rate), 'percent'),
    measure('firstAnswerMedian', firstAnswer.median, 'minutes'),
    measure('firstAnswerP90', firstAnswer.p90, 'minutes'),
    measure('decisionMedian', decision.median, 'minutes'),
    measure('decisionP90', decision.p90, 'minutes'),
    measure('approvals', firstPass.of, 'approvals'),
    measure('firstPass', firstPass.part, 'approvals'),
    measure('firstPassRate', percent(firstPass.rate), 'percent'),
    measure('decisions', decisions.total, 'decisions'),
    measure('approved', decisions.approved, 'decisions'),
    measure('changesRequested', decisions.changesRequested, 'decisions'),
    measure('rejected', decisions.rejected, 'decisions'),
    measure('within30', expiring.within30, 'approvals'),
    measure('within60', expiring.within60, 'approvals'),
    measure('within90', expiring.within90, 'approvals'),
  ]
}

const listRows = ({ statistics, naming }: TablesArgs) => ({
  trend: statistics.trend.map((step): Row => [spanOf(step), step.submitted, step.decisions]),
  open: statistics.open.byStage.map(({ stage, open, overdue }): Row => [
    naming.stage(stage),
    open,
    overdue,
  ]),
  stages: statistics.stages.map(({ stage, count, median, p90 }): Row => [
    naming.stage(stage),
    count,
    median,
    p90,
  ]),
  reasons: statistics.reasons.map(({ code, changesRequested, rejected }): Row => [
    naming.words.valueText('reason', code),
    changesRequested,
    rejected,
    changesRequested + rejected,
  ]),
  reviewers: statistics.reviewers.map(
    ({ name, decisions, approved, changesRequested, rejected, median }): Row => [
      name,
      decisions,
      approved,
      changesRequested,
      rejected,
      median,
    ],
  ),
})

/** Whole days from today until an approval ends. */
export const daysLeft = (validUntil: string, asOf: string, timeZone: string): number =>
  daysBetween(dayOf(new Date(asOf), timeZone), dayOf(new Date(validUntil), timeZone)) - 1

const expiringRows = ({ statistics, naming, timeZone }: TablesArgs): readonly Row[] =>
  statistics.expiring.next.map((one) => [
    one.number,
    one.title,
    naming.kind(one.collection),
    one.submittedByName,
    wallClock(new Date(one.validUntil), timeZone).slice(0, 16),
    daysLeft(one.validUntil, statistics.asOf, timeZone),
  ])

export type StaticTable = Table & { readonly rows: readonly Row[] }

export type SheetName =
  'expiring' | 'figures' | 'open' | 'reasons' | 'reviewers' | 'stages' | 'trend'

type HeadingSpec = readonly [name: string, width?: number]

const headings: Readonly<Record<SheetName, readonly HeadingSpec[]>> = {
  figures: [
    ['measure', 44],
    ['value', 26],
    ['unit', 12],
  ],
  trend: [['period', 26], ['submitted'], ['decisions']],
  open: [['stage', 26], ['open'], ['overdue']],
  stages: [['stage', 26], ['decisions'], ['median'], ['p90', 18]],
  reasons: [['reason', 32], ['changesRequested'], ['rejected'], ['total']],
  reviewers: [
    ['reviewer', 20],
    ['decisions'],
    ['approved'],
    ['changesRequested'],
    ['rejected'],
    ['median'],
  ],
  expiring: [
    ['number', 18],
    ['title', 40],
    ['kind'],
    ['submittedBy'],
    ['validUntil', 17],
    ['daysLeft', 10],
  ],
}

/** Every figure of the dashboard, as tables by name: what charts draw, and exports hold. */
export const tablesByName = (args: TablesArgs): Readonly<Record<SheetName, StaticTable>> => {
  const { text } = args.naming.words
  const rows = { ...listRows(args), figures: figureRows(args), expiring: expiringRows(args) }
  const columnOf = ([name, width]: HeadingSpec): Column => ({
    heading: text(`dashboard:columns:${name}` as never),
    ...(width === undefined ? {} : { width }),
  })
  const table = (name: SheetName): StaticTable => ({
    name: text(`dashboard:sheets:${name}`),
    columns: headings[name].map(columnOf),
    rows: rows[name],
  })
  return {
    figures: table('figures'),
    trend: table('trend'),
    open: table('open'),
    stages: table('stages'),
    reasons: table('reasons'),
    reviewers: table('reviewers'),
    expiring: table('expiring'),
  }
}

/** The same as sheets of a workbook, in order. */
export const statisticsTables = (args: TablesArgs): readonly Table[] =>
  Object.values(tablesByName(args))
