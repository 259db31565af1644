import { describe, expect, it } from '@jest/globals'

import type { ClockSettings, ClockTimes } from '../../../src/plugins/response-clock/domain/clock.js'

import {
  afterStep,
  dueStep,
  isMissed,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../../../src/plugins/response-clock/domain/clock.js'
import { resolveCalendar } from '../../../src/plugins/response-clock/domain/resolveCalendar.js'

const settings: ClockSettings = {
  time: resolveCalendar(),
  targetMinutes: 60,
  remindAfterMinutes: 45,
  escalation: { everyMinutes: 30, levels: 2 },
}

/** Moments by a clock on a wall in Shanghai; without a date on Monday, 2 March 2026. */
const at = (local: string): Date =>
  new Date(`${local.includes('T') ? local : `2026-03-02T${local}`}:00+08:00`)
const iso = (local: string): string => at(local).toISOString()

const started = (local: string, change: Partial<ClockSettings> = {}): ClockTimes =>
  startClock(at(local), { ...settings, ...change })

const pausedAt = (clock: ClockTimes, local: string): ClockTimes => ({
  ...clock,
  ...pauseClock({ at: at(local), reason: '请补充资料', by: '1', byName: '审查人' }),
})

const resumedAt = (clock: ClockTimes, local: string): ClockTimes => ({
  ...clock,
  ...resumeClock(clock, at(local), settings.time),
})

/** Every step up to a moment, as a sweeper that looks at that moment does them. */
const stepsUntil = (clock: ClockTimes, local: string, change: Partial<ClockSettings> = {}) => {
  const steps: string[] = []
  let present = clock
  for (;;) {
    const step = dueStep(present, at(local))
    if (step === null) return { steps, clock: present }
    steps.push(step)
    present = { ...present, ...afterStep(present, step, at(local), { ...settings, ...change }) }
  }
}

describe('a clock that runs', () => {
  it.each([
    ['in the morning', '09:00', '09:45', '10:00'],
    ['over the midday break', '11:30', '13:45', '14:00'],
    ['into the next day', '17:00', '2026-03-03T08:45', '2026-03-03T09:00'],
    ['before Spring Festival', '2026-02-14T17:00', '2026-02-24T08:45', '2026-02-24T09:00'],
    ['on a make-up Sunday', '2026-01-04T09:00', '2026-01-04T09:45', '2026-01-04T10:00'],
  ])('%s', (_, start, remindAt, dueAt) => {
    expect(started(start)).toMatchObject({
      status: 'running',
      remindAt: iso(remindAt),
      dueAt: iso(dueAt),
      nextStep: 'reminder',
      nextCheckAt: iso(remindAt),
    })
  })

  it.each([
    ['nothing before the reminder', '09:44', []],
    ['the reminder', '09:45', ['reminder']],
    ['no idle reminder when it is due already', '10:00', ['breach']],
    ['the first level', '10:30', ['breach', 'escalation-1']],
    ['both levels', '11:00', ['breach', 'escalation-1', 'escalation-2']],
    ['and no more', '17:00', ['breach', 'escalation-1', 'escalation-2']],
  ])('does %s at %s', (_, now, steps) => {
    expect(stepsUntil(started('09:00'), now).steps).toEqual(steps)
  })

  it('counts working time between the levels', () => {
    const late = stepsUntil(started('16:20'), '17:25').clock
    expect(late.nextCheckAt).toBe(iso('2026-03-03T08:50'))
  })

  it.each([
    ['reminds nobody with 0', { remindAfterMinutes: 0 }, ['breach', 'escalation-1']],
    ['reminds nobody after the due time', { remindAfterMinutes: 60 }, ['breach', 'escalation-1']],
    [
      'escalates nothing with 0 levels',
      { escalation: { everyMinutes: 30, levels: 0 } },
      ['breach'],
    ],
  ])('%s', (_, change, steps) => {
    expect(stepsUntil(started('09:00', change), '10:30', change).steps).toEqual(steps)
  })

  it('counts every minute around the clock', () => {
    const clock = started('2026-02-17T23:30', { time: '24x7' })
    expect(clock.dueAt).toBe(iso('2026-02-18T00:30'))
  })

  it.each(['answered', 'ended'] as const)('does nothing once it is %s', (status) => {
    const stopped = { ...started('09:00'), ...stopClock(status, at('09:30')) }
    expect(stepsUntil(stopped, '17:00').steps).toEqual([])
    expect(stopped.answeredAt).toBe(status === 'answered' ? iso('09:30') : null)
  })
})

describe('a clock that is paused', () => {
  const clock = started('09:00')

  it('does nothing', () => {
    expect(stepsUntil(pausedAt(clock, '09:30'), '17:00').steps).toEqual([])
  })

  it.each([
    ['within working time', '09:30', '10:10', 40, '10:40'],
    ['over the midday break', '09:30', '13:40', 160, '14:10'],
    ['over a night', '09:30', '2026-03-03T08:40', 400, '2026-03-03T09:10'],
    ['over a weekend', '09:30', '2026-03-09T08:30', 390 + 4 * 450, '2026-03-09T09:00'],
    ['outside of working time only', '12:10', '13:20', 0, '10:00'],
    ['for no time', '09:30', '09:30', 0, '10:00'],
  ])('%s moves by the working time of the pause', (_, pause, resume, minutes, dueAt) => {
    expect(resumedAt(pausedAt(clock, pause), resume)).toMatchObject({
      status: 'running',
      pausedAt: null,
      pauseReason: null,
      pausedMinutes: minutes,
      dueAt: iso(dueAt),
    })
  })

  it('keeps the time that was left, whatever happens between', () => {
    const twice = resumedAt(
      pausedAt(resumedAt(pausedAt(clock, '09:10'), '09:40'), '09:50'),
      '11:50',
    )
    expect(twice).toMatchObject({ pausedMinutes: 150, dueAt: iso('14:00') })
    expect(stepsUntil(twice, '13:44').steps).toEqual([])
    expect(stepsUntil(twice, '13:45').steps).toEqual(['reminder'])
  })

  it('reminds only once', () => {
    const reminded = stepsUntil(clock, '09:50').clock
    const resumed = resumedAt(pausedAt(reminded, '09:50'), '10:50')
    expect(stepsUntil(resumed, '11:00').steps).toEqual(['breach'])
    expect(stepsUntil(resumed, '10:59').steps).toEqual([])
  })

  it('does not undo what was missed before the pause', () => {
    const missed = stepsUntil(clock, '10:10').clock
    const resumed = resumedAt(pausedAt(missed, '10:10'), '11:10')
    expect(resumed).toMatchObject({ dueAt: iso('10:00'), breachedAt: iso('10:10') })
    // The escalation that was still to come waits for as long as the pause was.
    expect(resumed.nextCheckAt).toBe(iso('11:30'))
  })

  it('does not hide a due time that nobody has looked at yet', () => {
    const resumed = resumedAt(pausedAt(clock, '10:05'), '11:05')
    expect(resumed.dueAt).toBe(iso('10:00'))
    expect(stepsUntil(resumed, '11:05').steps).toEqual(['breach', 'escalation-1', 'escalation-2'])
  })
})

describe('a missed due time', () => {
  it.each([
    ['before', '10:00', false],
    ['after', '10:01', true],
  ])('is judged %s', (_, now, missed) => {
    expect(isMissed(started('09:00'), at(now))).toBe(missed)
  })

  it('is not missed while it stands still', () => {
    expect(isMissed(pausedAt(started('09:00'), '09:59'), at('16:00'))).toBe(false)
  })

  it('is recorded once', () => {
    const recorded = stepsUntil(started('09:00'), '10:00').clock
    expect(isMissed(recorded, at('11:00'))).toBe(false)
  })
})
