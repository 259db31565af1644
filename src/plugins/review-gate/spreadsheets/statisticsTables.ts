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

/** Every figure of the dashboard, as tables: one sheet each in a workbook. */
export const statisticsTables = (args: TablesArgs): readonly Table[] => {
  const { text } = args.naming.words
  const lists = listRows(args)
  const heading = (name: string, width?: number): Column => ({
    heading: text(`dashboard:columns:${name}` as never),
    ...(width === undefined ? {} : { width }),
  })
  const table = (name: string, columns: readonly Column[], rows: readonly Row[]): Table => ({
    name: text(`dashboard:sheets:${name}` as never),
    columns,
    rows,
  })
  const [period, stage, reason, reviewer] = [
    heading('period', 26),
    heading('stage', 26),
    heading('reason', 32),
    heading('reviewer', 20),
  ]
  const times = [heading('median'), heading('p90', 18)]
  const kinds = [heading('approved'), heading('changesRequested'), heading('rejected')]
  return [
    table(
      'figures',
      [heading('measure', 44), heading('value', 26), heading('unit', 12)],
      figureRows(args),
    ),
    table('trend', [period, heading('submitted'), heading('decisions')], lists.trend),
    table('open', [stage, heading('open'), heading('overdue')], lists.open),
    table('stages', [stage, heading('decisions'), ...times], lists.stages),
    table(
      'reasons',
      [reason, heading('changesRequested'), heading('rejected'), heading('total')],
      lists.reasons,
    ),
    table(
      'reviewers',
      [reviewer, heading('decisions'), ...kinds, heading('median')],
      lists.reviewers,
    ),
    table(
      'expiring',
      [
        heading('number', 18),
        heading('title', 40),
        heading('kind'),
        heading('submittedBy'),
        heading('validUntil', 17),
        heading('daysLeft', 10),
      ],
      expiringRows(args),
    ),
  ]
}
