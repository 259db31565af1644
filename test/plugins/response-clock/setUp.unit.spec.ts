import type { Config } from 'payload'

import { describe, expect, it } from '@jest/globals'

import type { ResponseClockOptions } from '../../../src/plugins/response-clock/index.js'

import { responseClockPlugin } from '../../../src/plugins/response-clock/index.js'
import { resolveOptions } from '../../../src/plugins/response-clock/options.js'
import { translations } from '../../../src/plugins/response-clock/translations/index.js'

const config = {
  secret: 'a secret of the tests only',
  serverURL: 'http://localhost:3000',
  collections: [
    { slug: 'reviews', fields: [] },
    { slug: 'users', auth: true, fields: [] },
  ],
  db: { init: () => ({}) },
} as unknown as Config

const boot = (options: ResponseClockOptions, base: Config = config): Config =>
  responseClockPlugin(options)(base) as Config

const slugsOf = ({ collections }: Config): readonly string[] =>
  (collections ?? []).map(({ slug }) => slug)

describe('mistakes in set-up stop the boot', () => {
  it.each<[string, string, ResponseClockOptions]>([
    ['E001', 'no such collection', { reviews: 'none' }],
    ['E002', 'an unknown time zone', { calendar: { timeZone: 'Asia/Nowhere' } }],
    ['E003', 'an end before its start', { calendar: { week: { 1: [['12:00', '09:00']] } } }],
    [
      'E003',
      'hours that overlap',
      {
        calendar: {
          week: {
            1: [
              ['09:00', '12:00'],
              ['11:00', '13:00'],
            ],
          },
        },
      },
    ],
    ['E003', 'a time that is none', { calendar: { week: { 1: [['9', '12:00']] } } }],
    ['E003', 'a time after midnight', { calendar: { workdayHours: [['09:00', '24:01']] } }],
    ['E004', 'no working time', { calendar: { week: {} } }],
    [
      'E005',
      'a day that is none',
      {
        calendar: {
          holidays: [
            {
              from: '2026-01-01',
              until: '2026-12-31',
              official: true,
              holidays: ['2026-13-01'],
              workdays: [],
            },
          ],
        },
      },
    ],
    ['E006', 'a target of no time', { targetMinutes: 0 }],
    ['E006', 'a negative reminder', { remindAfterMinutes: -1 }],
    ['E006', 'levels without time between', { escalation: { everyMinutes: 0 } }],
  ])('%s: %s', (id, _, options) => {
    expect(() => boot(options)).toThrow(new RegExp(`^response-clock/${id}: [^]*Hint: `))
  })

  it('and a sound one does not', () => {
    expect(slugsOf(boot({ calendar: '24x7' }))).toContain('response-clocks')
  })
})

describe('the plugin', () => {
  it('changes nothing that it was given, twice with the same result', () => {
    const before = JSON.stringify(config)
    const [first, second] = [boot({}), boot({})]
    expect(JSON.stringify(config)).toBe(before)
    expect(JSON.stringify(first)).toBe(JSON.stringify(second))
  })

  it('keeps the schema and removes the behaviour when it is disabled', () => {
    const [on, off] = [boot({}), boot({ disabled: true })]
    expect(slugsOf(off)).toEqual(slugsOf(on))
    expect(on.onInit).toBeDefined()
    expect(off.onInit).toBeUndefined()
    expect(off.collections?.[0]?.endpoints).toBeUndefined()
  })

  it('takes the defaults for what is left out or undefined', () => {
    expect(resolveOptions({ escalation: { levels: 2 } })).toMatchObject({
      targetMinutes: 60,
      remindAfterMinutes: 45,
      escalation: { everyMinutes: 30, levels: 2 },
      checkIntervalMs: 30_000,
    })
  })
})

const keysOf = (value: object, path = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? keysOf(inner as object, `${path}${key}:`)
      : [`${path}${key}`],
  )

it('has every text in both languages', () => {
  expect(keysOf(translations.zh)).toEqual(keysOf(translations.en))
})
