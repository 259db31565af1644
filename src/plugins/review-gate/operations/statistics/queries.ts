import type { Period } from '../../domain/period.js'
import type { Condition, CountQuery } from './countQuery.js'

import { decisionsSlug, reviewsSlug } from '../../constants.js'
import { decisionIndexes, reviewIndexes } from './indexes.js'

/** What is counted: a period, the branches (null: all), and the moment that counts as now. */
export type StatisticsScope = {
  readonly period: Pick<Period, 'from' | 'until'>
  /** Where the columns of the time line begin, and where the last one ends. */
  readonly borders: readonly Date[]
  readonly branches: readonly string[] | null
  readonly now: Date
}

const dayMs = 24 * 60 * 60 * 1000

/** The cohort of a period is what was handed in then: it never changes afterwards. */
const duringPeriod = (field: string, { period }: StatisticsScope): readonly Condition[] => [
  { field, is: 'from', value: period.from },
  { field, is: 'before', value: period.until },
]

const ofBranches = ({ branches }: StatisticsScope): readonly Condition[] =>
  branches === null ? [] : [{ field: 'branch', is: 'in', values: branches }]

const isOneOf = (field: string, ...values: readonly string[]): Condition => ({
  field,
  is: 'in',
  values,
})

const reviews = (
  index: keyof typeof reviewIndexes,
  where: readonly Condition[],
  by: CountQuery['by'],
): CountQuery => ({ from: reviewsSlug, index: reviewIndexes[index], where, by })

const decisions = (
  index: keyof typeof decisionIndexes,
  where: readonly Condition[],
  by: CountQuery['by'],
): CountQuery => ({ from: decisionsSlug, index: decisionIndexes[index], where, by })

const overdue = (scope: StatisticsScope): readonly Condition[] => [
  isOneOf('status', 'in-review'),
  { field: 'firstAnsweredAt', is: 'empty' },
  { field: 'responseDueAt', is: 'before', value: scope.now },
]

const expiringWithin = (scope: StatisticsScope, days: number): CountQuery =>
  reviews(
    'expiring',
    [
      isOneOf('status', 'approved'),
      { field: 'validUntil', is: 'from', value: scope.now },
      { field: 'validUntil', is: 'before', value: new Date(scope.now.getTime() + days * dayMs) },
      ...ofBranches(scope),
    ],
    [],
  )

/** What is counted of reviews. */
const reviewQueries = (scope: StatisticsScope) => {
  const handedIn = [...duringPeriod('submittedAt', scope), ...ofBranches(scope)]
  return {
    open: reviews(
      'open',
      [isOneOf('status', 'in-review', 'changes-requested'), ...ofBranches(scope)],
      [{ field: 'status' }, { field: 'currentStage' }],
    ),
    overdue: reviews(
      'open',
      [...overdue(scope), ...ofBranches(scope)],
      [{ field: 'currentStage' }],
    ),
    submitted: reviews('submitted', ofBranches(scope), [
      { field: 'submittedAt', borders: scope.borders },
    ]),
    firstAnswers: reviews(
      'firstAnswers',
      [...handedIn, { field: 'firstAnswerMinutes', is: 'from', value: 0 }],
      [{ field: 'firstAnswerMinutes' }, { field: 'answeredInTime' }],
    ),
    /** Handed in within the period, unanswered and past due: late already. */
    unanswered: reviews('open', [...overdue(scope), ...handedIn], []),
    endings: reviews(
      'endings',
      [...handedIn, { field: 'decisionMinutes', is: 'from', value: 0 }],
      [{ field: 'decisionMinutes' }],
    ),
    approvals: reviews(
      'approvals',
      [...duringPeriod('approvedAt', scope), ...ofBranches(scope), isOneOf('origin', 'submission')],
      [{ field: 'round' }],
    ),
    within30: expiringWithin(scope, 30),
    within60: expiringWithin(scope, 60),
    within90: expiringWithin(scope, 90),
  }
}

/**
 * True of every text. Databases walk along an index only where something is asked of its first
 * field.
 */
const anyText = (field: string): Condition => ({ field, is: 'from', value: '' })

/** What is counted of decisions on stages. */
const decisionQueries = (scope: StatisticsScope) => {
  const made = [...duringPeriod('decidedAt', scope), ...ofBranches(scope)]
  return {
    decided: decisions('decided', ofBranches(scope), [
      { field: 'decidedAt', borders: scope.borders },
    ]),
    stageTimes: decisions(
      'stageTimes',
      [anyText('stage'), ...made],
      [{ field: 'stage' }, { field: 'minutes' }],
    ),
    workload: decisions(
      'workload',
      [anyText('decidedBy'), ...made],
      [{ field: 'decidedBy' }, { field: 'decidedByName' }, { field: 'decision' }],
    ),
    workTimes: decisions(
      'workTimes',
      [anyText('decidedBy'), ...made],
      [{ field: 'decidedBy' }, { field: 'minutes' }],
    ),
    reasons: decisions(
      'reasons',
      [
        ...made,
        isOneOf('decision', 'changes-requested', 'rejected'),
        { field: 'reasons', is: 'from', value: '|' },
      ],
      [{ field: 'decision' }, { field: 'reasons' }],
    ),
  }
}

/** Every question of the dashboard; the bench prints the plan of each. */
export const statisticsQueries = (scope: StatisticsScope) =>
  ({ ...reviewQueries(scope), ...decisionQueries(scope) }) satisfies Readonly<
    Record<string, CountQuery>
  >

export type StatisticsQueryName = keyof ReturnType<typeof statisticsQueries>
