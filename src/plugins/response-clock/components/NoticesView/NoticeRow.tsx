'use client'

import type { ReactNode } from 'react'

import { Button, Link } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

import type { ShownNotice } from './loadNotices.js'

import { useText } from '../shared/useText.js'

const subscribe = (): (() => void) => () => undefined

/** True after hydration: the server does not know the reader's time zone. */
const useInBrowser = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

const Moment = ({ at }: { readonly at: string }): ReactNode => {
  const { language } = useText()
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const shown = useInBrowser() ? format.format(new Date(at)) : at.slice(0, 10)
  return <time dateTime={at}>{shown}</time>
}

/** One notice: what happened, where to go, and that it was read. */
export const NoticeRow = (props: {
  readonly notice: ShownNotice
  readonly busy: boolean
  readonly onFollow: () => void
  readonly onRead: () => void
}): ReactNode => {
  const { busy, notice, onFollow, onRead } = props
  const { text } = useText()
  const { at, body, link, reviewNumber, subject, unread } = notice
  return (
    <li
      className={`response-clock-notice${unread ? ' response-clock-notice--unread' : ''}`}
      data-response-clock="notice"
    >
      <div className="response-clock-notice__text">
        {unread ? (
          <span className="response-clock-notice__unread">{text('notices:page:isUnread')}</span>
        ) : null}
        <Link
          className="response-clock-notice__subject"
          href={link}
          onClick={unread ? onFollow : undefined}
          prefetch={false}
        >
          {subject}
        </Link>
        <p className="response-clock-notice__body">{body}</p>
        <p className="response-clock-notice__meta">
          {reviewNumber === '' ? null : <span>{reviewNumber} · </span>}
          <Moment at={at} />
        </p>
      </div>
      {unread ? (
        <Button
          aria-label={`${text('notices:page:markRead')}: ${subject}`}
          buttonStyle="subtle"
          disabled={busy}
          margin={false}
          onClick={onRead}
          size="small"
        >
          {text('notices:page:markRead')}
        </Button>
      ) : null}
    </li>
  )
}
