import { describe, expect, it } from '@jest/globals'

import type { ReviewGateOptions } from '../../../src/plugins/review-gate/options.js'

import { defaultStages } from '../../../src/plugins/review-gate/domain/stages.js'
import { resolveOptions, stagesFor } from '../../../src/plugins/review-gate/options.js'
import { stageProblems } from '../../../src/plugins/review-gate/stageProblems.js'

const branch = { key: 'branch', role: 'reviewer' }
const head = { key: 'head-office', role: 'head-reviewer' }

const problemsOf = (options: Partial<ReviewGateOptions>): readonly string[] =>
  stageProblems(resolveOptions({ governed: { posts: {} }, ...options })).map(({ id }) => id)

describe('stages of a project’s own', () => {
  it.each<[string, Partial<ReviewGateOptions>, readonly string[]]>([
    ['the defaults', {}, []],
    ['an empty list', { stages: { ...defaultStages, high: [] } }, ['review-gate/E020']],
    [
      'a risk that was forgotten',
      { stages: { low: [branch], medium: [branch] } as never },
      ['review-gate/E020'],
    ],
    [
      'the same key twice',
      { stages: { ...defaultStages, low: [branch, { ...head, key: 'branch' }] } },
      ['review-gate/E021'],
    ],
    [
      'a stage that nobody serves',
      { stages: { ...defaultStages, low: [{ key: 'branch', role: ' ' }] } },
      ['review-gate/E022'],
    ],
    ['one kind with its own', { governed: { posts: { stages: { low: [branch, head] } } } }, []],
    [
      'one kind without any',
      { governed: { posts: { stages: { low: [] } } } },
      ['review-gate/E020'],
    ],
    [
      'a checklist with the same item twice',
      { governed: { posts: { checklist: [1, 2].map(() => ({ id: 'one', label: {} })) } } },
      ['review-gate/E023'],
    ],
  ])('%s: %j', (_, options, expected) => {
    expect(problemsOf(options)).toEqual(expected)
  })

  it('of a kind and risk stand before those for all kinds', () => {
    const options = resolveOptions({ governed: { posts: { stages: { low: [head] } }, pages: {} } })
    expect(stagesFor(options, 'posts', 'low')).toEqual([head])
    expect(stagesFor(options, 'posts', 'high')).toEqual(defaultStages.high)
    expect(stagesFor(options, 'pages', 'low')).toEqual([branch])
  })
})
