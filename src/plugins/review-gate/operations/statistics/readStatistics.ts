import type { Payload, PayloadRequest } from 'payload'

import type { Period } from '../../domain/period.js'
import type {
  BranchChoice,
  ExpiringApproval,
  MinuteCount,
  SpanCount,
  StageOpen,
  StageTime,
  Statistics,
  Workload,
} from '../../domain/statistics.js'
import type { CountRow, KeyValue } from './countQuery.js'
import type { StatisticsQueryName, StatisticsScope } from './queries.js'

import { reviewsSlug } from '../../constants.js'
import { bordersOf, stepsOf } from '../../domain/period.js'
import {
  branchAndBelow,
  countReasons,
  durationsOf,
  groupBy,
  percentile,
  share,
  sumOf,
  trendOf,
} from '../../domain/statistics.js'
import { gateOptions } from '../../options.js'
import { requireRole } from '../context.js'
import { counterOf } from './counterOf.js'
import { statisticsQueries } from './queries.js'

export type StatisticsArgs = {
  readonly req: PayloadRequest
  readonly period: Period
  /** A branch, which stands for itself and everything below it; null for the whole bank. */
  readonly branch: string | null
}

type Counted = Readonly<Record<StatisticsQueryName, readonly CountRow[]>>

const text = (value: KeyValue | undefined): string => (value === null ? '' : String(value ?? ''))

/** Rows of which one key is a number of minutes. */
const minutesOf = (rows: readonly CountRow[], position: number): readonly MinuteCount[] =>
  rows.map(({ key, count }) => ({ minutes: Math.floor(Number(key[position] ?? 0)), count }))

const spansOf = (rows: readonly CountRow[]): readonly SpanCount[] =>
  rows.map(({ key, count }) => ({ span: Number(key[0]), count }))

const countOf = (rows: readonly CountRow[]): number => sumOf(rows)

const countAll = async (payload: Payload, scope: StatisticsScope): Promise<Counted> => {
  const countBy = counterOf(payload)
  const entries = await Promise.all(
    Object.entries(statisticsQueries(scope)).map(
      async ([name, query]) => [name, await countBy(query)] as const,
    ),
  )
  return Object.fromEntries(entries) as unknown as Counted
}

const openOf = ({ open, overdue }: Counted): Statistics['open'] => {
  const late = new Map(overdue.map(({ key, count }) => [text(key[0]), count]))
  const inReview = open.filter(({ key }) => key[0] === 'in-review')
  const byStage: StageOpen[] = inReview.map(({ key, count }) => ({
    stage: text(key[1]),
    open: count,
    overdue: late.get(text(key[1])) ?? 0,
  }))
  return {
    inReview: countOf(inReview),
    overdue: countOf(overdue),
    atEditor: countOf(open.filter(({ key }) => key[0] === 'changes-requested')),
    byStage,
  }
}

const stageTimesOf = ({ stageTimes }: Counted): readonly StageTime[] =>
  [...groupBy(stageTimes, ({ key }) => text(key[0]))].map(([stage, rows]) => ({
    stage,
    ...durationsOf(minutesOf(rows, 1)),
  }))

const decidedAs = (rows: readonly CountRow[], decision: string): number =>
  countOf(rows.filter(({ key }) => key.at(-1) === decision))

const decisionsOf = (rows: readonly CountRow[]): Statistics['decisions'] => ({
  total: countOf(rows),
  approved: decidedAs(rows, 'approved'),
  changesRequested: decidedAs(rows, 'changes-requested'),
  rejected: decidedAs(rows, 'rejected'),
})

/** The name under which a person decided; of several, the one that they had most often. */
const nameIn = (rows: readonly CountRow[]): string => {
  const byName = [...groupBy(rows, ({ key }) => text(key[1]))]
  return byName.reduce((most, one) => (countOf(one[1]) > countOf(most[1]) ? one : most))[0]
}

const workloadOf = ({ workload, workTimes }: Counted): readonly Workload[] => {
  const times = groupBy(workTimes, ({ key }) => text(key[0]))
  return [...groupBy(workload, ({ key }) => text(key[0]))]
    .map(([id, rows]) => {
      const { total, ...kinds } = decisionsOf(rows)
      const median = percentile(minutesOf(times.get(id) ?? [], 1), 50)
      return { id, name: nameIn(rows), decisions: total, ...kinds, median }
    })
    .sort((left, right) => right.decisions - left.decisions || left.id.localeCompare(right.id))
}

