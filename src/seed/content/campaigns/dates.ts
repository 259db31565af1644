/** A stretch of days in the coming year, in the bank's time zone (UTC+8, no summer time). */
export type Period = { readonly startsAt: string; readonly endsAt: string; readonly year: number }

const isoAt = (year: number, day: string, time: string): string =>
  new Date(`${year}-${day}T${time}+08:00`).toISOString()

/**
 * The next occurrence of a period that has not ended at `now`: demo campaigns are always ahead.
 *
 * @param from `MM-DD`, from 09:00
 * @param to `MM-DD`, until 17:30
 */
export const nextPeriod = (args: {
  readonly now: Date
  readonly from: string
  readonly to: string
}): Period => {
  const thisYear = args.now.getUTCFullYear()
  const passed = new Date(isoAt(thisYear, args.to, '17:30:00')) <= args.now
  const year = passed ? thisYear + 1 : thisYear
  return {
    year,
    startsAt: isoAt(year, args.from, '09:00:00'),
    endsAt: isoAt(year, args.to, '17:30:00'),
  }
}
