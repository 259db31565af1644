import type { KeyboardEvent } from 'react'

/** Rows and what in them takes the focus. */
const rowSelector = '[data-inbox-row]'
const linkSelector = '[data-inbox-link]'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

const focusRow = (list: Element, from: Element, step: number): void => {
  const rows = [...list.querySelectorAll(rowSelector)]
  const next = rows[rows.indexOf(from) + step]
  next?.querySelector<HTMLElement>(linkSelector)?.focus()
}

/**
 * Moves between the rows of a list by arrows or j and k, and selects by x. Only while the focus is
 * within a row, so that no key surprises anybody elsewhere.
 */
export const onRowKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const row = (event.target as Element).closest(rowSelector)
  if (!row) return
  const step = steps[event.key]
  if (step) {
    event.preventDefault()
    focusRow(event.currentTarget, row, step)
  }
  if (event.key === 'x') row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
}
