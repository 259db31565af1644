import { describe, expect, test } from '@jest/globals'

import { setSlug, toSlug } from '../../src/hooks/setSlug.js'

const run = (args: object): unknown =>
  setSlug({ from: 'title', prefix: 'leaflet' })({ operation: 'create', ...args } as never)

describe('setSlug', () => {
  test.each([
    ['Know your rights!', 'know-your-rights'],
    ['Café — Ünder', 'cafe-under'],
    ['bank’s own', 'banks-own'],
    ['  a  b  ', 'a-b'],
    ['三一五', ''],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%s → %s', (title, slug) => expect(toSlug(title)).toBe(slug))

  test('a Latin title names the document', () =>
    expect(run({ value: '', data: { title: 'Know your rights' } })).toBe('know-your-rights'))

  test('a Chinese title gets the prefix and a random part', () => {
    const first = run({ value: undefined, data: { title: '3·15 消费者权益日' } })
    const second = run({ value: undefined, data: { title: '3·15 消费者权益日' } })
    expect(first).toMatch(/^leaflet-[0-9a-f]{8}$/)
    expect(second).not.toBe(first)
  })

  test('a slug that was given or saved stays', () => {
    expect(run({ value: ' mine ', data: { title: 'Other' } })).toBe('mine')
    const saved = { operation: 'update', originalDoc: { slug: 'old' }, data: { title: 'New' } }
    expect(run({ value: '', ...saved })).toBe('old')
  })

  test('without a title there is nothing to make one of', () =>
    expect(run({ value: undefined, data: {} })).toBeUndefined())
})
