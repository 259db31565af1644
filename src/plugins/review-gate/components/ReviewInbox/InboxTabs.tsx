'use client'

import type { ReactNode } from 'react'

import type { InboxQuery, InboxView } from '../../domain/inbox.js'
import type { InboxUrls } from './types.js'

import { useText } from '../shared/useText.js'
import { changed, toSearch } from './address.js'

/** The views as links, each with the number of reviews in it under the present filters. */
export const InboxTabs = (props: {
  readonly views: readonly InboxView[]
  readonly counts: Readonly<Record<InboxView, number>> | null
  readonly query: InboxQuery
  readonly urls: InboxUrls
  readonly show: (query: InboxQuery) => void
}): ReactNode => {
  const { text } = useText()
  return (
    <nav aria-label={text('desk:viewsLabel')} className="review-gate-inbox__tabs">
      {props.views.map((view) => {
        const next = changed(props.query, { view })
        return (
          <a
            aria-current={view === props.query.view ? 'page' : undefined}
            className="review-gate-inbox__tab"
            data-review-gate={`view-${view}`}
            href={`${props.urls.inbox}${toSearch(next)}`}
            key={view}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
              event.preventDefault()
              props.show(next)
            }}
          >
            {text(`desk:views:${view}`)}
            {props.counts ? (
              <span className="review-gate-inbox__count">{props.counts[view]}</span>
            ) : null}
          </a>
        )
      })}
    </nav>
  )
}
