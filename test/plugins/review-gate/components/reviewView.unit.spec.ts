import { describe, expect, it } from '@jest/globals'

import type { Review } from '../../../../src/plugins/review-gate/domain/review.js'

import { namedFields } from '../../../../src/plugins/review-gate/components/ContentPreview/schema.js'
import { historyOf } from '../../../../src/plugins/review-gate/components/ReviewPage/historyOf.js'

const decision = { decision: 'approved', stage: 'branch', at: '2026-11-24T09:20:00.000Z' }

describe('historyOf', () => {
  it('tells the story in the order of time', () => {
    const review = {
      submittedAt: '2026-11-24T09:00:00.000Z',
      submittedByName: 'Chen',
      claimedAt: '2026-11-24T09:10:00.000Z',
      claimedByName: 'Wang',
      decisions: [decision],
      publishedAt: '2026-11-24T09:30:00.000Z',
      revokedAt: '2026-11-24T09:40:00.000Z',
      revokedByName: 'Li',
      endReason: 'wrong number',
    } as unknown as Review
    expect(historyOf(review).map(({ kind }) => kind)).toEqual([
      'submitted',
      'claimed',
      'decided',
      'published',
      'revoked',
    ])
  })

  it('tells nothing that did not happen', () => {
    const review = {
      submittedAt: '2026-11-24T09:00:00.000Z',
      submittedByName: 'Chen',
      claimedAt: null,
      claimedByName: null,
      decisions: [],
      publishedAt: null,
      revokedAt: null,
    } as unknown as Review
    expect(historyOf(review)).toHaveLength(1)
  })
})

describe('namedFields', () => {
  it('looks through layout, keeps the order and leaves ui fields out', () => {
    const fields = [
      { type: 'text', name: 'title' },
      { type: 'ui', name: 'hint' },
      {
        type: 'tabs',
        tabs: [
          { type: 'tab', fields: [{ type: 'row', fields: [{ type: 'text', name: 'a' }] }] },
          { type: 'tab', name: 'seo', fields: [{ type: 'text', name: 'b' }] },
        ],
      },
    ]
    expect(namedFields(fields).map(({ name }) => name)).toEqual(['title', 'a', 'seo'])
  })
})
