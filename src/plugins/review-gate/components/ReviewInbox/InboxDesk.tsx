'use client'

import type { ReactNode } from 'react'

import { useRouter } from 'next/navigation.js'
import { useCallback, useState, useTransition } from 'react'

import type { InboxQuery } from '../../domain/inbox.js'
import type { DecidedReview } from './BulkDialog.js'
import type { InboxDeskProps } from './types.js'

import { useText } from '../shared/useText.js'
import { toSearch } from './address.js'
import { BulkBar } from './BulkBar.js'
import { BulkDialog } from './BulkDialog.js'
import { BulkResults } from './BulkResults.js'
import { InboxEmpty, InboxFailed } from './InboxEmpty.js'
import { InboxFilters } from './InboxFilters.js'
import { InboxFooter } from './InboxFooter.js'
import { InboxTable } from './InboxTable.js'
import { InboxTabs } from './InboxTabs.js'
import { useInbox } from './useInbox.js'
import { useSelection } from './useSelection.js'

const none = [] as const

/** Tabs, filters and the list; every choice is a new address, which the server renders. */
export const InboxDesk = (props: InboxDeskProps): ReactNode => {
  const { query, views, choices, urls, userId } = props
  const { text } = useText()
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const inbox = useInbox({
    page: props.page,
    loadedAt: props.loadedAt,
    url: `${urls.list}${toSearch(query)}`,
  })
  const { page } = inbox
  const selection = useSelection(page?.docs ?? none)
  const [isDeciding, setIsDeciding] = useState(false)
  const [decided, setDecided] = useState<readonly DecidedReview[]>(none)

  const show = useCallback(
    (next: InboxQuery) =>
      startTransition(() => router.push(`${urls.inbox}${toSearch(next)}`, { scroll: false })),
    [router, urls.inbox],
  )
  const finish = (reviews: readonly DecidedReview[]): void => {
    setIsDeciding(false)
    setDecided(reviews)
    selection.clear()
    void inbox.refresh()
  }
  return (
    <>
      <h1 className="review-gate-inbox__title">{text('desk:title')}</h1>
      <InboxTabs
        counts={page?.counts ?? null}
        query={query}
        show={show}
        urls={urls}
        views={views}
      />
      <InboxFilters choices={choices} key={query.view} query={query} show={show} />
      <BulkResults onClose={() => setDecided(none)} reviews={decided} urls={urls} />
      <div aria-busy={isPending} className="review-gate-inbox__list" data-pending={isPending}>
        {page === null ? (
          <InboxFailed retry={() => startTransition(() => router.refresh())} />
        ) : null}
        {page?.docs.length === 0 ? <InboxEmpty query={query} show={show} /> : null}
        {page && page.docs.length > 0 ? (
          <InboxTable
            choices={choices}
            docs={page.docs}
            query={query}
            selection={props.reviews ? selection : null}
            show={show}
            urls={urls}
            userId={userId}
          />
        ) : null}
      </div>
      {page ? <InboxFooter inbox={inbox} page={page} query={query} show={show} /> : null}
      {selection.rows.length > 0 ? (
        <BulkBar onApprove={() => setIsDeciding(true)} selection={selection} />
      ) : null}
      {isDeciding ? (
        <BulkDialog
          onClose={() => setIsDeciding(false)}
          onDecided={finish}
          selection={selection}
          urls={urls}
        />
      ) : null}
    </>
  )
}
