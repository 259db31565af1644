'use client'

import type { ReactNode } from 'react'

import { useSyncExternalStore } from 'react'

import { useText } from './useText.js'

const subscribe = (): (() => void) => () => undefined

/** True after hydration: the server does not know the reader's time zone. */
const useInBrowser = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

/** Date and time in the reader's language and time zone. */
export const Moment = ({ at }: { readonly at: string }): ReactNode => {
  const { language } = useText()
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const shown = useInBrowser() ? format.format(new Date(at)) : at.slice(0, 10)
  return <time dateTime={at}>{shown}</time>
}
