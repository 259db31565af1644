'use client'

import { useCallback, useState } from 'react'

const key = 'review-gate:bulk-opinion'

/** A browser may refuse storage altogether; then the text lives as long as the page. */
const read = (): string => {
  try {
    return window.sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

const keep = (text: string): void => {
  try {
    if (text === '') window.sessionStorage.removeItem(key)
    else window.sessionStorage.setItem(key, text)
  } catch {
    // Full storage must not stop anybody from typing.
  }
}

/** The opinion for all; it survives closing the dialog, a refusal and a reload, until it is sent. */
export const useBulkOpinion = (): {
  readonly opinion: string
  readonly change: (text: string) => void
} => {
  // The dialog opens by a click, so there is a browser.
  const [opinion, setOpinion] = useState(read)
  const change = useCallback((text: string) => {
    setOpinion(text)
    keep(text)
  }, [])
  return { opinion, change }
}
