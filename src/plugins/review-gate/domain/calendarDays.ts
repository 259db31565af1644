/** A day of the calendar, `YYYY-MM-DD`, in the bank's own time zone. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists: not for 2026-02-30. */
export const isDay = (text: string): boolean => {
  const [, year, month, day] = dayPattern.exec(text) ?? []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().slice(0, 10) === text
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  formats.set(timeZone, format)
  return format
}

/** `YYYY-MM-DD HH:mm:ss` on the clocks of `timeZone`. */
export const wallClock = (at: Date, timeZone: string): string => formatOf(timeZone).format(at)

export const dayOf = (at: Date, timeZone: string): Day => wallClock(at, timeZone).slice(0, 10)

/** Days may lie outside the month: day 0 is the last one of the month before. */
export const makeDay = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

export const partsOfDay = (
  day: Day,
): { readonly year: number; readonly month: number; readonly date: number } => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

export const addDays = (day: Day, count: number): Day => {
  const { year, month, date } = partsOfDay(day)
  return makeDay(year, month, date + count)
}

const dayMs = 24 * 60 * 60 * 1000

/** Days from one day to the other, both counted. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1

const offsetMs = (at: Date, timeZone: string): number =>
  Date.parse(`${wallClock(at, timeZone).replace(' ', 'T')}Z`) -
  Math.floor(at.getTime() / 1000) * 1000

/** The moment at which a day begins in `timeZone`; where clocks skip midnight, the first moment after. */
export const startOfDay = (day: Day, timeZone: string): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const first = midnight - offsetMs(new Date(midnight), timeZone)
  return new Date(midnight - offsetMs(new Date(first), timeZone))
}
