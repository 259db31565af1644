'use client'

import { useCallback, useEffect, useState } from 'react'

const keyOf = (name: string): string => `review-gate:text:${name}`

const read = (name: string): string => {
  try {
    return window.sessionStorage.getItem(keyOf(name)) ?? ''
  } catch {
    // A browser may refuse storage altogether; then the text lives as long as the page.
    return ''
  }
}

const write = (name: string, text: string): void => {
  try {
    if (text === '') window.sessionStorage.removeItem(keyOf(name))
    else window.sessionStorage.setItem(keyOf(name), text)
  } catch {
    // Full storage must not stop anybody from typing.
  }
}

/** Once the text has arrived where it belongs. */
export const forgetKeptText = (name: string): void => write(name, '')

/** A text being written; it survives a reload and a failed request, in this window only. */
export const useKeptText = (name: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState('')
  useEffect(() => setText(read(name)), [name])
  const change = useCallback(
    (next: string) => {
      setText(next)
      write(name, next)
    },
    [name],
  )
  return [text, change]
}
