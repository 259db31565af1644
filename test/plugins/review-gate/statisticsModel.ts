import type { DecisionRow, GeneratedReview, ReviewRow } from '../../support/reviewRows.js'

/**
 * What the dashboard has to show of generated rows, worked out the slow and plain way: every row
 * looked at, every value sorted.
 */

export type ModelScope = {
  readonly from: Date
  readonly until: Date
  readonly now: Date
  readonly branches: readonly string[] | null
}

const isWithin = (at: string | null, { from, until }: ModelScope): boolean =>
  at !== null && new Date(at) >= from && new Date(at) < until

const rank = (values: readonly number[], percent: number): number | null => {
  const sorted = values.map(Math.floor).sort((left, right) => left - right)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null
}

const durations = (values: readonly (number | null)[]) => {
  const present = values.filter((value) => value !== null)
  return { count: present.length, median: rank(present, 50), p90: rank(present, 90) }
}

const tally = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

const kindsOf = (rows: readonly DecisionRow[]) => ({
  approved: rows.filter(({ decision }) => decision === 'approved').length,
  changesRequested: rows.filter(({ decision }) => decision === 'changes-requested').length,
  rejected: rows.filter(({ decision }) => decision === 'rejected').length,
})

const dayMs = 24 * 60 * 60 * 1000

const expiring = (rows: readonly ReviewRow[], { now }: ModelScope, days: number): number =>
  rows.filter(({ status, validUntil }) => {
    if (status !== 'approved' || !validUntil) return false
    const left = Date.parse(validUntil) - now.getTime()
    return left >= 0 && left < days * dayMs
  }).length

const reasonsOf = (rows: readonly DecisionRow[]) =>
  tally(
    rows
      .filter(({ decision }) => decision !== 'approved')
      .flatMap(({ reasons }) => (reasons ?? '').split('|').filter(Boolean)),
    (code) => code,
  )

export const modelOf = (all: readonly GeneratedReview[], scope: ModelScope) => {
  const ofBranch = ({ branch }: { readonly branch: string }): boolean =>
    scope.branches === null || scope.branches.includes(branch)
  const reviews = all.map(({ row }) => row).filter(ofBranch)
  const decisions = all.flatMap((one) => one.decisions).filter(ofBranch)
  const handedIn = reviews.filter(({ submittedAt }) => isWithin(submittedAt, scope))
  const decided = decisions.filter(({ decidedAt }) => isWithin(decidedAt, scope))
  const isLate = (row: ReviewRow): boolean =>
    row.status === 'in-review' && !row.firstAnsweredAt && new Date(row.responseDueAt) < scope.now
  const answered = handedIn.filter(({ firstAnsweredAt }) => firstAnsweredAt !== null)
  const approvals = reviews.filter(
    ({ approvedAt, origin }) => origin === 'submission' && isWithin(approvedAt, scope),
  )
  const byReviewer = Object.keys(tally(decided, ({ decidedBy }) => decidedBy)).map((id) => {
    const own = decided.filter(({ decidedBy }) => decidedBy === id)
    const median = rank(
      own.map(({ minutes }) => minutes),
      50,
    )
    return { id, decisions: own.length, ...kindsOf(own), median }
  })
  return {
    submitted: handedIn.length,
    answeredInTime: {
      part: answered.filter(({ answeredInTime }) => answeredInTime).length,
      of: answered.length + handedIn.filter(isLate).length,
    },
    firstAnswer: durations(handedIn.map(({ firstAnswerMinutes }) => firstAnswerMinutes)),
    decision: durations(handedIn.map(({ decisionMinutes }) => decisionMinutes)),
    firstPass: {
      part: approvals.filter(({ round }) => round === 1).length,
      of: approvals.length,
    },
    open: {
      inReview: reviews.filter(({ status }) => status === 'in-review').length,
      overdue: reviews.filter(isLate).length,
      atEditor: reviews.filter(({ status }) => status === 'changes-requested').length,
    },
    openByStage: tally(
      reviews.filter(({ status }) => status === 'in-review'),
      ({ currentStage }) => currentStage ?? '',
    ),
    decisions: { total: decided.length, ...kindsOf(decided) },
    reasons: reasonsOf(decided),
    stages: Object.fromEntries(
      Object.keys(tally(decided, ({ stage }) => stage)).map((stage) => [
        stage,
        durations(decided.filter((one) => one.stage === stage).map(({ minutes }) => minutes)),
      ]),
    ),
    reviewers: byReviewer.sort((left, right) => left.id.localeCompare(right.id)),
    expiring: {
      within30: expiring(reviews, scope, 30),
      within60: expiring(reviews, scope, 60),
      within90: expiring(reviews, scope, 90),
    },
  }
}
