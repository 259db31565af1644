import { describe, expect, it } from '@jest/globals'

import type { Review } from '../../../../src/plugins/review-gate/domain/review.js'

import { namedFields } from '../../../../src/plugins/review-gate/components/ContentPreview/schema.js'
import { historyOf } from '../../../../src/plugins/review-gate/components/ReviewView/historyOf.js'
import { inboxUrl } from '../../../../src/plugins/review-gate/components/ReviewsWaiting/inboxUrl.js'
import { waitingWhere } from '../../../../src/plugins/review-gate/components/ReviewsWaiting/waitingWhere.js'

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

describe('inbox', () => {
  it('leaves out what the person or their department handed in', () => {
    const { and } = waitingWhere({ id: 'u1', department: 'legal', stages: ['branch'] })
    expect(and).toContainEqual({ submittedBy: { not_equals: 'u1' } })
    expect(and).toContainEqual({ submittedByDepartment: { not_equals: 'legal' } })
  })

  it('asks nothing about departments where there are none', () => {
    const { and } = waitingWhere({ id: 'u1', department: null, stages: ['branch'] })
    expect(JSON.stringify(and)).not.toContain('submittedByDepartment')
  })

  it('opens the list at the person’s stages', () => {
    const url = new URL(inboxUrl('/admin', { stages: ['a', 'b'] }), 'http://localhost')
    expect(url.pathname).toBe('/admin/collections/reviews')
    expect([...url.searchParams.values()]).toEqual(['responseDueAt', 'in-review', 'a', 'b'])
  })
})
