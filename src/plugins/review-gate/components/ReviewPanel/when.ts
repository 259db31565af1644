const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as `<input type="datetime-local">` holds it: in the time zone of this browser. */
export const toLocalInput = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
  `T${two(date.getHours())}:${two(date.getMinutes())}`

/** The moment that was typed, or null when it is none. */
export const fromLocalInput = (value: string): Date | null => {
  const date = new Date(value)
  return value === '' || Number.isNaN(date.getTime()) ? null : date
}

/** The full hour after the next one: a sensible proposal. */
export const proposedTime = (now: Date): Date => {
  const date = new Date(now)
  date.setHours(date.getHours() + 2, 0, 0, 0)
  return date
}

export const isFuture = (date: Date, now: Date): boolean => date.getTime() > now.getTime()

/** The time zone of this browser at that moment, e.g. `Asia/Shanghai (GMT+8)`. */
export const timeZoneName = (date: Date, language: string): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const parts = new Intl.DateTimeFormat(language, {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(date)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value
  return offset && offset !== timeZone ? `${timeZone} (${offset})` : timeZone
}
