import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { Period } from '../../domain/period.js'
import type { Text } from '../shared/text.js'

import { reviewsSlug } from '../../constants.js'
import { makeDay, partsOfDay } from '../../domain/calendarDays.js'
import { tableFormats } from '../../spreadsheets/table.js'

export type ExportsProps = {
  readonly words: Text
  readonly apiRoute: string
  readonly period: Period
  readonly branch: string | null
  /** The present day; its month is the newest that can be filed. */
  readonly today: string
}

const monthsOffered = 36

const monthsUntil = (today: string): readonly string[] => {
  const { year, month } = partsOfDay(today)
  return Array.from({ length: monthsOffered }, (_, index) =>
    makeDay(year, month - index, 1).slice(0, 7),
  )
}

const Figures = ({ words, apiRoute, period, branch }: ExportsProps): ReactNode => {
  const addressOf = (format: string): string => {
    const query = new URLSearchParams({
      format,
      lang: words.language,
      from: period.firstDay,
      to: period.lastDay,
      ...(branch ? { branch } : {}),
    })
    const path = `/${reviewsSlug}/statistics/export?${query.toString()}` as const
    return formatAdminURL({ apiRoute, path })
  }
  return (
    <p className="review-gate-dashboard__links">
      {tableFormats.map((format) => (
        <a download href={addressOf(format)} key={format}>
          {words.text(format === 'csv' ? 'dashboard:exportCsv' : 'dashboard:exportXlsx')}
        </a>
      ))}
    </p>
  )
}

/** Works without a script: the two buttons send the chosen month and their format. */
const Ledger = ({ words, apiRoute, branch, period, today }: ExportsProps): ReactNode => {
  const { text } = words
  const shown = period.firstDay.slice(0, 7)
  const months = monthsUntil(today)
  return (
    <form
      action={formatAdminURL({ apiRoute, path: `/${reviewsSlug}/working-ledger` })}
      className="review-gate-dashboard__ledger"
      method="get"
    >
      <h3>{text('dashboard:ledgerTitle')}</h3>
      <p className="review-gate-dashboard__hint">{text('dashboard:ledgerHint')}</p>
      <input name="lang" type="hidden" value={words.language} />
      {branch ? <input name="branch" type="hidden" value={branch} /> : null}
      <div className="review-gate-dashboard__controls">
        <label htmlFor="review-gate-ledger-month">{text('dashboard:monthLabel')}</label>
        <select
          defaultValue={months.includes(shown) ? shown : months[0]}
          id="review-gate-ledger-month"
          name="month"
        >
          {months.map((month) => (
            <option key={month} value={month}>
              {month}
            </option>
          ))}
        </select>
        {tableFormats.map((format) => (
          <button
            className="btn btn--style-secondary btn--size-small review-gate-dashboard__button"
            key={format}
            name="format"
            type="submit"
            value={format}
          >
            {text(format === 'csv' ? 'dashboard:ledgerCsv' : 'dashboard:ledgerXlsx')}
          </button>
        ))}
      </div>
    </form>
  )
}

/** Everything on the page as a file, and the month's working ledger. */
export const Exports = (props: ExportsProps): ReactNode => (
  <section aria-labelledby="review-gate-exports" className="review-gate-dashboard__panel">
    <h2 id="review-gate-exports">{props.words.text('dashboard:exports')}</h2>
    <Figures {...props} />
    <Ledger {...props} />
  </section>
)
