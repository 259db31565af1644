import type { CollectionConfig } from 'payload'

type Indexes = NonNullable<CollectionConfig['indexes']>

/**
 * Indexes that hold every column that a question of the dashboard reads
 * (`operations/statistics/queries.ts`), so that counting never opens a row: a review carries its
 * content, some ten kilobytes of it.
 */
export const reviewStatisticsIndexes: Indexes = [
  { fields: ['submittedAt', 'branch', 'firstAnswerMinutes', 'answeredInTime', 'decisionMinutes'] },
  { fields: ['approvedAt', 'branch', 'origin', 'round'] },
  { fields: ['status', 'currentStage', 'branch', 'firstAnsweredAt', 'responseDueAt'] },
  { fields: ['status', 'validUntil', 'branch'] },
]

export const decisionStatisticsIndexes: Indexes = [
  { fields: ['decidedAt', 'branch', 'decidedBy', 'decision', 'stage', 'minutes', 'reasons'] },
]
