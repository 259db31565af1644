import type { Payload } from 'payload'

import { ungated } from '../../src/plugins/review-gate/gate/ungated.js'

let count = 0

export type ReviewRowData = Readonly<Record<string, unknown>>

/** A low-risk leaflet that waits at the branch, as `submitForReview` writes it. */
export const reviewRow = (more: ReviewRowData = {}): ReviewRowData => {
  count += 1
  const number = `XB-2026-${String(count).padStart(6, '0')}`
  return {
    number,
    title: `宣传折页 ${count}`,
    documentCollection: 'leaflets',
    documentId: `document-${count}`,
    status: 'in-review',
    origin: 'submission',
    round: 1,
    riskLevel: 'low',
    riskRank: 1,
    locales: ['zh'],
    stages: [{ key: 'branch', role: 'reviewer', status: 'open' }],
    currentStage: 'branch',
    currentRole: 'reviewer',
    submittedBy: 'somebody',
    submittedByName: 'Somebody',
    submittedByDepartment: 'retail',
    branch: 'branch-1',
    involved: '|somebody|',
    submittedAt: '2026-11-24T01:00:00.000Z',
    responseDueAt: '2026-11-24T02:00:00.000Z',
    firstAnsweredAt: null,
    fingerprints: { zh: 'a'.repeat(64) },
    snapshots: { zh: { content: { title: 'x' }, canonical: '{}' } },
    contributors: [],
    findings: [],
    openFindings: 0,
    openBlocking: 0,
    decisions: [],
    claimedBy: null,
    claimedByName: null,
    ...more,
  }
}

/** Writes a row beneath the gate, as the plugin's own operations do. */
export const createReviewRow = async (
  payload: Payload,
  more: ReviewRowData = {},
): Promise<{ readonly id: string; readonly number: string }> => {
  const row = await ungated(payload.db).create({
    collection: 'reviews',
    data: { ...reviewRow(more) },
    req: {},
  })
  return { id: String(row.id), number: String(row.number) }
}
