import type { ScheduleAction, ScheduleStatus } from '../constants.js'

/** Something that is to become public, or to come down, at a given second. */
export type Schedule = {
  readonly id: number | string
  readonly document: { readonly collection: string; readonly id: string }
  readonly action: ScheduleAction
  readonly status: ScheduleStatus
  readonly at: string
  readonly title: string | null
  readonly reason: string | null
  /** Who scheduled it, as they were then. */
  readonly by: string
  readonly byName: string
  readonly scheduledAt: string
  /** What a publication shows: the content that was approved when it was scheduled. */
  readonly fingerprints: Readonly<Record<string, string>> | null
  readonly content: Readonly<Record<string, unknown>> | null
  readonly attempts: number
  readonly doneAt: string | null
  /** Stable error code of the last attempt. */
  readonly failure: string | null
}

/** Tries of one schedule that met other writers; then it has failed. */
export const maxScheduleAttempts = 5

/** An approval lasts a year by default; nothing is scheduled beyond what anybody can oversee. */
export const maxScheduleAheadMs = 366 * 24 * 60 * 60 * 1000

/** Why a moment cannot be scheduled, or null when it can. */
export const momentProblem = (at: Date, now: Date): 'not-in-future' | 'too-far' | null => {
  if (!(at > now)) return 'not-in-future'
  return at.getTime() - now.getTime() > maxScheduleAheadMs ? 'too-far' : null
}
