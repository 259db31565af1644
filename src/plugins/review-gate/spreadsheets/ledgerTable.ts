import type { LedgerReview } from '../operations/workingLedger.js'
import type { Naming } from './naming.js'
import type { Cell, Table } from './table.js'

import { wallClock } from '../domain/calendarDays.js'

/** An opinion may have 50,000 characters; the ledger shows how it begins. */
const extractLength = 500

type Context = Naming & { readonly timeZone: string }

type ColumnOf = {
  readonly name: string
  readonly width?: number
  readonly cell: (review: LedgerReview, context: Context) => Cell
}

const minuteOf = (at: Date | string | null | undefined, { timeZone }: Context): Cell =>
  at ? wallClock(new Date(at), timeZone).slice(0, 16) : null

const wholeMinutes = (minutes: number | null | undefined): Cell =>
  minutes === null || minutes === undefined ? null : Math.floor(minutes)

const pointsOf = ({ decisions }: LedgerReview) => (decisions ?? []).flatMap(({ points }) => points)

const answered = (review: LedgerReview, disposition: string): number =>
  pointsOf(review).filter((point) => point.disposition === disposition).length

const extract = (text: string): string =>
  text.length > extractLength ? `${text.slice(0, extractLength)}…` : text

const opinionsOf = ({ decisions }: LedgerReview, { stage }: Context): string =>
  (decisions ?? [])
    .map((decision) => `${stage(decision.stage)}：${extract(decision.opinion)}`)
    .join('\n')

const stagesOf = (review: LedgerReview, context: Context): string =>
  (review.stages ?? [])
    .map((run) => {
      const said = context.words.valueText('stageStatus', run.status)
      const who = [run.decidedByName, minuteOf(run.decidedAt, context)].filter(Boolean)
      return [`${context.stage(run.key)}：${said}`, ...who].join(' ')
    })
    .join('\n')

const reasonsOf = ({ decisions }: LedgerReview, { words }: Context): string =>
  [...new Set((decisions ?? []).flatMap(({ reasons }) => reasons))]
    .map((code) => words.valueText('reason', code))
    .join('、')

const yesOrNo = (value: boolean | null | undefined, { words }: Context): Cell =>
  value === null || value === undefined ? null : words.text(value ? 'review:yes' : 'review:no')

const endedBy = (review: LedgerReview): Cell =>
  [review.revokedByName, review.endReason].filter(Boolean).join('：') || null

/** Columns of the working ledger, in the order in which banks file them. */
const columns: readonly ColumnOf[] = [
  { name: 'number', width: 18, cell: ({ number }) => number },
  { name: 'kind', cell: ({ document }, { kind }) => kind(document.collection) },
  { name: 'title', width: 36, cell: ({ title }) => title },
  { name: 'origin', cell: ({ origin }, { words }) => words.valueText('origin', origin) },
  { name: 'round', width: 8, cell: ({ round }) => round },
  { name: 'previousNumber', width: 18, cell: ({ previousNumber }) => previousNumber ?? null },
  { name: 'submittedBy', cell: ({ submittedByName }) => submittedByName },
  {
    name: 'department',
    width: 18,
    cell: ({ submittedByDepartment: value }, { department }) => (value ? department(value) : null),
  },
  { name: 'branch', width: 18, cell: ({ branch: id }, { branch }) => (id ? branch(id) : null) },
  { name: 'riskLevel', cell: ({ riskLevel }, { words }) => words.valueText('risk', riskLevel) },
  { name: 'languages', cell: ({ locales }) => (locales ?? []).join(', ') },
  { name: 'submittedAt', width: 17, cell: (review, to) => minuteOf(review.submittedAt, to) },
  { name: 'responseDueAt', width: 17, cell: (review, to) => minuteOf(review.responseDueAt, to) },
  {
    name: 'firstAnsweredAt',
    width: 17,
    cell: (review, to) => minuteOf(review.firstAnsweredAt, to),
  },
  { name: 'firstAnswerMinutes', cell: (review) => wholeMinutes(review.firstAnswerMinutes) },
  { name: 'inTime', cell: (review, to) => yesOrNo(review.answeredInTime, to) },
  { name: 'stages', width: 44, cell: stagesOf },
  { name: 'status', cell: ({ status }, { words }) => words.valueText('status', status) },
  { name: 'closedAt', width: 17, cell: (review, to) => minuteOf(review.closedAt, to) },
  { name: 'decisionMinutes', cell: (review) => wholeMinutes(review.decisionMinutes) },
  { name: 'reasons', width: 24, cell: reasonsOf },
  { name: 'points', width: 10, cell: (review) => pointsOf(review).length },
  { name: 'adopted', width: 10, cell: (review) => answered(review, 'adopted') },
  { name: 'declined', width: 10, cell: (review) => answered(review, 'declined') },
  { name: 'opinion', width: 60, cell: opinionsOf },
  { name: 'openFindings', cell: ({ openFindings }) => openFindings ?? null },
  { name: 'approvedAt', width: 17, cell: (review, to) => minuteOf(review.approvedAt, to) },
  { name: 'validUntil', width: 17, cell: (review, to) => minuteOf(review.validUntil, to) },
  { name: 'publishedAt', width: 17, cell: (review, to) => minuteOf(review.publishedAt, to) },
  { name: 'ended', width: 24, cell: endedBy },
  { name: 'sequence', width: 10, cell: ({ approvalSequence }) => approvalSequence ?? null },
  {
    name: 'fingerprints',
    width: 70,
    cell: ({ fingerprints }) =>
      Object.entries(fingerprints ?? {})
        .map(([locale, fingerprint]) => `${locale} ${fingerprint}`)
        .join('\n'),
  },
]

async function* rowsOf(
  reviews: AsyncIterable<LedgerReview>,
  context: Context,
): AsyncGenerator<readonly Cell[]> {
  let row = 0
  for await (const review of reviews) {
    row += 1
    yield [row, ...columns.map(({ cell }) => cell(review, context))]
  }
}

/** The working ledger (工作台账) as a table: one row per review. */
export const ledgerTable = (args: {
  readonly reviews: AsyncIterable<LedgerReview>
  readonly naming: Naming
  readonly timeZone: string
}): Table => {
  const { text } = args.naming.words
  const heading = (name: string): string => text(`dashboard:ledger:${name}` as never)
  return {
    name: text('dashboard:sheets:ledger'),
    columns: [
      { heading: heading('row'), width: 6 },
      ...columns.map(({ name, width }) => ({
        heading: heading(name),
        ...(width === undefined ? {} : { width }),
      })),
    ],
    rows: rowsOf(args.reviews, { ...args.naming, timeZone: args.timeZone }),
  }
}
