import { describe, expect, it } from '@jest/globals'

import { canonicalEntry } from '../../../src/plugins/audit-ledger/ledger/canonicalJson.js'
import {
  buildEntry,
  commitment,
  commitmentTag,
  parseEntry,
} from '../../../src/plugins/audit-ledger/ledger/entry.js'
import { canonicalJson } from '../../../src/plugins/shared/canonicalJson.js'
import { formatCodeOf, kitEntry } from './ledgerKit.js'

/** A generator of its own: the same values in every run. */
const createRandom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const letters = [
  ...'aZ0 "\\/<>&\'',
  ...['\b', '\t', '\n', '\f', '\r', '\u0001', '\u001f', '\u007f', '\u0080', '\u2028', '\u2029'],
  ...['é', 'e\u0301', 'ö', '€', '金', '\ufb33', '\ufeff', '\uffff', '😀', '𐀀', '\u{10ffff}'],
]

const createValue = (random: (below: number) => number, depth: number): unknown => {
  const text = (): string =>
    Array.from({ length: random(6) }, () => letters[random(letters.length)]).join('')
  const kind = random(depth > 3 ? 4 : 6)
  if (kind === 0) return random(2) === 0
  if (kind === 1) return null
  if (kind === 2) return [0, 1, random(1e9), Number.MAX_SAFE_INTEGER][random(4)]
  if (kind === 3) return text()
  const items = Array.from({ length: random(5) }, () => createValue(random, depth + 1))
  return kind === 4 ? items : Object.fromEntries(items.map((item) => [text(), item]))
}

