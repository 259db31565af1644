'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { InboxQuery } from '../../domain/inbox.js'
import type { Text } from '../shared/text.js'
import type { FilterName } from './address.js'
import type { Choice, InboxChoices } from './types.js'

import { reviewStatuses, riskLevels } from '../../constants.js'
import { dueFilters } from '../../domain/inbox.js'
import { useText } from '../shared/useText.js'
import { activeFilters, changed, withoutFilters } from './address.js'
import { sortChoices } from './sorts.js'

type FilterProps = {
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
  readonly choices: InboxChoices
}

const Select = (props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  /** Wording of "no filter"; none for a select that always has a value. */
  readonly any?: string
  readonly onChange: (value: string) => void
}): ReactNode => {
  const id = useId()
  return (
    <div className="review-gate-inbox__filter">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        name={props.name}
        onChange={(event) => props.onChange(event.target.value)}
        value={props.value}
      >
        {props.any === undefined ? null : <option value="">{props.any}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

const Search = ({ query, show }: Pick<FilterProps, 'query' | 'show'>): ReactNode => {
  const { text } = useText()
  const id = useId()
  const [typed, setTyped] = useState(query.q ?? '')
  const [from, setFrom] = useState(query.q)
  // Filters were cleared, or the browser went back.
  if (from !== query.q) {
    setFrom(query.q)
    setTyped(query.q ?? '')
  }
  return (
    <form
      className="review-gate-inbox__search"
      onSubmit={(event) => {
        event.preventDefault()
        show(changed(query, { q: typed.trim() }))
      }}
      role="search"
    >
      <label htmlFor={id}>{text('desk:filters:search')}</label>
      <input
        id={id}
        maxLength={200}
        name="q"
        onChange={(event) => setTyped(event.target.value)}
        type="search"
        value={typed}
      />
      <Button buttonStyle="secondary" margin={false} size="medium" type="submit">
        {text('desk:filters:go')}
      </Button>
    </form>
  )
}

/** Reviews of every state that the view can hold, from the usual one to all. */
const statusChoices = ({ view }: InboxQuery, { text, valueText }: Text): readonly Choice[] => {
  const usual = view === 'submitted' ? text('desk:filters:openStatus') : null
  return [
    ...reviewStatuses
      .filter((status) => usual !== null || status !== 'in-review')
      .map((value) => ({ value, label: valueText('status', value) })),
    { value: 'any', label: text('desk:filters:anyStatus') },
  ]
}

/** What the view says by itself is not offered as a filter of it. */
const offers = (query: InboxQuery, name: FilterName): boolean => {
  if (name === 'status') return query.view === 'all' || query.view === 'submitted'
  return name !== 'submitter' || query.view !== 'submitted'
}

const FilterSelects = ({ query, show, choices }: FilterProps): ReactNode => {
  const words = useText()
  const { text, valueText } = words
  const values: Readonly<Partial<Record<FilterName, readonly Choice[]>>> = {
    kind: choices.kinds,
    stage: choices.stages,
    risk: riskLevels.map((value) => ({ value, label: valueText('risk', value) })),
    due: dueFilters.map((value) => ({ value, label: text(`desk:due:${value}`) })),
    branch: choices.branches,
    submitter: choices.submitters,
    status: statusChoices(query, words),
  }
  const usual = text(
    query.view === 'submitted' ? 'desk:filters:openStatus' : 'desk:filters:inReview',
  )
  return Object.entries(values).map(([key, offered]) => {
    const name = key as Exclude<FilterName, 'q'>
    if (!offers(query, name) || (offered.length === 0 && query[name] === undefined)) return null
    return (
      <Select
        any={name === 'status' ? usual : text('desk:filters:any')}
        choices={offered}
        key={name}
        label={text(`desk:filters:${name}`)}
        name={name}
        onChange={(value) => show(changed(query, { [name]: value }))}
        value={query[name] ?? ''}
      />
    )
  })
}

/** Search, filters and order. On a phone the filters are folded away behind a button. */
export const InboxFilters = (props: FilterProps): ReactNode => {
  const { query, show } = props
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const panelId = useId()
  const count = activeFilters(query)
  return (
    <section aria-label={text('desk:filters:title')} className="review-gate-inbox__filters">
      <Search query={query} show={show} />
      <button
        aria-controls={panelId}
        aria-expanded={isOpen}
        className="review-gate-inbox__unfold"
        onClick={() => setIsOpen(!isOpen)}
        type="button"
      >
        {count > 0 ? text('desk:filters:active', { count }) : text('desk:filters:title')}
      </button>
      <div className="review-gate-inbox__panel" data-open={isOpen} id={panelId}>
        <FilterSelects {...props} />
        <Select
          choices={sortChoices(text, query.sort)}
          label={text('desk:sort:label')}
          name="sort"
          onChange={(sort) => show(changed(query, { sort }))}
          value={query.sort}
        />
        {count > 0 ? (
          <Button
            buttonStyle="subtle"
            className="review-gate-inbox__clear"
            margin={false}
            onClick={() => show(withoutFilters(query))}
            size="small"
          >
            {text('desk:filters:clear')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
