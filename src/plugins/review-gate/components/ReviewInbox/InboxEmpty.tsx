'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

import type { InboxQuery } from '../../domain/inbox.js'

import { useText } from '../shared/useText.js'
import { activeFilters, changed, withoutFilters } from './address.js'

/** Says that nothing is there and why, and what one can do about it. */
export const InboxEmpty = (props: {
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
}): ReactNode => {
  const { query, show } = props
  const { text } = useText()
  if (activeFilters(query) === 0) {
    return (
      <div className="review-gate-inbox__empty">
        <p>{text(`desk:empty:${query.view}`)}</p>
        <p className="review-gate-inbox__detail">{text('desk:empty:hint')}</p>
      </div>
    )
  }
  const canWiden = query.status === undefined && query.view === 'all'
  return (
    <div className="review-gate-inbox__empty">
      <p>{text('desk:empty:filtered')}</p>
      <div className="review-gate-inbox__emptyControls">
        <Button buttonStyle="secondary" margin={false} onClick={() => show(withoutFilters(query))}>
          {text('desk:filters:clear')}
        </Button>
        {canWiden ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => show(changed(query, { status: 'any' }))}
          >
            {text('desk:empty:anyState')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The list could not be loaded; the page around it still stands. */
export const InboxFailed = ({ retry }: { readonly retry: () => void }): ReactNode => {
  const { text } = useText()
  return (
    <div className="review-gate-notice review-gate-notice--error" role="alert">
      <p>{text('desk:status:failed')}</p>
      <Button buttonStyle="secondary" margin={false} onClick={retry}>
        {text('desk:status:retry')}
      </Button>
    </div>
  )
}
