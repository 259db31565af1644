import { describe, expect, it, test } from '@jest/globals'

import type { RecordedEntry } from '../../../../src/plugins/shared/contracts.js'
import type { Review } from '../../../../src/plugins/review-gate/domain/review.js'
import type {
  PageComment,
  PageFinding,
} from '../../../../src/plugins/review-gate/components/ReviewPage/types.js'

import { textMessageOf } from '../../../../src/plugins/review-gate/components/ContentPreview/TextMessage.js'
import { draftAsText } from '../../../../src/plugins/review-gate/components/ReviewDecision/draft.js'
import { historyOf } from '../../../../src/plugins/review-gate/components/ReviewPage/historyOf.js'
import {
  bySeverity,
  isAt,
  placesAbove,
  threadsOf,
} from '../../../../src/plugins/review-gate/components/ReviewPage/places.js'
import { html, raw } from '../../../../src/plugins/review-gate/letter/html.js'
import { letterWords } from '../../../../src/plugins/review-gate/letter/words.js'

describe('isAt', () => {
  test.each([
    ['title', true, 'title', true],
    ['body', true, 'body.root.children.0', true],
    ['title', true, 'titles', false],
    ['keyMessages', false, 'keyMessages', true],
    ['keyMessages', false, 'keyMessages.0', true],
    ['keyMessages', false, 'keyMessages.0.text', false],
    ['keyMessages.0.text', true, 'keyMessages.0.text', true],
  ])('%s (leaf: %s) and %s: %s', (path, isLeaf, of, expected) => {
    expect(isAt({ path, isLeaf }, of)).toBe(expected)
  })
})

describe('places', () => {
  it('looks for the nearest shown place', () => {
    expect(placesAbove('a.0.b')).toEqual(['a.0.b', 'a.0', 'a'])
  })

  it('puts what must be resolved first', () => {
    const findings = [
      { severity: 'info' },
      { severity: 'block' },
    ] as unknown as readonly PageFinding[]
    expect(bySeverity(findings).map(([severity]) => severity)).toEqual(['block', 'info'])
  })

  it('keeps answers with what they answer, in order', () => {
    const comment = (id: string, at: string, replyTo?: string) =>
      ({ id, at, text: id, by: 'u', byName: 'u', replyTo }) as PageComment
    const threads = threadsOf([
      comment('b', '2'),
      comment('a2', '4', 'a'),
      comment('a1', '3', 'a'),
      comment('a', '1'),
    ])
    expect(threads.map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)])).toEqual(
      [['a', 'a1', 'a2'], ['b']],
    )
  })
})

describe('historyOf', () => {
  const entry = (sequence: number, type: string, data: RecordedEntry['data'] = {}) => ({
    sequence,
    at: `2026-11-24T09:0${sequence}:00.000Z`,
    type,
    data,
    actorName: 'Wang',
  })
  const review = {
    submittedAt: '2026-11-24T09:00:00.000Z',
    submittedByName: 'Chen',
    claimedAt: '2026-11-24T09:01:00.000Z',
    claimedByName: 'Wang',
    decisions: [{ decision: 'approved', stage: 'branch', at: '2026-11-24T09:03:00.000Z' }],
    publishedAt: null,
    revokedAt: null,
  } as unknown as Review

  it('tells of hand-overs and risks from the ledger, and of no event twice', () => {
    const events = historyOf(review, [
      entry(1, 'review.claimed'),
      entry(2, 'review.risk-raised', { before: 'low', risk: 'medium' }),
      entry(3, 'review.approved', { stage: 'branch' }),
    ])
    expect(
      events.map((event) => (event.kind === 'recorded' ? event.entry.type : event.kind)),
    ).toEqual(['submitted', 'review.claimed', 'review.risk-raised', 'decided'])
    expect(events.at(-1)).toMatchObject({ kind: 'decided', sequence: 3 })
  })
})

describe('draftAsText', () => {
  it('is what a person would want to copy', () => {
    const draft = {
      opinion: '意见',
      points: [{ text: '甲', path: '' }],
      reasons: [],
      waivers: {},
      checklist: ['x'],
    }
    expect(draftAsText(draft)).toBe('意见\n1. 甲')
  })
})

describe('textMessageOf', () => {
  const message = { text: '您好', encoding: 'ucs-2', units: 2, segments: 1 }
  test.each([
    ['composes what the field says', { textMessage: () => message }, message],
    ['leaves other rows alone', {}, null],
    ['does not trust a wrong answer', { textMessage: () => ({ text: 7 }) }, null],
  ])('%s', (_, custom, expected) => {
    expect(textMessageOf({ type: 'array', custom }, {})).toEqual(expected)
  })
})

describe('html', () => {
  it('escapes everything but its own pieces', () => {
    expect(html`<p>${'<b>&"\''}${[html`<i>${1}</i>`, null]}${raw('<u></u>')}</p>`.html).toBe(
      '<p>&lt;b&gt;&amp;&quot;&#39;<i>1</i><u></u></p>',
    )
  })
})

describe('letterWords', () => {
  test.each([
    ['zh', '第 7 号条目', '低'],
    ['en', 'Entry no. 7', 'Low'],
    ['both', '第 7 号条目 / Entry no. 7', '低 / Low'],
  ] as const)('speaks %s', (language, entry, risk) => {
    const { say, value } = letterWords(language)
    expect([say('ledgerEntry', { sequence: 7 }), value('risk', 'low')]).toEqual([entry, risk])
  })

  it('leaves a value that nobody worded as it is', () => {
    expect(letterWords('both').value('stage', 'legal')).toBe('legal')
  })
})
