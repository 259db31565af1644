'use client'

import type { ReactNode } from 'react'

import type { InboxQuery, InboxRow, InboxSort } from '../../domain/inbox.js'
import type { InboxChoices, InboxUrls } from './types.js'
import type { Selection } from './useSelection.js'

import { useText } from '../shared/useText.js'
import { changed } from './address.js'
import { InboxTableRow } from './InboxTableRow.js'
import { onRowKey } from './rowKeys.js'
import { columnOf, nextSort } from './sorts.js'

const columns = [
  { key: 'review', sort: 'title' },
  { key: 'risk', sort: 'risk' },
  { key: 'stage', sort: 'stage' },
  { key: 'submitter', sort: 'submitter' },
  { key: 'claim', sort: null },
  { key: 'due', sort: 'due' },
] as const

type TableProps = {
  readonly docs: readonly InboxRow[]
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
  readonly choices: InboxChoices
  readonly urls: InboxUrls
  readonly userId: string
  /** Null for whoever decides nothing. */
  readonly selection: Selection | null
}

const Head = (props: {
  readonly name: (typeof columns)[number]['key']
  readonly sort: InboxSort | null
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
}): ReactNode => {
  const { name, sort, query, show } = props
  const { text } = useText()
  const label = text(`desk:columns:${name}`)
  if (sort === null) {
    return (
      <th role="columnheader" scope="col">
        {label}
      </th>
    )
  }
  const present = columnOf(query.sort)
  const isPresent = present.sort === sort
  const direction = present.down ? 'descending' : 'ascending'
  return (
    <th aria-sort={isPresent ? direction : undefined} role="columnheader" scope="col">
      <button
        onClick={() => show(changed(query, { sort: nextSort(query.sort, sort) }))}
        type="button"
      >
        {label}
        <span aria-hidden="true" className="review-gate-inbox__arrow">
          {isPresent ? (present.down ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

const SelectAll = ({ selection }: { readonly selection: Selection }): ReactNode => {
  const { text } = useText()
  const label = text('desk:bulk:selectAll')
  return (
    <th className="review-gate-inbox__select" role="columnheader" scope="col">
      <input
        aria-label={label}
        checked={selection.isAll}
        data-review-gate="select-all"
        disabled={!selection.canSelect}
        onChange={selection.toggleAll}
        title={label}
        type="checkbox"
      />
    </th>
  )
}

/**
 * The list. A phone shows its rows as cards; the roles keep it a table for screen readers when the
 * style sheet makes blocks of it.
 */
export const InboxTable = (props: TableProps): ReactNode => {
  const { docs, query, show, selection } = props
  const { text } = useText()
  return (
    <table
      aria-label={text(`desk:views:${query.view}`)}
      className="review-gate-inbox__table"
      onKeyDown={onRowKey}
      role="table"
    >
      <thead role="rowgroup">
        <tr role="row">
          {selection ? <SelectAll selection={selection} /> : null}
          {columns.map(({ key, sort }) => (
            <Head key={key} name={key} query={query} show={show} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {docs.map((row) => (
          <InboxTableRow
            choices={props.choices}
            key={row.id}
            row={row}
            selection={selection}
            urls={props.urls}
            userId={props.userId}
          />
        ))}
      </tbody>
    </table>
  )
}
