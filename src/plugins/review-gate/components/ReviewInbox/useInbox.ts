'use client'

import { useCallback, useEffect, useState } from 'react'

import type { InboxPage } from '../../domain/inbox.js'

import { getJson } from '../shared/api.js'

const refreshMs = 30_000

export type Inbox = {
  readonly page: InboxPage | null
  readonly at: string
  /** The last attempt to refresh the list failed. */
  readonly isStale: boolean
  readonly refresh: () => Promise<void>
}

type State = Omit<Inbox, 'refresh'> & { readonly from: InboxPage | null }

/** The page that the server rendered, asked for again now and then while somebody looks at it. */
export const useInbox = (args: {
  readonly page: InboxPage | null
  readonly loadedAt: string
  readonly url: string
}): Inbox => {
  const { page, loadedAt, url } = args
  const [state, setState] = useState<State>({ page, at: loadedAt, isStale: false, from: page })
  // The server has rendered another page: what was fetched for the last one is over.
  if (state.from !== page) setState({ page, at: loadedAt, isStale: false, from: page })

  const refresh = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      const result = await getJson<InboxPage>(url, signal)
      if (signal?.aborted) return
      setState((last) =>
        result.ok
          ? { ...last, page: result.body, at: new Date().toISOString(), isStale: false }
          : { ...last, isStale: true },
      )
    },
    [url],
  )
  useEffect(() => {
    const gone = new AbortController()
    const look = (): void => {
      if (document.visibilityState === 'visible') void refresh(gone.signal)
    }
    const timer = setInterval(look, refreshMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      gone.abort()
    }
  }, [refresh])
  return { page: state.page, at: state.at, isStale: state.isStale, refresh: () => refresh() }
}
