import type { Day } from './calendarDays.js'

import { addDays, dayOf, daysBetween, makeDay, partsOfDay, startOfDay } from './calendarDays.js'

export const periodNames = [
  'this-month',
  'last-month',
  'this-quarter',
  'this-year',
  'custom',
] as const
export type PeriodName = (typeof periodNames)[number]

/** A span of whole days in the bank's time zone, and its moments: `from` within, `until` no longer. */
export type Period = {
  readonly name: PeriodName
  readonly firstDay: Day
  readonly lastDay: Day
  readonly from: Date
  readonly until: Date
}

/** Longest period that statistics are asked for: ten years. */
export const maxPeriodDays = 3_660

const periodOf = (name: PeriodName, firstDay: Day, lastDay: Day, timeZone: string): Period => ({
  name,
  firstDay,
  lastDay,
  from: startOfDay(firstDay, timeZone),
  until: startOfDay(addDays(lastDay, 1), timeZone),
})

/** First and last day of a named period that contains, or lies before, the day `today`. */
const daysOf = (name: Exclude<PeriodName, 'custom'>, today: Day): readonly [Day, Day] => {
  const { year, month } = partsOfDay(today)
  switch (name) {
    case 'this-month':
      return [makeDay(year, month, 1), makeDay(year, month + 1, 0)]
    case 'last-month':
      return [makeDay(year, month - 1, 1), makeDay(year, month, 0)]
    case 'this-quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1
      return [makeDay(year, first, 1), makeDay(year, first + 3, 0)]
    }
    case 'this-year':
      return [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  }
}

export const namedPeriod = (
  name: Exclude<PeriodName, 'custom'>,
  now: Date,
  timeZone: string,
): Period => periodOf(name, ...daysOf(name, dayOf(now, timeZone)), timeZone)

/** The days `firstDay` to `lastDay`, both included; null when they are in the wrong order or too many. */
export const customPeriod = (firstDay: Day, lastDay: Day, timeZone: string): Period | null => {
  const days = daysBetween(firstDay, lastDay)
  return days < 1 || days > maxPeriodDays ? null : periodOf('custom', firstDay, lastDay, timeZone)
}

/** The days of one month, `YYYY-MM`. */
export const monthPeriod = (month: string, timeZone: string): Period => {
  const { year, month: number } = partsOfDay(`${month}-01`)
  return periodOf('custom', makeDay(year, number, 1), makeDay(year, number + 1, 0), timeZone)
}

/** One column of a time line: whole days. */
export type Step = { readonly firstDay: Day; readonly lastDay: Day }

const nextFirst = (day: Day, unit: 'day' | 'month' | 'week'): Day => {
  const { year, month } = partsOfDay(day)
  if (unit === 'day') return addDays(day, 1)
  if (unit === 'month') return makeDay(year, month + 1, 1)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? 1 : 8 - weekday)
}

/** A period cut into at most some forty columns: days, weeks from Monday, or months. */
export const stepsOf = ({
  firstDay,
  lastDay,
}: Pick<Period, 'firstDay' | 'lastDay'>): readonly Step[] => {
  const days = daysBetween(firstDay, lastDay)
  const unit = days <= 35 ? 'day' : days <= 190 ? 'week' : 'month'
  const steps: Step[] = []
  for (let day = firstDay; day <= lastDay;) {
    const next = nextFirst(day, unit)
    const end = addDays(next, -1)
    steps.push({ firstDay: day, lastDay: end < lastDay ? end : lastDay })
    day = next
  }
  return steps
}

/** The moments at which the steps begin, and the one at which the last step ends. */
export const bordersOf = (period: Period, timeZone: string): readonly Date[] => [
  ...stepsOf(period).map(({ firstDay }) => startOfDay(firstDay, timeZone)),
  period.until,
]
