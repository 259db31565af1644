import type { Period } from '../../domain/period.js'
import type { Condition, CountQuery } from './countQuery.js'

import { decisionsSlug, reviewsSlug } from '../../constants.js'

/** What is counted: a period, the branches (null: all), and the moment that counts as now. */
export type StatisticsScope = {
  readonly period: Pick<Period, 'from' | 'until'>
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

const reviews = (where: readonly Condition[], by: CountQuery['by']): CountQuery => ({
  from: reviewsSlug,
  where,
  by,
})

const decisions = (
  scope: StatisticsScope,
  more: readonly Condition[],
  by: CountQuery['by'],
): CountQuery => ({
  from: decisionsSlug,
  where: [...duringPeriod('decidedAt', scope), ...ofBranches(scope), ...more],
  by,
})

const overdue = (scope: StatisticsScope): readonly Condition[] => [
  isOneOf('status', 'in-review'),
  { field: 'firstAnsweredAt', is: 'empty' },
  { field: 'responseDueAt', is: 'before', value: scope.now },
]

const expiringWithin = (scope: StatisticsScope, days: number): CountQuery =>
  reviews(
    [
      isOneOf('status', 'approved'),
      ...ofBranches(scope),
      { field: 'validUntil', is: 'from', value: scope.now },
      { field: 'validUntil', is: 'before', value: new Date(scope.now.getTime() + days * dayMs) },
    ],
    [],
  )

/**
 * Every question of the dashboard. Each is answered by an index of its own
 * (`collections/statisticsIndexes.ts`); the bench prints the plans.
 */
export const statisticsQueries = (scope: StatisticsScope) => {
  const handedIn = [...duringPeriod('submittedAt', scope), ...ofBranches(scope)]
  return {
    open: reviews(
      [isOneOf('status', 'in-review', 'changes-requested'), ...ofBranches(scope)],
      [{ field: 'status' }, { field: 'currentStage' }],
    ),
    overdue: reviews([...overdue(scope), ...ofBranches(scope)], [{ field: 'currentStage' }]),
    submitted: reviews(handedIn, [{ field: 'submittedAt', as: 'hour' }]),
    firstAnswers: reviews(
      [...handedIn, { field: 'firstAnswerMinutes', is: 'from', value: 0 }],
      [{ field: 'firstAnswerMinutes', as: 'minutes' }, { field: 'answeredInTime' }],
    ),
    /** Handed in within the period, unanswered and past due: late already. */
    unanswered: reviews([...overdue(scope), ...handedIn], []),
    endings: reviews(
      [...handedIn, { field: 'decisionMinutes', is: 'from', value: 0 }],
      [{ field: 'decisionMinutes', as: 'minutes' }],
    ),
    approvals: reviews(
      [...duringPeriod('approvedAt', scope), ...ofBranches(scope), isOneOf('origin', 'submission')],
      [{ field: 'round' }],
    ),
    decided: decisions(scope, [], [{ field: 'decidedAt', as: 'hour' }]),
    stageTimes: decisions(scope, [], [{ field: 'stage' }, { field: 'minutes', as: 'minutes' }]),
    workload: decisions(
      scope,
      [],
      [{ field: 'decidedBy' }, { field: 'decision' }, { field: 'minutes', as: 'minutes' }],
    ),
    reasons: decisions(
      scope,
      [
        isOneOf('decision', 'changes-requested', 'rejected'),
        { field: 'reasons', is: 'from', value: '|' },
      ],
      [{ field: 'decision' }, { field: 'reasons' }],
    ),
    within30: expiringWithin(scope, 30),
    within60: expiringWithin(scope, 60),
    within90: expiringWithin(scope, 90),
  } satisfies Readonly<Record<string, CountQuery>>
}

export type StatisticsQueryName = keyof ReturnType<typeof statisticsQueries>
