import type { Config } from 'payload'

import type { ConfigProblem } from '../shared/configCheck.js'
import type { WorkingInterval, WorkingTime } from './domain/workingCalendar.js'
import type { ResolvedResponseClockOptions } from './options.js'

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

const isDay = (day: string): boolean =>
  dayPattern.test(day) && !Number.isNaN(new Date(`${day}T00:00Z`).getTime())

/** In order, apart from each other, each with an end after its start. */
const areHours = (hours: readonly WorkingInterval[]): boolean => {
  const times = hours.flat()
  return (
    times.every((time) => timePattern.test(time)) &&
    times.every((time, index) => {
      const before = times[index - 1]
      if (before === undefined) return true
      return index % 2 === 1 ? before < time : before <= time
    })
  )
}

const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

const problem = (id: string, what: string, hint: string): ConfigProblem => ({
  id: `response-clock/${id}`,
  problem: what,
  hint,
})

const calendarProblems = (calendar: WorkingTime): readonly ConfigProblem[] => {
  if (calendar === '24x7') return []
  const { timeZone, week, workdayHours, holidays, workdays } = calendar
  const problems: ConfigProblem[] = []
  if (!isTimeZone(timeZone)) {
    const what = `calendar.timeZone "${timeZone}" is unknown`
    problems.push(problem('E002', what, 'Use an IANA name such as Asia/Shanghai.'))
  }
  if (![workdayHours, ...Object.values(week)].every(areHours)) {
    const hint = "Write ['08:30', '12:00'], in order and without overlap; the end may be '24:00'."
    problems.push(problem('E003', 'calendar has working hours that are none', hint))
  }
  if (Object.values(week).every((hours) => hours.length === 0)) {
    const hint = 'Name the hours of at least one weekday, or use "24x7".'
    problems.push(problem('E004', 'calendar has no working time', hint))
  }
  const wrong = [...holidays, ...workdays].filter((day) => !isDay(day))
  if (wrong.length > 0) {
    const what = `calendar.holidays has days that are none: ${wrong.slice(0, 3).join(', ')}`
    problems.push(problem('E005', what, 'Write days as 2026-10-01.'))
  }
  return problems
}

const isAmount = (value: number, atLeast: number): boolean =>
  Number.isFinite(value) && value >= atLeast

/** Mistakes in set-up under which a due time would be wrong or a clock silent. */
export const configProblems = (
  config: Config,
  options: ResolvedResponseClockOptions,
): readonly ConfigProblem[] => {
  const { reviews, targetMinutes, remindAfterMinutes, escalation, checkIntervalMs } = options
  const slugs = (config.collections ?? []).map(({ slug }) => slug)
  const sound =
    isAmount(targetMinutes, 1) &&
    isAmount(remindAfterMinutes, 0) &&
    isAmount(escalation.everyMinutes, 1) &&
    isAmount(escalation.levels, 0) &&
    isAmount(checkIntervalMs, 0)
  return [
    ...(slugs.includes(reviews)
      ? []
      : [
          problem(
            'E001',
            `collection "${reviews}" (option reviews) does not exist`,
            'Put responseClockPlugin behind the plugin that adds the reviews.',
          ),
        ]),
    ...calendarProblems(options.calendar),
    ...(sound
      ? []
      : [
          problem(
            'E006',
            'a number of minutes, levels or milliseconds is negative or none',
            'targetMinutes and escalation.everyMinutes are at least 1, the others at least 0.',
          ),
        ]),
  ]
}
