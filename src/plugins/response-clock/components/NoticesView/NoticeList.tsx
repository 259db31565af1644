'use client'

import type { ReactNode } from 'react'

import { Button, Link, toast, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import type { NoticeFilter, NoticePage } from './loadNotices.js'

import { noticesChanged, post } from '../shared/noticeApi.js'
import { useText } from '../shared/useText.js'
import { NoticeRow } from './NoticeRow.js'

export type NoticeListProps = NoticePage & {
  readonly filter: NoticeFilter
  readonly noticesUrl: string
  readonly pageUrl: string
  readonly settingsUrl: string
}

/** Marks notices as read, then shows the page as it is now. */
const useReading = (noticesUrl: string) => {
  const { text } = useText()
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  const [busy, setBusy] = useState(false)
  const read = async (path: string, done: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    const accepted = await post(`${noticesUrl}${path}`)
    setBusy(false)
    if (!accepted) {
      toast.error(text('notices:page:failed'))
      return
    }
    toast.success(done)
    window.dispatchEvent(new Event(noticesChanged))
    startRouteTransition(() => router.refresh())
  }
  return { busy, read }
}

const Tabs = ({ filter, pageUrl, unread }: NoticeListProps): ReactNode => {
  const { text } = useText()
  const tab = (value: NoticeFilter, name: string): ReactNode => (
    <Link
      aria-current={filter === value ? 'page' : undefined}
      className="response-clock-notices__tab"
      href={value === 'all' ? pageUrl : `${pageUrl}?view=${value}`}
      prefetch={false}
    >
      {name}
    </Link>
  )
  return (
    <nav aria-label={text('notices:page:views')} className="response-clock-notices__tabs">
      {tab('all', text('notices:page:all'))}
      {tab('unread', text('notices:page:unread', { count: unread }))}
    </nav>
  )
}

const Pages = ({ filter, page, pages, pageUrl }: NoticeListProps): ReactNode => {
  const { text } = useText()
  if (pages <= 1) return null
  const to = (number: number, name: string): ReactNode =>
    number < 1 || number > pages ? null : (
      <Link
        href={`${pageUrl}?${filter === 'unread' ? 'view=unread&' : ''}page=${number}`}
        prefetch={false}
      >
        {name}
      </Link>
    )
  return (
    <nav aria-label={text('notices:page:pages')} className="response-clock-notices__pages">
      {to(page - 1, text('notices:page:previous'))}
      <span>{text('notices:page:pageOf', { page, count: pages })}</span>
      {to(page + 1, text('notices:page:next'))}
    </nav>
  )
}

export const NoticeList = (props: NoticeListProps): ReactNode => {
  const { filter, notices, noticesUrl, settingsUrl, unread } = props
  const { text } = useText()
  const { busy, read } = useReading(noticesUrl)
  return (
    <>
      <div className="response-clock-notices__bar">
        <Tabs {...props} />
        {unread === 0 ? null : (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            extraButtonProps={{ 'data-response-clock': 'read-all' }}
            margin={false}
            onClick={() => void read('/read-all', text('notices:page:marked'))}
            size="medium"
          >
            {text('notices:page:markAllRead')}
          </Button>
        )}
      </div>
      {notices.length === 0 ? (
        <p className="response-clock-notices__empty">
          {text(filter === 'unread' ? 'notices:page:emptyUnread' : 'notices:page:emptyAll')}
        </p>
      ) : (
        <ul className="response-clock-notices__list">
          {notices.map((notice) => (
            <NoticeRow
              busy={busy}
              key={notice.id}
              notice={notice}
              onFollow={() => void post(`${noticesUrl}/${notice.id}/read`)}
              onRead={() => void read(`/${notice.id}/read`, text('notices:page:markedOne'))}
            />
          ))}
        </ul>
      )}
      <Pages {...props} />
      <p className="response-clock-notices__settings">
        <Link href={settingsUrl} prefetch={false}>
          {text('notices:page:settings')}
        </Link>
      </p>
    </>
  )
}
