import { describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'

import { defaultBounds } from '../../../src/plugins/published-delivery/constants.js'
import { exceededBound } from '../../../src/plugins/published-delivery/domain/exceededBound.js'
import { measureQuery } from '../../../src/plugins/published-delivery/domain/measureQuery.js'

const measure = (query: string) => measureQuery(parse(query))

describe('measureQuery', () => {
  it.each([
    ['{ a }', { depth: 1, aliases: 0, rootFields: 1, fields: 1, selections: 1 }],
    ['{ a { b { c } } }', { depth: 3, aliases: 0, rootFields: 1, fields: 3, selections: 3 }],
    ['{ x: a y: a { z: b } }', { depth: 2, aliases: 3, rootFields: 2, fields: 3, selections: 3 }],
    ['{ ... { a ... { b } } }', { depth: 1, aliases: 0, rootFields: 2, fields: 2, selections: 4 }],
    [
      'query { a { ...f } } fragment f on T { x: b { c } }',
      { depth: 3, aliases: 1, rootFields: 1, fields: 3, selections: 4 },
    ],
    [
      'query A { a } query B { a { b } }',
      { depth: 2, aliases: 0, rootFields: 1, fields: 2, selections: 3 },
    ],
  ])('measures %s', (query, expected) => {
    expect(measure(query)).toEqual(expected)
  })

  it('ends on fragments that contain themselves or each other', () => {
    expect(measure('{ ...a } fragment a on T { x ...b } fragment b on T { y ...a }').depth).toBe(1)
  })

  it('counts a fragment at every place where it is spread, without spreading it', () => {
    const levels = Array.from(
      { length: 40 },
      (_, n) => `fragment f${n} on T { ...f${n + 1} ...f${n + 1} }`,
    )
    const bomb = `{ ...f0 } ${levels.join(' ')} fragment f40 on T { x: a }`
    const startedAt = performance.now()
    expect(measure(bomb)).toMatchObject({ aliases: 2 ** 40, fields: 2 ** 40, selections: 82 })
    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})

describe('exceededBound', () => {
  const bounds = {
    ...defaultBounds,
    maxDepth: 2,
    maxAliases: 1,
    maxRootFields: 2,
    maxSelections: 4,
  }

  it.each([
    ['{ a { b } }', null],
    ['{ a { b { c } } }', 'too-deep'],
    ['{ x: a }', null],
    ['{ x: a y: a }', 'too-many-aliases'],
    ['{ a b }', null],
    ['{ a b c }', 'too-many-root-fields'],
    ['{ a { b c d } }', null],
    ['{ a { b c d e } }', 'too-many-selections'],
  ])('%s → %s', (query, key) => {
    expect(exceededBound(measure(query), bounds)?.key ?? null).toBe(key)
  })
})
