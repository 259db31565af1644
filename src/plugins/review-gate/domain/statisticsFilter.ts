import type { Period, PeriodName } from './period.js'

import { isDay } from './calendarDays.js'
import { customPeriod, monthPeriod, namedPeriod, periodNames } from './period.js'

/** The filters as an address carries them. */
export type FilterValues = Readonly<Record<string, string | undefined>>

export type StatisticsFilter = { readonly period: Period; readonly branch: string | null }

export type FilterIssue = { readonly path: string; readonly message: string }

export type ParsedFilter =
  | { readonly outcome: 'valid'; readonly filter: StatisticsFilter }
  | { readonly outcome: 'invalid'; readonly issues: readonly FilterIssue[] }

type Context = { readonly now: Date; readonly timeZone: string }

const maxIdLength = 100

const invalid = (path: string, message: string): ParsedFilter => ({
  outcome: 'invalid',
  issues: [{ path, message }],
})

/** Days are bounded so that no arithmetic with them leaves the years that dates can have. */
const isUsableDay = (value: string | undefined): value is string =>
  value !== undefined && isDay(value) && value >= '1970-01-01' && value <= '2999-12-31'

const isPeriodName = (value: string): value is PeriodName =>
  (periodNames as readonly string[]).includes(value)

const withBranch = (values: FilterValues, period: Period): ParsedFilter => {
  const branch = values.branch ?? ''
  if (branch.length > maxIdLength) return invalid('branch', 'no id')
  return { outcome: 'valid', filter: { period, branch: branch === '' ? null : branch } }
}

/**
 * `period` names one; days `from` and `to` make one of their own, whether or not `period=custom`
 * says so. Without any of them: this month.
 */
export const parseStatisticsFilter = (values: FilterValues, context: Context): ParsedFilter => {
  const { now, timeZone } = context
  const hasDays = Boolean(values.from) || Boolean(values.to)
  const name = values.period || (hasDays ? 'custom' : 'this-month')
  if (!isPeriodName(name)) return invalid('period', `one of ${periodNames.join(', ')}`)
  if (name !== 'custom') return withBranch(values, namedPeriod(name, now, timeZone))
  const { from, to } = values
  if (!isUsableDay(from)) return invalid('from', 'a day, YYYY-MM-DD')
  if (!isUsableDay(to)) return invalid('to', 'a day, YYYY-MM-DD')
  const period = customPeriod(from, to, timeZone)
  return period
    ? withBranch(values, period)
    : invalid('to', 'not before from, at most ten years on')
}

/** `month` as `YYYY-MM`; without it, the present one. */
export const parseLedgerFilter = (values: FilterValues, context: Context): ParsedFilter => {
  const { now, timeZone } = context
  if (!values.month) return withBranch(values, namedPeriod('this-month', now, timeZone))
  if (!isUsableDay(`${values.month}-01`)) return invalid('month', 'a month, YYYY-MM')
  return withBranch(values, monthPeriod(values.month, timeZone))
}
