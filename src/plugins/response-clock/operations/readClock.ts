import type { ClockStatus } from '../constants.js'
import type { ClockArgs } from './pauseClock.js'

import { requireStaff, userOf } from '../access.js'
import { workingMinutesBetween } from '../domain/workingCalendar.js'
import { responseClockError } from '../errors.js'
import { requireClockOptions } from '../options.js'
import { clockOfReview } from './clockRows.js'
import { mayPause, mayResume } from './pauseClock.js'

/** A response clock as staff see it. */
export type ClockView = {
  readonly status: ClockStatus
  readonly startedAt: string
  readonly dueAt: string
  readonly pausedAt: string | null
  readonly pauseReason: string | null
  readonly pausedByName: string | null
  readonly pausedMinutes: number
  readonly answeredAt: string | null
  readonly breachedAt: string | null
  readonly escalationLevel: number
  /** Working minutes until it is due, from now or from the pause; negative when it is over. */
  readonly minutesLeft: number
  /** What the asking person may do now. */
  readonly mayPause: boolean
  readonly mayResume: boolean
}

/**
 * The clock of a review.
 *
 * @throws response-clock/not-allowed, not-found
 */
export const readClock = async ({ req, reviewId }: ClockArgs): Promise<ClockView> => {
  requireStaff(req)
  const clock = await clockOfReview(req, reviewId)
  if (!clock) throw responseClockError('not-found', { req })
  const { calendar, caseOf, clock: source } = requireClockOptions(req)
  const open = clock.status === 'running' || clock.status === 'paused'
  const reviewCase = open ? await caseOf({ req, number: clock.number }) : null
  const userId = String(userOf(req)?.id)
  const from = clock.pausedAt ? new Date(clock.pausedAt) : source.now()
  return {
    status: clock.status,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    pausedAt: clock.pausedAt ?? null,
    pauseReason: clock.pauseReason ?? null,
    pausedByName: clock.pausedByName ?? null,
    pausedMinutes: Math.round(clock.pausedMinutes),
    answeredAt: clock.answeredAt ?? null,
    breachedAt: clock.breachedAt ?? null,
    escalationLevel: clock.escalationLevel,
    minutesLeft: Math.floor(workingMinutesBetween(from, new Date(clock.dueAt), calendar)),
    mayPause: clock.status === 'running' && reviewCase !== null && mayPause(reviewCase, userId),
    mayResume: clock.status === 'paused' && reviewCase !== null && mayResume(reviewCase, userId),
  }
}
