'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

import type { InboxPage, InboxQuery } from '../../domain/inbox.js'
import type { Inbox } from './useInbox.js'

import { useInBrowser } from '../shared/LocalTime.js'
import { useText } from '../shared/useText.js'
import { changed } from './address.js'

const Pager = (props: {
  readonly page: InboxPage
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
}): ReactNode => {
  const { query, show } = props
  const { page, totalPages } = props.page
  const { text } = useText()
  if (totalPages <= 1) return null
  const step = (to: number) => () => show(changed(query, { page: to }))
  return (
    <nav aria-label={text('desk:pages:label')} className="review-gate-inbox__pager">
      <Button buttonStyle="secondary" disabled={page <= 1} margin={false} onClick={step(page - 1)}>
        {text('desk:pages:previous')}
      </Button>
      <span>{text('desk:pages:of', { page, pages: totalPages })}</span>
      <Button
        buttonStyle="secondary"
        disabled={page >= totalPages}
        margin={false}
        onClick={step(page + 1)}
      >
        {text('desk:pages:next')}
      </Button>
    </nav>
  )
}

const useClock = (at: string): string => {
  const { language } = useText()
  const inBrowser = useInBrowser()
  if (!inBrowser) return ''
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at))
}

/** How much of it is shown, how old it is, and the way to the rest. */
export const InboxFooter = (props: {
  readonly page: InboxPage
  readonly inbox: Inbox
  readonly query: InboxQuery
  readonly show: (query: InboxQuery) => void
}): ReactNode => {
  const { page, inbox } = props
  const { text } = useText()
  const time = useClock(inbox.at)
  const from = (page.page - 1) * page.limit + 1
  const range = { from, to: from + page.docs.length - 1, total: page.totalDocs }
  return (
    <div className="review-gate-inbox__footer">
      <p role="status">
        {page.docs.length > 0 ? text('desk:status:range', range) : text('desk:status:none')}
      </p>
      <p className={inbox.isStale ? 'review-gate-inbox__stale' : 'review-gate-inbox__detail'}>
        {text(inbox.isStale ? 'desk:status:stale' : 'desk:status:updated', { time })}
      </p>
      <Pager {...props} />
      {page.docs.length > 0 ? <p className="review-gate-inbox__keys">{text('desk:keys')}</p> : null}
    </div>
  )
}
