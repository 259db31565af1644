/**
 * One index for each question of the dashboard, with every column that the question reads: a
 * review carries its content, some ten kilobytes of it, and counting must never open a row. Where
 * rows are grouped, the groups come first: then the database counts along the index and sorts
 * nothing.
 */
export const reviewIndexes = {
  submitted: ['submittedAt', 'branch'],
  firstAnswers: ['firstAnswerMinutes', 'answeredInTime', 'submittedAt', 'branch'],
  endings: ['decisionMinutes', 'submittedAt', 'branch'],
  approvals: ['origin', 'round', 'approvedAt', 'branch'],
  open: ['status', 'currentStage', 'branch', 'firstAnsweredAt', 'responseDueAt', 'submittedAt'],
  expiring: ['status', 'validUntil', 'branch'],
} as const

export const decisionIndexes = {
  decided: ['decidedAt', 'branch'],
  stageTimes: ['stage', 'minutes', 'decidedAt', 'branch'],
  workload: ['decidedBy', 'decidedByName', 'decision', 'decidedAt', 'branch'],
  workTimes: ['decidedBy', 'minutes', 'decidedAt', 'branch'],
  reasons: ['decision', 'reasons', 'decidedAt', 'branch'],
} as const
