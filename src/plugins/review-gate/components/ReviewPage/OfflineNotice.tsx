'use client'

import type { ReactNode } from 'react'

import { useSyncExternalStore } from 'react'

import { useText } from '../shared/useText.js'

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Says at once that the connection is gone, before anybody tries to decide. */
export const OfflineNotice = (): ReactNode => {
  const { text } = useText()
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div aria-live="assertive">
      {isOnline ? null : <p className="review-gate-notice">{text('page:offline')}</p>}
    </div>
  )
}
