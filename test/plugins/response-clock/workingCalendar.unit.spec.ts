import { describe, expect, it } from '@jest/globals'

import type { WorkingCalendarOptions } from '../../../src/plugins/response-clock/domain/resolveCalendar.js'
import type { WorkingTime } from '../../../src/plugins/response-clock/domain/workingCalendar.js'

import { cn2026 } from '../../../src/plugins/response-clock/data/cn2026.js'
import { cn2027 } from '../../../src/plugins/response-clock/data/cn2027.js'
import { resolveCalendar } from '../../../src/plugins/response-clock/domain/resolveCalendar.js'
import {
  addWorkingMinutes,
  coverageOf,
  workingMinutesBetween,
} from '../../../src/plugins/response-clock/domain/workingCalendar.js'

const china = resolveCalendar()

/** A moment by a clock on a wall in Shanghai. */
const at = (local: string): Date => new Date(`${local}:00+08:00`)

type Case = readonly [title: string, from: string, minutes: number, due: string]

const chinaCases: readonly Case[] = [
  ['within the morning', '2026-03-02T09:00', 60, '2026-03-02T10:00'],
  ['to the very end of the morning', '2026-03-02T11:00', 60, '2026-03-02T12:00'],
  ['a minute over the midday break', '2026-03-02T11:01', 60, '2026-03-02T13:31'],
  ['from within the midday break', '2026-03-02T12:30', 60, '2026-03-02T14:30'],
  ['over the night', '2026-03-02T17:00', 60, '2026-03-03T09:00'],
  ['from the dead of night', '2026-03-03T02:00', 60, '2026-03-03T09:30'],
  ['from before opening', '2026-03-02T08:00', 60, '2026-03-02T09:30'],
  ['over a weekend', '2026-03-06T17:15', 60, '2026-03-09T09:15'],
  ['from a Sunday', '2026-03-08T10:00', 60, '2026-03-09T09:30'],
  ['a whole day and more', '2026-03-02T08:30', 7.5 * 60 + 60, '2026-03-03T09:30'],
  ['over New Year, whose Sunday is worked', '2025-12-31T17:00', 60, '2026-01-04T09:00'],
  ['into the Saturday before Spring Festival', '2026-02-13T17:00', 60, '2026-02-14T09:00'],
  ['over Spring Festival', '2026-02-14T17:00', 60, '2026-02-24T09:00'],
  ['into the Saturday after Spring Festival', '2026-02-27T17:00', 60, '2026-02-28T09:00'],
  ['over Qingming', '2026-04-03T17:00', 60, '2026-04-07T09:00'],
  ['over Labour Day', '2026-04-30T17:00', 60, '2026-05-06T09:00'],
  ['into the Saturday after Labour Day', '2026-05-08T17:00', 60, '2026-05-09T09:00'],
  ['over Dragon Boat Festival', '2026-06-18T17:00', 60, '2026-06-22T09:00'],
  ['into the Sunday before Mid-Autumn', '2026-09-19T10:00', 60, '2026-09-20T09:30'],
  ['over Mid-Autumn', '2026-09-24T17:00', 60, '2026-09-28T09:00'],
  ['over National Day', '2026-09-30T17:00', 60, '2026-10-08T09:00'],
  ['into the Saturday after National Day', '2026-10-09T17:00', 60, '2026-10-10T09:00'],
  ['over the statutory Spring Festival of 2027', '2027-02-04T17:00', 60, '2027-02-09T09:00'],
  ['no time at all', '2026-03-07T03:00', 0, '2026-03-07T03:00'],
]

describe('working minutes in China', () => {
  it.each(chinaCases)('%s', (_, from, minutes, due) => {
    expect(addWorkingMinutes(at(from), minutes, china)).toEqual(at(due))
    expect(workingMinutesBetween(at(from), at(due), china)).toBe(minutes)
    expect(workingMinutesBetween(at(due), at(from), china)).toBe(minutes === 0 ? 0 : -minutes)
  })

  it.each([
    ['the midday break', '2026-03-02T12:00', '2026-03-02T13:30', 0],
    ['a night', '2026-03-02T17:30', '2026-03-03T08:30', 0],
    ['a weekend', '2026-03-06T17:30', '2026-03-09T08:30', 0],
    ['a working day', '2026-03-02T00:00', '2026-03-03T00:00', 450],
    ['no time', '2026-03-02T09:00', '2026-03-02T09:00', 0],
    ['a week', '2026-03-02T00:00', '2026-03-09T00:00', 5 * 450],
    ['Spring Festival', '2026-02-15T00:00', '2026-02-24T00:00', 0],
    // 365 − 104 weekend days − 19 free weekdays + 6 make-up days.
    ['the year 2026', '2026-01-01T00:00', '2027-01-01T00:00', 248 * 450],
  ])('counts %s', (_, from, to, minutes) => {
    expect(workingMinutesBetween(at(from), at(to), china)).toBe(minutes)
  })

  it('keeps seconds and milliseconds', () => {
    const from = new Date('2026-03-02T09:00:30.250+08:00')
    expect(addWorkingMinutes(from, 60, china)).toEqual(new Date('2026-03-02T10:00:30.250+08:00'))
  })

  it('goes over ten years and back', () => {
    const far = addWorkingMinutes(at('2026-01-01T00:00'), 10 * 250 * 450, china)
    expect(workingMinutesBetween(at('2026-01-01T00:00'), far, china)).toBe(10 * 250 * 450)
  })

  it('adds in parts what it adds at once', () => {
    let part = at('2026-02-13T16:07')
    for (let step = 0; step < 40; step += 1) part = addWorkingMinutes(part, 37, china)
    expect(part).toEqual(addWorkingMinutes(at('2026-02-13T16:07'), 40 * 37, china))
  })
})

