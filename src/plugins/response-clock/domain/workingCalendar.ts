import { Temporal } from 'temporal-polyfill'

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** `['08:30', '12:00']`, as a clock on the wall shows it; the end may be `'24:00'`. */
export type WorkingInterval = readonly [start: string, end: string]

/** When people work. Days are ISO dates (`2026-10-01`) in the calendar's time zone. */
export type WorkingCalendar = {
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string
  readonly week: Readonly<Record<Weekday, readonly WorkingInterval[]>>
  /** Days without work, whatever their weekday. */
  readonly holidays: readonly string[]
  /** Make-up working days (调休): worked by `workdayHours`, whatever their weekday. */
  readonly workdays: readonly string[]
  readonly workdayHours: readonly WorkingInterval[]
  /** Last day that the holiday data speak of; null when they need no data. */
  readonly coveredUntil: string | null
  /** First day of which the data are not official yet. */
  readonly provisionalFrom: string | null
}

/** Working time as a calendar has it, or every minute of every day. */
export type WorkingTime = WorkingCalendar | '24x7'

/** Milliseconds since the epoch, the end not included. */
type Span = readonly [start: number, end: number]

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Longer than any due time; a calendar that never works must not hang the caller. */
const maxDays = 20 * 366

/** Days kept for each calendar: a year of due times and statistics. */
const keptDays = 800

const minutesOf = (time: string): number => {
  const [hours = '', minutes = ''] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Everything that is worked out once for a calendar. */
type Prepared = {
  readonly hoursOf: (date: Temporal.PlainDate) => readonly WorkingInterval[]
  readonly spans: Map<string, readonly Span[]>
}

const prepared = new WeakMap<WorkingCalendar, Prepared>()

const prepare = (calendar: WorkingCalendar): Prepared => {
  const present = prepared.get(calendar)
  if (present) return present
  const holidays = new Set(calendar.holidays)
  const workdays = new Set(calendar.workdays)
  const made: Prepared = {
    hoursOf: (date) => {
      const day = date.toString()
      if (workdays.has(day)) return calendar.workdayHours
      return holidays.has(day) ? [] : calendar.week[date.dayOfWeek as Weekday]
    },
    spans: new Map(),
  }
  prepared.set(calendar, made)
  return made
}

type Stretch = { readonly start: number; readonly end: number; readonly offsetMs: number }

/** The parts of a local day in which the offset from UTC stays the same; one on most days. */
const stretchesOf = (date: Temporal.PlainDate, timeZone: string): readonly Stretch[] => {
  const stretches: Stretch[] = []
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  let from = date.toZonedDateTime(timeZone)
  for (;;) {
    const offsetMs = from.offsetNanoseconds / 1e6
    const next = from.getTimeZoneTransition('next')
    const start = from.epochMilliseconds
    if (next === null || next.epochMilliseconds >= end)
      return [...stretches, { start, end, offsetMs }]
    stretches.push({ start, end: next.epochMilliseconds, offsetMs })
    from = next
  }
}

/**
 * The working time of one local day: exactly the moments at which a clock on the wall shows a time
 * within the working hours. So an hour that the spring skips is not worked, and one that the
 * autumn repeats is worked twice.
 */
const computeSpans = (
  date: Temporal.PlainDate,
  hours: readonly WorkingInterval[],
  timeZone: string,
): readonly Span[] => {
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  return stretchesOf(date, timeZone).flatMap((stretch) =>
    hours.flatMap(([from, until]): readonly Span[] => {
      const start = Math.max(
        stretch.start,
        midnight + minutesOf(from) * minuteMs - stretch.offsetMs,
      )
      const end = Math.min(stretch.end, midnight + minutesOf(until) * minuteMs - stretch.offsetMs)
      return start < end ? [[start, end]] : []
    }),
  )
}

const spansOf = (date: Temporal.PlainDate, calendar: WorkingCalendar): readonly Span[] => {
  const { hoursOf, spans } = prepare(calendar)
  const hours = hoursOf(date)
  if (hours.length === 0) return []
  const day = date.toString()
  const present = spans.get(day)
  if (present) return present
  if (spans.size >= keptDays) spans.clear()
  const computed = computeSpans(date, hours, calendar.timeZone)
  spans.set(day, computed)
  return computed
}

const localDate = (at: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()

/** The local date (ISO) of a moment in a time zone. */
export const localDay = (at: Date, timeZone: string): string =>
  localDate(at.getTime(), timeZone).toString()

/** Whether anybody works on the local day of a moment. */
export const isWorkingDay = (at: Date, time: WorkingTime): boolean =>
  time === '24x7' || spansOf(localDate(at.getTime(), time.timeZone), time).length > 0

/** The local date of a moment, as the calendar's lists have it. */
export const dayOf = (at: Date, { timeZone }: WorkingCalendar): string =>
  localDate(at.getTime(), timeZone).toString()

/** Working time from `at` on, in order; the first span may have begun before. */
function* spansFrom(at: number, calendar: WorkingCalendar): Generator<Span> {
  let date = localDate(at, calendar.timeZone)
  for (let day = 0; day < maxDays; day += 1) {
    yield* spansOf(date, calendar)
    date = date.add({ days: 1 })
  }
}

/**
 * The moment after so many minutes of working time. From outside of working time they begin with
 * the next working minute; zero minutes are the moment itself.
 *
 * @throws RangeError when the calendar has no such working time within 20 years
 */
export const addWorkingMinutes = (from: Date, minutes: number, time: WorkingTime): Date => {
  const at = from.getTime()
  let left = minutes * minuteMs
  if (left <= 0) return new Date(at)
  if (time === '24x7') return new Date(at + left)
  for (const [start, end] of spansFrom(at, time)) {
    const begin = Math.max(start, at)
    if (end <= begin) continue
    if (begin + left <= end) return new Date(begin + left)
    left -= end - begin
  }
  throw new RangeError('The calendar has no such working time within 20 years.')
}

/** Minutes of working time between two moments; negative when `to` is the earlier one. */
export const workingMinutesBetween = (from: Date, to: Date, time: WorkingTime): number => {
  const [start, end] = [from.getTime(), to.getTime()]
  if (end < start) return -workingMinutesBetween(to, from, time)
  if (time === '24x7') return (end - start) / minuteMs
  let sum = 0
  let date = localDate(start, time.timeZone)
  // A day more: the last local day may begin before `to` and still be the one after.
  const days = Math.ceil((end - start) / dayMs) + 1
  for (let day = 0; day <= days; day += 1) {
    for (const [begin, stop] of spansOf(date, time)) {
      sum += Math.max(0, Math.min(stop, end) - Math.max(begin, start))
    }
    date = date.add({ days: 1 })
  }
  return sum / minuteMs
}

/** What the holiday data say of a day: nothing any more, not officially yet, or everything. */
export type Coverage = 'covered' | 'provisional' | 'beyond'

export const coverageOf = (at: Date, time: WorkingTime): Coverage => {
  if (time === '24x7') return 'covered'
  const day = dayOf(at, time)
  if (time.coveredUntil !== null && day > time.coveredUntil) return 'beyond'
  return time.provisionalFrom !== null && day >= time.provisionalFrom ? 'provisional' : 'covered'
}
