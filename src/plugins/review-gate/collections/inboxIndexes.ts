import type { CompoundIndex } from 'payload'

/**
 * What the inbox filters, sorts and counts by: the order of its first page in front, the rest so
 * that a review that is not shown is judged without reading its row, which holds the whole content.
 */
export const inboxIndexes: CompoundIndex[] = [
  {
    fields: [
      'status',
      'firstAnsweredAt',
      'responseDueAt',
      'createdAt',
      'number',
      'currentRole',
      'claimedBy',
      'submittedBy',
      'submittedByDepartment',
      'involved',
      'documentCollection',
      'documentId',
      'currentStage',
      'riskLevel',
      'riskRank',
      'branch',
      'submittedByName',
      'submittedAt',
      'title',
    ],
  },
]
