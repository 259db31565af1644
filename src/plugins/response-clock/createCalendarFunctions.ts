import type { ResponseClockOptions } from './options.js'

import { resolveCalendar } from './domain/resolveCalendar.js'
import { addWorkingMinutes, workingMinutesBetween } from './domain/workingCalendar.js'
import { defaultTargetMinutes } from './constants.js'

/** When an answer is due and how long one took, by the same calendar as the clock itself. */
export type CalendarFunctions = {
  readonly responseDueAt: (submittedAt: Date) => Date
  readonly minutesBetween: (from: Date, to: Date) => number
}

/** For the plugin that owns the reviews, made from the options that the clock gets. */
export const createCalendarFunctions = ({
  calendar,
  targetMinutes = defaultTargetMinutes,
}: Pick<ResponseClockOptions, 'calendar' | 'targetMinutes'> = {}): CalendarFunctions => {
  const time = resolveCalendar(calendar)
  return {
    responseDueAt: (submittedAt) => addWorkingMinutes(submittedAt, targetMinutes, time),
    minutesBetween: (from, to) => workingMinutesBetween(from, to, time),
  }
}
