/** The wall-clock time of a moment as `HH:mm`. */
export const timeOfDay = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)

/**
 * The day (ISO date) whose digest may be sent at this moment: a working day from `digestAt` on;
 * null before that time and on days without work.
 */
export const digestDay = (args: {
  readonly now: Date
  readonly timeZone: string
  readonly day: string
  readonly isWorkingDay: boolean
  readonly digestAt: string
}): string | null => {
  if (!args.isWorkingDay) return null
  return timeOfDay(args.now, args.timeZone) >= args.digestAt ? args.day : null
}