/** Shops open over the change of the clocks: the hour that is skipped or repeated is worked time. */
const nights = (timeZone: string, week: WorkingCalendarOptions['week']): WorkingTime =>
  resolveCalendar({ timeZone, week: week ?? {}, holidays: [] })

const everyDay = (start: string, end: string): WorkingCalendarOptions['week'] => {
  const hours = [[start, end]] as const
  return { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }
}

describe('zones that change their clocks', () => {
  it.each([
    // Berlin skips 02:00–03:00 on 29 March 2026 and repeats it on 25 October.
    ['Europe/Berlin', '00:00', '06:00', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 5 * 60],
    ['Europe/Berlin', '00:00', '06:00', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 7 * 60],
    ['Europe/Berlin', '02:15', '02:45', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 0],
    ['Europe/Berlin', '02:15', '03:15', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 15],
    ['Europe/Berlin', '01:30', '02:30', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 30],
    ['Europe/Berlin', '02:15', '02:45', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 60],
    ['Europe/Berlin', '00:00', '24:00', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 23 * 60],
    ['Europe/Berlin', '00:00', '24:00', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 25 * 60],
    // New York on 8 March and 1 November 2026.
    ['America/New_York', '01:00', '04:00', '2026-03-08T05:00Z', '2026-03-09T04:00Z', 2 * 60],
    ['America/New_York', '01:00', '04:00', '2026-11-01T04:00Z', '2026-11-02T05:00Z', 4 * 60],
    // Lord Howe Island moves by half an hour.
    ['Australia/Lord_Howe', '00:00', '24:00', '2026-04-04T13:00Z', '2026-04-05T13:30Z', 24.5 * 60],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '09:00', '17:00', '2011-12-29T10:00Z', '2011-12-31T10:00Z', 2 * 8 * 60],
    // Brazil began summer time at midnight, so that day began at 01:00.
    ['America/Sao_Paulo', '00:00', '24:00', '2018-11-04T03:00Z', '2018-11-05T02:00Z', 23 * 60],
  ])('%s %s–%s from %s', (timeZone, start, end, from, to, minutes) => {
    const calendar = nights(timeZone, everyDay(start, end))
    expect(workingMinutesBetween(new Date(from), new Date(to), calendar)).toBe(minutes)
  })

  it.each([
    ['over the skipped hour', 'Europe/Berlin', '2026-03-29T00:30Z', 60, '2026-03-29T01:30Z'],
    ['over the repeated hour', 'Europe/Berlin', '2026-10-25T00:30Z', 60, '2026-10-25T01:30Z'],
    ['in New York in spring', 'America/New_York', '2026-03-08T06:30Z', 60, '2026-03-08T07:30Z'],
    ['in New York in autumn', 'America/New_York', '2026-11-01T05:30Z', 60, '2026-11-01T06:30Z'],
  ])('adds an hour of real time %s', (_, timeZone, from, minutes, due) => {
    const calendar = nights(timeZone, everyDay('00:00', '24:00'))
    expect(addWorkingMinutes(new Date(from), minutes, calendar)).toEqual(new Date(due))
  })

  it('keeps office hours at the same local time in summer and winter', () => {
    const calendar = nights('Europe/Berlin', everyDay('09:00', '17:00'))
    const opening = (day: string): Date => addWorkingMinutes(new Date(day), 60, calendar)
    expect(opening('2026-03-27T20:00Z')).toEqual(new Date('2026-03-28T09:00Z'))
    expect(opening('2026-03-28T20:00Z')).toEqual(new Date('2026-03-29T08:00Z'))
    expect(opening('2026-10-24T20:00Z')).toEqual(new Date('2026-10-25T09:00Z'))
  })
})

describe('around the clock', () => {
  it('counts every minute', () => {
    const from = at('2026-02-17T23:30')
    expect(addWorkingMinutes(from, 60, '24x7')).toEqual(at('2026-02-18T00:30'))
    expect(workingMinutesBetween(from, at('2026-02-18T00:30'), '24x7')).toBe(60)
  })
})

describe('calendar data', () => {
  it.each([cn2026, cn2027])('are sound: $from', ({ from, until, holidays, workdays }) => {
    const days = [...holidays, ...workdays]
    expect(new Set(days).size).toBe(days.length)
    for (const day of days) {
      expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day)
      expect(day >= from && day <= until).toBe(true)
    }
    // A make-up day is a Saturday or Sunday.
    for (const day of workdays) expect([0, 6]).toContain(new Date(`${day}T00:00Z`).getUTCDay())
  })

  it('say how far they reach', () => {
    expect(coverageOf(at('2026-12-31T23:59'), china)).toBe('covered')
    expect(coverageOf(at('2027-01-01T00:00'), china)).toBe('provisional')
    expect(coverageOf(at('2028-01-01T00:00'), china)).toBe('beyond')
    expect(coverageOf(at('2099-01-01T00:00'), '24x7')).toBe('covered')
  })

  it('give way to official ones', () => {
    const official = { ...cn2027, official: true, holidays: ['2027-01-01'], workdays: [] }
    const calendar = resolveCalendar({ holidays: [cn2026, cn2027, official] })
    expect(coverageOf(at('2027-06-09T12:00'), calendar)).toBe('covered')
    expect(addWorkingMinutes(at('2027-06-09T09:00'), 60, calendar)).toEqual(at('2027-06-09T10:00'))
  })

  it('refuse a calendar that never works', () => {
    const never = resolveCalendar({ week: {}, holidays: [] })
    expect(() => addWorkingMinutes(at('2026-03-02T09:00'), 60, never)).toThrow(RangeError)
  })
})
