import type { ClockStatus } from '../constants.js'
import type { WorkingTime } from './workingCalendar.js'

import { addWorkingMinutes, workingMinutesBetween } from './workingCalendar.js'

/** What the clock does by itself, each once. */
export type ClockStep = 'reminder' | 'breach' | `escalation-${number}`

/** How a clock runs, the same for every review. */
export type ClockSettings = {
  readonly time: WorkingTime
  readonly targetMinutes: number
  /** 0 reminds nobody. */
  readonly remindAfterMinutes: number
  readonly escalation: { readonly everyMinutes: number; readonly levels: number }
}

/** The times of one clock; moments are ISO strings, as they are stored. */
export type ClockTimes = {
  readonly status: ClockStatus
  readonly startedAt: string
  readonly remindAt: string | null
  readonly dueAt: string
  readonly pausedAt: string | null
  readonly pauseReason: string | null
  readonly pausedBy: string | null
  readonly pausedByName: string | null
  /** Working minutes of all pauses that are over. */
  readonly pausedMinutes: number
  readonly answeredAt: string | null
  readonly breachedAt: string | null
  /** Highest level that was told; 0 for none. */
  readonly escalationLevel: number
  /** What comes next, and when; null when nothing does. A paused clock waits with it. */
  readonly nextStep: ClockStep | null
  readonly nextCheckAt: string | null
}

const add = (iso: string, minutes: number, time: WorkingTime): string =>
  addWorkingMinutes(new Date(iso), minutes, time).toISOString()

/** The clock of a submission. */
export const startClock = (startedAt: Date, settings: ClockSettings): ClockTimes => {
  const { time, targetMinutes, remindAfterMinutes } = settings
  const at = startedAt.toISOString()
  const reminds = remindAfterMinutes > 0 && remindAfterMinutes < targetMinutes
  const dueAt = add(at, targetMinutes, time)
  const remindAt = reminds ? add(at, remindAfterMinutes, time) : null
  return {
    status: 'running',
    startedAt: at,
    remindAt,
    dueAt,
    pausedAt: null,
    pauseReason: null,
    pausedBy: null,
    pausedByName: null,
    pausedMinutes: 0,
    answeredAt: null,
    breachedAt: null,
    escalationLevel: 0,
    nextStep: reminds ? 'reminder' : 'breach',
    nextCheckAt: remindAt ?? dueAt,
  }
}

export const levelOf = (step: ClockStep): number =>
  step.startsWith('escalation-') ? Number(step.slice('escalation-'.length)) : 0

/** The step that is due at this moment, or null. A reminder after the due time would be idle. */
export const dueStep = (clock: ClockTimes, now: Date): ClockStep | null => {
  const { status, nextStep, nextCheckAt, dueAt } = clock
  if (status !== 'running' || nextStep === null || nextCheckAt === null) return null
  if (new Date(nextCheckAt) > now) return null
  return nextStep === 'reminder' && new Date(dueAt) <= now ? 'breach' : nextStep
}

/** When a step was due by the clock. */
export const dueTimeOf = (clock: ClockTimes, step: ClockStep): string =>
  step === 'breach' ? clock.dueAt : (clock.nextCheckAt ?? clock.dueAt)

type Plan = Pick<ClockTimes, 'nextStep' | 'nextCheckAt'>

const nothing: Plan = { nextStep: null, nextCheckAt: null }

const planLevel = (level: number, after: string, settings: ClockSettings): Plan => {
  const { everyMinutes, levels } = settings.escalation
  if (level > levels) return nothing
  return {
    nextStep: `escalation-${level}`,
    nextCheckAt: add(after, everyMinutes, settings.time),
  }
}

/**
 * The clock after a step was done. Later steps follow from the time at which this one was due, so
 * that a server that was away does not push them off.
 */
export const afterStep = (
  clock: ClockTimes,
  step: ClockStep,
  now: Date,
  settings: ClockSettings,
): Partial<ClockTimes> => {
  if (step === 'reminder') return { nextStep: 'breach', nextCheckAt: clock.dueAt }
  const plan = planLevel(levelOf(step) + 1, dueTimeOf(clock, step), settings)
  return step === 'breach'
    ? { ...plan, breachedAt: now.toISOString() }
    : { ...plan, escalationLevel: levelOf(step) }
}

/** The clock when nobody is above the level that was asked for. */
export const atTheTop: Partial<ClockTimes> = nothing

/** The clock that stands still while somebody is waited for. */
export const pauseClock = (pause: {
  readonly at: Date
  readonly reason: string
  readonly by: string
  readonly byName: string
}): Partial<ClockTimes> => ({
  status: 'paused',
  pausedAt: pause.at.toISOString(),
  pauseReason: pause.reason,
  pausedBy: pause.by,
  pausedByName: pause.byName,
})

/** Moves what was still to come when the pause began; what was missed by then stays missed. */
const shift = (
  iso: string | null,
  pausedAt: string,
  minutes: number,
  time: WorkingTime,
): string | null => (iso === null || iso <= pausedAt ? iso : add(iso, minutes, time))

/** The clock that runs again, later by the working time of the pause. */
export const resumeClock = (
  clock: ClockTimes,
  now: Date,
  time: WorkingTime,
): Partial<ClockTimes> => {
  const { pausedAt } = clock
  if (pausedAt === null) return { status: 'running' }
  const minutes = Math.max(0, workingMinutesBetween(new Date(pausedAt), now, time))
  const moved = (iso: string | null): string | null => shift(iso, pausedAt, minutes, time)
  return {
    status: 'running',
    pausedAt: null,
    pauseReason: null,
    pausedBy: null,
    pausedByName: null,
    pausedMinutes: clock.pausedMinutes + minutes,
    remindAt: moved(clock.remindAt),
    dueAt: moved(clock.dueAt) ?? clock.dueAt,
    nextCheckAt: moved(clock.nextCheckAt),
  }
}

/** True when the due time is over and nobody has recorded it yet. */
export const isMissed = (clock: ClockTimes, now: Date): boolean =>
  clock.breachedAt === null && new Date(clock.pausedAt ?? now) > new Date(clock.dueAt)

/** The clock that was answered, or ended without an answer. */
export const stopClock = (status: 'answered' | 'ended', now: Date): Partial<ClockTimes> => ({
  status,
  ...(status === 'answered' ? { answeredAt: now.toISOString() } : {}),
  ...nothing,
})