describe('canonical text of an entry', () => {
  it('is that of the pinned package for everything that an entry may hold', () => {
    const random = createRandom(315)
    for (let round = 0; round < 3_000; round += 1) {
      const value = createValue(random, 0)
      const text = canonicalEntry(value)
      expect(text).toBe(canonicalJson(value))
      expect(canonicalEntry(JSON.parse(text))).toBe(text)
    }
  })

  it('sorts by UTF-16 code units (RFC 8785 §3.2.3)', () => {
    const value = {
      '€': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '😀': 5,
      '\u0080': 6,
      ö: 7,
      '10': 8,
      '2': 9,
    }
    expect(canonicalEntry(value)).toBe(
      '{"\\r":2,"1":4,"10":8,"2":9,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    )
  })

  it('keeps a member that is called __proto__', () => {
    const value = JSON.parse('{"__proto__":{"b":1},"a":2}') as unknown
    expect(canonicalEntry(value)).toBe('{"__proto__":{"b":1},"a":2}')
  })

  const sparse: unknown[] = [1]
  sparse[2] = 3
  const circular: Record<string, unknown> = {}
  circular.self = circular
  it.each([
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['an item that is undefined', [undefined]],
    ['a hole', sparse],
    ['NaN', NaN],
    ['Infinity', [Infinity]],
    ['−0', -0],
    ['a negative number', -1],
    ['a fraction', 0.5],
    ['2^53', 2 ** 53],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', Buffer.from('a')],
    [
      'an instance',
      new (class A {
        readonly a = 1
      })(),
    ],
    ['a boxed string', Object('a')],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a reversed pair', '\ude00\ud83d'],
    ['U+0000', 'a\u0000'],
    ['U+0000 in a key', { '\u0000': 1 }],
    ['a circle', circular],
  ])('is refused for %s', (_, value) => {
    expect(formatCodeOf(() => canonicalEntry({ value }))).toBe('invalid-entry')
  })
})

describe('canonical JSON of the suite (RFC 8785)', () => {
  it.each([
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['NaN', NaN],
    ['Infinity', [Infinity]],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('is refused for %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe('entries', () => {
  it('are read back as they were written', () => {
    for (const seq of [0, 1, 2, 7]) {
      const text = buildEntry(kitEntry(seq))
      expect(parseEntry(text)).toEqual(kitEntry(seq))
      expect(parseEntry(Buffer.from(text))).toEqual(kitEntry(seq))
      expect(text).toBe(canonicalJson(kitEntry(seq)))
    }
  })

  const text = buildEntry(kitEntry(2))
  it.each([
    ['a space', `${text} `],
    [
      'members in another order',
      `${text.slice(0, -1).replace('{', '{"v":1,').replace(',"v":1', '')}}`,
    ],
    ['an escape that need not be', text.replace('leaflets', '\\u006ceaflets')],
    ['a member twice', text.replace('{"actor"', '{"actor":1,"actor"')],
    ['1.0 for 1', text.replace('"v":1}', '"v":1.0}')],
    ['no JSON', text.slice(1)],
    ['a byte order mark', `\ufeff${text}`],
    ['null', 'null'],
    ['a list', '[]'],
  ])('with %s are refused', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(['invalid-entry', 'invalid-json']).toContain(formatCodeOf(() => parseEntry(changed)))
  })

  it('that are not UTF-8 are refused', () => {
    const bytes = Buffer.from(text)
    bytes[text.indexOf('leaflets')] = 0xff
    expect(formatCodeOf(() => parseEntry(bytes))).toBe('invalid-json')
  })

  const entry = kitEntry(5)
  const hash = 'a'.repeat(64)
  it.each([
    ['an unknown member', { ...entry, extra: 1 }],
    ['an unknown member below', { ...entry, actor: { ...entry.actor, name: 'Li' } }],
    ['another version', { ...entry, v: 2 }],
    ['a log with a space', { ...entry, log: 'a b' }],
    ['a sequence that is text', { ...entry, seq: '5' }],
    ['a negative sequence', { ...entry, seq: -1 }],
    ['a random UUID', { ...entry, id: '7f3d1a6e-9b0c-4c55-8c7e-0d8c6a1f2b3c' }],
    ['an upper-case UUID', { ...entry, id: '0199000A-0000-7000-8000-00000000000A' }],
    ['a time without milliseconds', { ...entry, at: '2026-03-15T00:00:05Z' }],
    ['30 February', { ...entry, at: '2026-02-30T00:00:05.000Z' }],
    ['a time with an offset', { ...entry, at: '2026-03-15T00:00:05+08:00' }],
    ['an action without a dot', { ...entry, type: 'published' }],
    ['no actor', { ...entry, actor: undefined }],
    ['null for an absent member', { ...entry, policy: null }],
    ['a subject that is not NFC', { ...entry, subject: { kind: 'e\u0301', id: '1' } }],
    ['a short hash', { ...entry, content: { alg: 'sha-256', hash: 'ab', locales: { zh: 'ab' } } }],
    ['a hash of something else', { ...entry, content: { ...entry.content, hash } }],
    ['another algorithm', { ...entry, content: { ...entry.content, alg: 'md5' } }],
    ['a reference to itself', { ...entry, refs: [5] }],
    ['no references', { ...entry, refs: [] }],
    ['nested data', { ...entry, data: { a: { b: 1 } } }],
    ['a negative number in data', { ...entry, data: { a: -1 } }],
    ['unsorted commitments', { ...entry, priv: ['b'.repeat(64), hash] }],
  ])('with %s are not written', (_, bad) => {
    expect(formatCodeOf(() => buildEntry(bad as never))).toBe('invalid-entry')
  })

  it('fit into a bundle', () => {
    const long = { ...entry, data: { note: '长'.repeat(22_000) } }
    expect(formatCodeOf(() => buildEntry(long))).toBe('entry-too-large')
    expect(formatCodeOf(() => parseEntry(canonicalEntry(long)))).toBe('entry-too-large')
  })
})

describe('commitments', () => {
  const salt = Buffer.alloc(32, 1)

  it('depend on tag, salt and value', () => {
    const one = commitment(commitmentTag, salt, '李华')
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(commitment(commitmentTag, salt, '李华')).toBe(one)
    expect(commitment(commitmentTag, Buffer.alloc(32, 2), '李华')).not.toBe(one)
    expect(commitment('other\n', salt, '李华')).not.toBe(one)
    expect(commitment(commitmentTag, salt, '李华 ')).not.toBe(one)
  })

  it('need a whole salt and a tag that ends', () => {
    expect(formatCodeOf(() => commitment(commitmentTag, salt.subarray(1), ''))).toBe(
      'invalid-entry',
    )
    expect(formatCodeOf(() => commitment('tag', salt, ''))).toBe('invalid-entry')
  })
})
