import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { ChartsProps } from './Charts.js'

import { DataTable } from './DataTable.js'
import { spanText } from './Figures.js'

export type ListsProps = ChartsProps & { readonly adminRoute: string }

const medianColumn = 5
const decisionsColumn = 1

/** Who decided how much; a bar in the cell shows the proportion. */
const Reviewers = ({ statistics, naming, tables }: ListsProps): ReactNode => {
  const { reviewers } = statistics
  const most = Math.max(1, ...reviewers.map(({ decisions }) => decisions))
  const cell = (row: number, column: number): ReactNode => {
    const reviewer = reviewers[row]
    if (column === medianColumn) return spanText(reviewer?.median ?? null, naming.words)
    if (column !== decisionsColumn || !reviewer) return undefined
    const width = `${(reviewer.decisions / most) * 100}%`
    return (
      <span className="review-gate-dashboard__share">
        <span aria-hidden="true">
          <span style={{ width }} />
        </span>
        {reviewer.decisions}
      </span>
    )
  }
  return (
    <section
      aria-labelledby="review-gate-reviewers"
      className="review-gate-dashboard__panel review-gate-dashboard__panel--wide"
    >
      <h2 id="review-gate-reviewers">{naming.words.text('dashboard:reviewersTitle')}</h2>
      {reviewers.length === 0 ? (
        <p className="review-gate-dashboard__hint">{naming.words.text('dashboard:nothing')}</p>
      ) : (
        <DataTable
          caption={naming.words.text('dashboard:reviewersTitle')}
          cell={cell}
          plain
          table={tables.reviewers}
        />
      )}
    </section>
  )
}

const titleColumn = 1

const Expiring = ({ statistics, naming, tables, adminRoute }: ListsProps): ReactNode => {
  const { text } = naming.words
  const { next, within30, within60, within90 } = statistics.expiring
  const cell = (row: number, column: number): ReactNode => {
    const approval = next[row]
    if (column !== titleColumn || !approval) return undefined
    const path = `/collections/${approval.collection}/${approval.documentId}` as const
    return <a href={formatAdminURL({ adminRoute, path })}>{approval.title}</a>
  }
  return (
    <section
      aria-labelledby="review-gate-expiring"
      className="review-gate-dashboard__panel review-gate-dashboard__panel--wide"
    >
      <h2 id="review-gate-expiring">{text('dashboard:expiringTitle')}</h2>
      <p className="review-gate-dashboard__hint">
        {within90 === 0
          ? text('dashboard:expiringNone')
          : text('dashboard:expiringSummary', { within30, within60, within90 })}
      </p>
      {next.length > 0 ? (
        <DataTable
          caption={text('dashboard:expiringNext', { count: next.length })}
          cell={cell}
          table={tables.expiring}
        />
      ) : null}
    </section>
  )
}

export const Lists = (props: ListsProps): ReactNode => (
  <>
    <Reviewers {...props} />
    <Expiring {...props} />
  </>
)
