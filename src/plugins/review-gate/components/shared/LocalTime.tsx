'use client'

import type { ReactNode } from 'react'

import { useSyncExternalStore } from 'react'

import { formatDateTime } from './time.js'
import { useText } from './useText.js'

const subscribe = (): (() => void) => () => undefined

/** True in the browser after hydration: the server does not know the reader's time zone. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

/** A point in time, written in the reader's language and time zone. */
export const LocalTime = ({ at }: { readonly at: string }): ReactNode => {
  const { language } = useText()
  const inBrowser = useInBrowser()
  return <time dateTime={at}>{inBrowser ? formatDateTime(at, language) : at.slice(0, 10)}</time>
}
