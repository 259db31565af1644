import type { HolidayData } from '../data/types.js'
import type { Weekday, WorkingCalendar, WorkingInterval, WorkingTime } from './workingCalendar.js'

import { defaultHolidays, defaultHours, defaultTimeZone } from '../data/defaultCalendar.js'

export type WorkingCalendarOptions = {
  /** IANA name. @default 'Asia/Shanghai' */
  readonly timeZone?: string
  /** Hours of the weekdays, 1 Monday to 7 Sunday. @default Mon–Fri 08:30–12:00, 13:30–17:30 */
  readonly week?: Partial<Readonly<Record<Weekday, readonly WorkingInterval[]>>>
  /** Hours of a make-up working day. @default 08:30–12:00, 13:30–17:30 */
  readonly workdayHours?: readonly WorkingInterval[]
  /**
   * Holidays and make-up working days by period. An official period wins over a provisional one.
   * @default China 2026, and the statutory days of 2027
   */
  readonly holidays?: readonly HolidayData[]
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const weekOf = (week: WorkingCalendarOptions['week']): WorkingCalendar['week'] =>
  Object.fromEntries(
    weekdays.map((day) => [day, week ? (week[day] ?? []) : day <= 5 ? defaultHours : []]),
  ) as unknown as WorkingCalendar['week']

/** Provisional data of a period that official data speak of are dropped. */
const inForce = (periods: readonly HolidayData[]): readonly HolidayData[] =>
  periods.filter(
    (period) =>
      period.official ||
      !periods.some(
        (other) => other.official && other.from <= period.from && other.until >= period.until,
      ),
  )

const lastOf = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null
const firstOf = (days: readonly string[]): string | null => [...days].sort()[0] ?? null

/** The calendar that options describe, every default filled in. */
export const resolveCalendar = (options: WorkingCalendarOptions | '24x7' = {}): WorkingTime => {
  if (options === '24x7') return options
  const periods = inForce(options.holidays ?? defaultHolidays)
  return {
    timeZone: options.timeZone ?? defaultTimeZone,
    week: weekOf(options.week),
    workdayHours: options.workdayHours ?? defaultHours,
    holidays: periods.flatMap(({ holidays }) => holidays),
    workdays: periods.flatMap(({ workdays }) => workdays),
    coveredUntil: lastOf(periods.map(({ until }) => until)),
    provisionalFrom: firstOf(periods.filter(({ official }) => !official).map(({ from }) => from)),
  }
}
