import type { BulkObstacle, InboxRow } from '../../domain/inbox.js'

import { maxBulkReviews } from '../../domain/inbox.js'

/** What keeps a row out of the selection: the review itself, or what is selected already. */
export type SelectionObstacle = BulkObstacle | 'full' | 'kind'

export const obstacleOf = (
  row: InboxRow,
  selected: readonly InboxRow[],
): SelectionObstacle | null => {
  if (row.bulkObstacle) return row.bulkObstacle
  const [first] = selected
  if (first && first.document.collection !== row.document.collection) return 'kind'
  const isSelected = selected.some(({ id }) => id === row.id)
  return selected.length >= maxBulkReviews && !isSelected ? 'full' : null
}

/** The shown rows that can be selected together: of the kind that is selected, or that comes first. */
export const selectable = (
  shown: readonly InboxRow[],
  selected: readonly InboxRow[],
): readonly InboxRow[] => {
  const free = shown.filter(({ bulkObstacle }) => bulkObstacle === null)
  const kind = (selected[0] ?? free[0])?.document.collection
  const ids = new Set(selected.map(({ id }) => id))
  const alike = free.filter(({ document }) => document.collection === kind)
  const room = maxBulkReviews - selected.length
  return [
    ...alike.filter(({ id }) => ids.has(id)),
    ...alike.filter(({ id }) => !ids.has(id)).slice(0, Math.max(0, room)),
  ]
}
