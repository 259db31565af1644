'use client'

import { useCallback, useMemo, useState } from 'react'

import type { InboxRow } from '../../domain/inbox.js'

import { obstacleOf, selectable } from './selection.js'

export type Selection = {
  readonly rows: readonly InboxRow[]
  readonly has: (id: string) => boolean
  /** Why a row cannot be selected now; null when it can. */
  readonly obstacle: (row: InboxRow) => ReturnType<typeof obstacleOf>
  readonly toggle: (row: InboxRow) => void
  /** Selects everything on the page that goes together, or nothing of it. */
  readonly toggleAll: () => void
  readonly drop: (ids: readonly string[]) => void
  readonly clear: () => void
  readonly isAll: boolean
  readonly canSelect: boolean
}

/** The reviews chosen for a bulk decision; kept while the person turns pages. */
export const useSelection = (shown: readonly InboxRow[]): Selection => {
  const [kept, setKept] = useState<ReadonlyMap<string, InboxRow>>(new Map())
  // What has meanwhile been decided or claimed by others falls out of the selection.
  const rows = useMemo(() => {
    const now = new Map(shown.map((row) => [row.id, row]))
    return [...kept.values()]
      .map((row) => now.get(row.id) ?? row)
      .filter((row) => row.bulkObstacle === null)
  }, [kept, shown])
  const ids = useMemo(() => new Set(rows.map(({ id }) => id)), [rows])
  const offered = useMemo(() => selectable(shown, rows), [shown, rows])
  const isAll = offered.length > 0 && offered.every(({ id }) => ids.has(id))

  const replace = useCallback((next: readonly InboxRow[]) => {
    setKept(new Map(next.map((row) => [row.id, row])))
  }, [])
  const drop = useCallback(
    (gone: readonly string[]) => replace(rows.filter(({ id }) => !gone.includes(id))),
    [replace, rows],
  )
  const obstacle = useCallback((row: InboxRow) => obstacleOf(row, rows), [rows])
  const toggle = useCallback(
    (row: InboxRow) => {
      if (ids.has(row.id)) drop([row.id])
      else if (obstacle(row) === null) replace([...rows, row])
    },
    [drop, ids, obstacle, replace, rows],
  )
  const toggleAll = useCallback(() => {
    if (isAll) drop(offered.map(({ id }) => id))
    else replace([...rows, ...offered.filter(({ id }) => !ids.has(id))])
  }, [drop, ids, isAll, offered, replace, rows])
  return {
    rows,
    has: (id) => ids.has(id),
    obstacle,
    toggle,
    toggleAll,
    drop,
    clear: () => replace([]),
    isAll,
    canSelect: offered.length > 0,
  }
}