/** Approvals in the list of those that end soon. */
const listedApprovals = 20

const nextExpiring = async (
  payload: Payload,
  { branches, now }: StatisticsScope,
): Promise<readonly ExpiringApproval[]> => {
  const until = new Date(now.getTime() + 90 * 24 * 60 * 60 * 1000)
  const { docs } = await payload.db.find<Readonly<Record<string, unknown>>>({
    collection: reviewsSlug,
    limit: listedApprovals,
    pagination: false,
    sort: 'validUntil',
    select: {
      number: true,
      title: true,
      documentCollection: true,
      documentId: true,
      validUntil: true,
      submittedByName: true,
    },
    where: {
      and: [
        { status: { equals: 'approved' } },
        { validUntil: { greater_than_equal: now.toISOString() } },
        { validUntil: { less_than: until.toISOString() } },
        ...(branches ? [{ branch: { in: [...branches] } }] : []),
      ],
    },
  })
  return docs.map((review) => ({
    id: String(review.id),
    number: String(review.number),
    title: String(review.title ?? ''),
    collection: String(review.documentCollection),
    documentId: String(review.documentId),
    validUntil: new Date(review.validUntil as Date | string).toISOString(),
    submittedByName: String(review.submittedByName ?? ''),
  }))
}

const statisticsOf = (args: {
  readonly given: StatisticsArgs
  readonly scope: StatisticsScope
  readonly counted: Counted
  readonly next: readonly ExpiringApproval[]
}): Statistics => {
  const { given, scope, counted } = args
  const { period } = given
  const answered = countOf(counted.firstAnswers)
  const inTime = countOf(counted.firstAnswers.filter(({ key }) => key[1] === 1))
  const firstPass = countOf(counted.approvals.filter(({ key }) => Number(key[0]) <= 1))
  return {
    period: { name: period.name, firstDay: period.firstDay, lastDay: period.lastDay },
    branch: given.branch,
    asOf: scope.now.toISOString(),
    open: openOf(counted),
    submitted: countOf(counted.submitted),
    answeredInTime: share(inTime, answered + countOf(counted.unanswered)),
    firstAnswer: durationsOf(minutesOf(counted.firstAnswers, 0)),
    decision: durationsOf(minutesOf(counted.endings, 0)),
    firstPass: share(firstPass, countOf(counted.approvals)),
    decisions: decisionsOf(counted.workload),
    reasons: countReasons(
      counted.reasons.map(({ key, count }) => ({
        decision: text(key[0]),
        reasons: text(key[1]),
        count,
      })),
    ),
    stages: stageTimesOf(counted),
    reviewers: workloadOf(counted),
    trend: trendOf({
      steps: stepsOf(period),
      submitted: spansOf(counted.submitted),
      decisions: spansOf(counted.decided),
    }),
    expiring: {
      within30: countOf(counted.within30),
      within60: countOf(counted.within60),
      within90: countOf(counted.within90),
      next: args.next,
    },
  }
}

/** The branches that a manager can choose from, named in `language`. @default that of the request */
export const branchChoices = (
  req: PayloadRequest,
  language: string = req.i18n.language,
): Promise<readonly BranchChoice[]> => gateOptions(req).branches(req, language)

/**
 * The figures of the dashboard. Reads outside of transactions, loads no review but the twenty
 * whose approvals end next, and so never waits for a writer.
 *
 * @throws review-gate/not-allowed
 */
export const readStatistics = async (given: StatisticsArgs): Promise<Statistics> => {
  const { req, branch, period } = given
  const options = gateOptions(req)
  requireRole(req, options.managerRoles)
  const scope: StatisticsScope = {
    period,
    borders: bordersOf(period, options.timeZone),
    now: options.clock.now(),
    branches: branch === null ? null : branchAndBelow(await branchChoices(req), branch),
  }
  const [counted, next] = await Promise.all([
    countAll(req.payload, scope),
    nextExpiring(req.payload, scope),
  ])
  return statisticsOf({ given, scope, counted, next })
}
