import type { Text } from './text.js'

const minuteMs = 60_000
const minutesPerDay = 24 * 60

/** A span of time in words, to the minute; under an hour only minutes, from a day on no minutes. */
export const formatSpan = (ms: number, { text }: Pick<Text, 'text'>): string => {
  const minutes = Math.max(0, Math.floor(ms / minuteMs))
  if (minutes < 60) return text('review:minutes', { count: minutes })
  if (minutes < minutesPerDay) {
    return text('review:hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
  return text('review:days', {
    days: Math.floor(minutes / minutesPerDay),
    hours: Math.floor((minutes % minutesPerDay) / 60),
  })
}

/** The response clock of a review: how long is left, or by how much it was missed. */
export type DueState =
  | { readonly kind: 'answered' }
  | { readonly kind: 'none' }
  /** It stands still; what was left when it was paused, negative when it was late already. */
  | { readonly kind: 'paused'; readonly ms: number }
  | { readonly kind: 'left' | 'overdue'; readonly ms: number }

export const dueState = (args: {
  readonly responseDueAt: string | null | undefined
  readonly firstAnsweredAt: string | null | undefined
  readonly status: string | null | undefined
  readonly responsePausedAt?: string | null | undefined
  readonly now: number
}): DueState => {
  if (args.firstAnsweredAt) return { kind: 'answered' }
  if (!args.responseDueAt || args.status !== 'in-review') return { kind: 'none' }
  const dueAt = new Date(args.responseDueAt).getTime()
  if (args.responsePausedAt) {
    return { kind: 'paused', ms: dueAt - new Date(args.responsePausedAt).getTime() }
  }
  const ms = dueAt - args.now
  return ms >= 0 ? { kind: 'left', ms } : { kind: 'overdue', ms: -ms }
}

/** Date and time in the reader's language and time zone. */
export const formatDateTime = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

export const formatDay = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso))

/** A moment on the clocks of one time zone, whoever reads it. */
export const formatDateTimeIn = (iso: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  )

/** A day of the calendar, `YYYY-MM-DD`, which has no time zone. */
export const formatPlainDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
