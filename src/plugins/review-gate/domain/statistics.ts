import type { Day } from './calendarDays.js'
import type { Step } from './period.js'

/** So many things took so many whole minutes. */
export type MinuteCount = { readonly minutes: number; readonly count: number }

/** Whole minutes; null where nothing was counted. */
export type Durations = {
  readonly count: number
  readonly median: number | null
  readonly p90: number | null
}

/** A part of a whole; `rate` 0 to 1, null of nothing. */
export type Share = { readonly part: number; readonly of: number; readonly rate: number | null }

export type StageOpen = {
  readonly stage: string
  readonly open: number
  /** Not answered and past due, among `open`. */
  readonly overdue: number
}

export type ReasonCount = {
  readonly code: string
  readonly changesRequested: number
  readonly rejected: number
}

export type StageTime = Durations & { readonly stage: string }

export type Workload = {
  readonly id: string
  readonly name: string
  readonly decisions: number
  readonly approved: number
  readonly changesRequested: number
  readonly rejected: number
  readonly median: number | null
}

export type TrendStep = Step & { readonly submitted: number; readonly decisions: number }

export type ExpiringApproval = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly collection: string
  readonly documentId: string
  readonly validUntil: string
  readonly submittedByName: string
}

/** What managers are shown; every number was counted by the database. */
export type Statistics = {
  readonly period: { readonly name: string; readonly firstDay: Day; readonly lastDay: Day }
  readonly branch: string | null
  readonly asOf: string
  /** Now, whatever the period. */
  readonly open: {
    readonly inReview: number
    readonly overdue: number
    /** With their editor, after changes were requested. */
    readonly atEditor: number
    readonly byStage: readonly StageOpen[]
  }
  /** Of the reviews handed in within the period. */
  readonly submitted: number
  readonly answeredInTime: Share
  readonly firstAnswer: Durations
  readonly decision: Durations
  /** Of the submissions approved within the period, those approved without a request for changes. */
  readonly firstPass: Share
  /** Decisions on stages within the period. */
  readonly decisions: {
    readonly total: number
    readonly approved: number
    readonly changesRequested: number
    readonly rejected: number
  }
  readonly reasons: readonly ReasonCount[]
  readonly stages: readonly StageTime[]
  readonly reviewers: readonly Workload[]
  readonly trend: readonly TrendStep[]
  /** From now on, whatever the period. */
  readonly expiring: {
    readonly within30: number
    readonly within60: number
    readonly within90: number
    readonly next: readonly ExpiringApproval[]
  }
}

export const share = (part: number, of: number): Share => ({
  part,
  of,
  rate: of === 0 ? null : part / of,
})

export const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0)

/**
 * The nearest-rank percentile: the least number of minutes within which at least `percent` of
 * everything was done. It is always a value that occurred, and exact to the minute.
 */
export const percentile = (counts: readonly MinuteCount[], percent: number): number | null => {
  const rank = Math.ceil((sumOf(counts) * percent) / 100)
  const sorted = [...counts].sort((left, right) => left.minutes - right.minutes)
  let seen = 0
  for (const { minutes, count } of sorted) {
    seen += count
    if (count > 0 && seen >= rank) return minutes
  }
  return null
}

export const durationsOf = (counts: readonly MinuteCount[]): Durations => ({
  count: sumOf(counts),
  median: percentile(counts, 50),
  p90: percentile(counts, 90),
})

/** Counts of one key, in the order in which the keys were met. */
export const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** How often each code occurs in rows that hold `|code|code|`; most frequent first. */
export const countReasons = (
  rows: readonly { readonly decision: string; readonly reasons: string; readonly count: number }[],
): readonly ReasonCount[] => {
  const byCode = new Map<string, { changesRequested: number; rejected: number }>()
  for (const { decision, reasons, count } of rows) {
    for (const code of new Set(reasons.split('|').filter(Boolean))) {
      const entry = byCode.get(code) ?? { changesRequested: 0, rejected: 0 }
      byCode.set(code, entry)
      if (decision === 'changes-requested') entry.changesRequested += count
      if (decision === 'rejected') entry.rejected += count
    }
  }
  const total = (one: ReasonCount): number => one.changesRequested + one.rejected
  return [...byCode]
    .map(([code, entry]) => ({ code, ...entry }))
    .filter((one) => total(one) > 0)
    .sort((left, right) => total(right) - total(left) || left.code.localeCompare(right.code))
}

/** So many things happened within the step of this number. */
export type SpanCount = { readonly span: number; readonly count: number }

const countOfSpan = (counts: readonly SpanCount[], span: number): number =>
  sumOf(counts.filter((one) => one.span === span))

/** Submissions and decisions along the period. */
export const trendOf = (args: {
  readonly steps: readonly Step[]
  readonly submitted: readonly SpanCount[]
  readonly decisions: readonly SpanCount[]
}): readonly TrendStep[] =>
  args.steps.map((step, span) => ({
    ...step,
    submitted: countOfSpan(args.submitted, span),
    decisions: countOfSpan(args.decisions, span),
  }))

/** A branch of the bank as filters show it. */
export type BranchChoice = {
  readonly id: string
  readonly name: string
  readonly parent: string | null
}

/** The branch and everything below it; a branch that nobody knows stands for itself alone. */
export const branchAndBelow = (
  branches: readonly BranchChoice[],
  id: string,
): readonly string[] => {
  const found = new Set([id])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const branch of branches)
      if (branch.parent && found.has(branch.parent)) found.add(branch.id)
  }
  return [...found]
}
