'use client'

import type { ReactNode } from 'react'

import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { countUnread, noticesChanged } from '../shared/noticeApi.js'
import { useText } from '../shared/useText.js'
import './index.scss'

const refreshMs = 60_000
const mostShown = 99

export type BellLinkProps = {
  readonly href: string
  readonly noticesUrl: string
  readonly unread: number
}

/** Keeps the number fresh while somebody looks at the page. */
const useUnread = (noticesUrl: string, first: number): number => {
  const [unread, setUnread] = useState(first)
  useEffect(() => setUnread(first), [first])
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState !== 'visible') return
      void countUnread(noticesUrl).then((count) => {
        if (count !== null) setUnread(count)
      })
    }
    const timer = setInterval(refresh, refreshMs)
    window.addEventListener(noticesChanged, refresh)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      window.removeEventListener(noticesChanged, refresh)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [noticesUrl])
  return unread
}

export const BellLink = ({ href, noticesUrl, unread: first }: BellLinkProps): ReactNode => {
  const { text } = useText()
  const unread = useUnread(noticesUrl, first)
  const name =
    unread === 0 ? text('notices:page:bell') : text('notices:page:bellUnread', { count: unread })
  return (
    <Link
      aria-label={name}
      className="response-clock-bell"
      data-response-clock="bell"
      href={href}
      prefetch={false}
      title={name}
    >
      <svg aria-hidden="true" fill="none" height="20" viewBox="0 0 20 20" width="20">
        <path
          d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3Z"
          stroke="currentColor"
          strokeLinejoin="round"
          strokeWidth="1.3"
        />
        <path d="M8.3 15.8a1.8 1.8 0 0 0 3.4 0" stroke="currentColor" strokeWidth="1.3" />
      </svg>
      {unread === 0 ? null : (
        <span aria-hidden="true" className="response-clock-bell__count">
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  )
}
