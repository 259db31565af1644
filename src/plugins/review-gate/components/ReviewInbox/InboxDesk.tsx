'use client'

import type { ReactNode } from 'react'

import { useRouter } from 'next/navigation.js'
import { useCallback, useState, useTransition } from 'react'

import type { InboxQuery } from '../../domain/inbox.js'
import type { DecidedReview } from './BulkDialog.js'
import type { InboxDeskProps } from './types.js'
import type { Selection } from './useSelection.js'

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

type Show = (query: InboxQuery) => void

/** The rows, or why there are none. */
const DeskList = (
  props: InboxDeskProps & {
    readonly selection: Selection
    readonly isPending: boolean
    readonly show: Show
    readonly retry: () => void
  },
): ReactNode => {
  const { choices, isPending, page, query, show } = props
  return (
    <div aria-busy={isPending} className="review-gate-inbox__list" data-pending={isPending}>
      {page === null ? <InboxFailed retry={props.retry} /> : null}
      {page?.docs.length === 0 ? <InboxEmpty query={query} show={show} /> : null}
      {page && page.docs.length > 0 ? (
        <InboxTable
          choices={choices}
          docs={page.docs}
          query={query}
          selection={props.reviews ? props.selection : null}
          show={show}
          urls={props.urls}
          userId={props.userId}
        />
      ) : null}
    </div>
  )
}

/** Every choice is a new address, which the server renders. */
const useNavigation = ({
  urls,
}: InboxDeskProps): {
  readonly isPending: boolean
  readonly show: Show
  readonly retry: () => void
} => {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const show = useCallback(
    (next: InboxQuery) =>
      startTransition(() => router.push(`${urls.inbox}${toSearch(next)}`, { scroll: false })),
    [router, urls.inbox],
  )
  return { isPending, show, retry: () => startTransition(() => router.refresh()) }
}

/** Tabs, filters, the list and what can be done with what is selected in it. */
export const InboxDesk = (props: InboxDeskProps): ReactNode => {
  const { query, views, choices, urls } = props
  const { text } = useText()
  const navigation = useNavigation(props)
  const { show } = navigation
  const inbox = useInbox({ ...props, url: `${urls.list}${toSearch(query)}` })
  const { page } = inbox
  const selection = useSelection(page?.docs ?? none)
  const [isDeciding, setIsDeciding] = useState(false)
  const [decided, setDecided] = useState<readonly DecidedReview[]>(none)

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
      <DeskList {...props} {...navigation} page={page} selection={selection} />
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
