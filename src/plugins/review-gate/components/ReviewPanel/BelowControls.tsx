'use client'

import type { ReactNode } from 'react'

import { Gutter } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * Shows its children in a row of their own right below the document's control bar. The bar has one
 * line of fixed height and scrolls sideways on a phone, so a sentence inside it would be cut; Payload
 * has no slot below it.
 */
export const BelowControls = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const marker = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const bar = marker.current?.closest('.doc-controls')
    if (!bar) return
    const element = document.createElement('div')
    bar.after(element)
    setPlace(element)
    return () => {
      element.remove()
      setPlace(null)
    }
  }, [])
  return (
    <>
      <span hidden ref={marker} />
      {place ? createPortal(<Gutter>{children}</Gutter>, place) : null}
    </>
  )
}
