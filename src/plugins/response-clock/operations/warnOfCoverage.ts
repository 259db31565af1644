import type { Payload } from 'payload'

import { coverageOf, dayOf } from '../domain/workingCalendar.js'
import { requireClockOptions } from '../options.js'

/** What was said already, for each Payload instance: a log is not a calendar. */
const said = new WeakMap<Payload, Set<string>>()

const once = (payload: Payload, topic: string): boolean => {
  const topics = said.get(payload) ?? new Set<string>()
  said.set(payload, topics)
  if (topics.has(topic)) return false
  topics.add(topic)
  return true
}

/**
 * Warns once when a due time falls where the holiday data end, or are not official yet. The clock
 * goes on by weekdays alone: a clock that fails would be a silent one.
 */
export const warnOfCoverage = (payload: Payload, dueAt: Date): void => {
  const { calendar } = requireClockOptions(payload)
  const coverage = coverageOf(dueAt, calendar)
  if (calendar === '24x7' || coverage === 'covered') return
  const year = dayOf(dueAt, calendar).slice(0, 4)
  if (!once(payload, `${coverage}-${year}`)) return
  payload.logger.warn(
    coverage === 'beyond'
      ? `response-clock: no holidays are known for ${year}; every weekday counts as worked. Pass them by the option calendar.holidays.`
      : `response-clock: the holidays of ${year} are provisional, without make-up days. Pass the official ones by the option calendar.holidays.`,
  )
}
