import type { ReactNode } from 'react'

import type { StaticTable } from '../../spreadsheets/statisticsTables.js'
import type { Text } from '../shared/text.js'

import { DataTable } from './DataTable.js'

/** A chart with what it says in a sentence, and the same numbers as a table. */
export const ChartPanel = (props: {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly table: StaticTable
  readonly words: Text
  readonly wide?: boolean
  readonly children: ReactNode
}): ReactNode => {
  const wide = props.wide ? ' review-gate-dashboard__panel--wide' : ''
  return (
    <section aria-labelledby={props.id} className={`review-gate-dashboard__panel${wide}`}>
      <h2 id={props.id}>{props.title}</h2>
      <p className="review-gate-dashboard__hint">{props.summary}</p>
      {props.table.rows.length > 0 ? (
        <>
          {props.children}
          <details>
            <summary>{props.words.text('dashboard:asTable')}</summary>
            <DataTable caption={props.title} plain table={props.table} />
          </details>
        </>
      ) : null}
    </section>
  )
}
