import { describe, expect, test } from '@jest/globals'

import { isAllowedLink } from '../../src/collections/editor.js'
import { composeSms, smsLength } from '../../src/collections/sms.js'
import { isHttpsUrl, isPhone, isSlug, isTimecode } from '../../src/collections/validation.js'

const table = (accepted: readonly string[], refused: readonly string[]) => [
  ...accepted.map((value) => ({ value, expected: true })),
  ...refused.map((value) => ({ value, expected: false })),
]

describe('phone numbers', () => {
  test.each(
    table(
      [
        '110',
        '96110',
        '12363',
        '400-000-0000',
        '010-12345678',
        '+86 10 1234 5678',
        '(010) 12345678',
      ],
      ['1', '12', 'abc', '110x', '--110', '1'.repeat(30), '<script>', '110 '],
    ),
  )('$value: $expected', ({ value, expected }) => expect(isPhone(value)).toBe(expected))
})

describe('slugs', () => {
  test.each(
    table(
      ['a', 'rights-day-2026', '315'],
      ['', 'A', 'a b', 'a--b', '-a', 'a-', 'a/b', '三一五', 'a'.repeat(97)],
    ),
  )('$value: $expected', ({ value, expected }) => expect(isSlug(value)).toBe(expected))
})

describe('addresses of sources', () => {
  test.each(
    table(
      ['https://www.npc.gov.cn/', 'https://example.org/a?b=1'],
      [
        'http://example.org',
        'example.org',
        'javascript:alert(1)',
        'https://x',
        'https://u:p@example.org',
      ],
    ),
  )('$value: $expected', ({ value, expected }) => expect(isHttpsUrl(value)).toBe(expected))
})

describe('links in a text', () => {
  test.each(
    table(
      ['https://example.org/a', 'http://example.org', 'tel:96110', 'tel:+86-400-000-0000'],
      [
        'javascript:alert(1)',
        'JaVaScript:alert(1)',
        'data:text/html,x',
        'ftp://example.org',
        'file:///etc/passwd',
        'mailto:a@example.org',
        '/relative',
        '//example.org',
        'https://user@example.org',
        'tel:javascript',
      ],
    ),
  )('$value: $expected', ({ value, expected }) => expect(isAllowedLink(value)).toBe(expected))
})

test.each(table(['00:00', '05:30', '1:05:00'], ['', '5', '5:75', 'a:bc', '00:00:00:00']))(
  'time $value in a script: $expected',
  ({ value, expected }) => expect(isTimecode(value)).toBe(expected),
)

describe('length of a text message (3GPP TS 23.038)', () => {
  test.each([
    { name: 'nothing', text: '', encoding: 'gsm-7', units: 0, segments: 0 },
    {
      name: '160 plain letters',
      text: 'a'.repeat(160),
      encoding: 'gsm-7',
      units: 160,
      segments: 1,
    },
    {
      name: '161 plain letters',
      text: 'a'.repeat(161),
      encoding: 'gsm-7',
      units: 161,
      segments: 2,
    },
    {
      name: '306 plain letters',
      text: 'a'.repeat(306),
      encoding: 'gsm-7',
      units: 306,
      segments: 2,
    },
    {
      name: '307 plain letters',
      text: 'a'.repeat(307),
      encoding: 'gsm-7',
      units: 307,
      segments: 3,
    },
    { name: 'an extended character', text: '€', encoding: 'gsm-7', units: 2, segments: 1 },
    {
      name: '70 Chinese characters',
      text: '反'.repeat(70),
      encoding: 'ucs-2',
      units: 70,
      segments: 1,
    },
    {
      name: '71 Chinese characters',
      text: '反'.repeat(71),
      encoding: 'ucs-2',
      units: 71,
      segments: 2,
    },
    {
      name: '135 Chinese characters',
      text: '反'.repeat(135),
      encoding: 'ucs-2',
      units: 135,
      segments: 3,
    },
    { name: 'an emoji', text: '🙂', encoding: 'ucs-2', units: 2, segments: 1 },
  ])('$name', ({ text, encoding, units, segments }) =>
    expect(smsLength(text)).toEqual({ encoding, units, segments }),
  )

  test('the sender stands in front and the way out behind', () => {
    const parts = { signature: '【示例银行】', text: ' 您好。 ', optOut: '拒收请回复R' }
    expect(composeSms(parts)).toBe('【示例银行】您好。拒收请回复R')
    expect(composeSms({ text: '您好', signature: null })).toBe('您好')
  })
})
