'use client'

import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ClockView } from '../../operations/readClock.js'

import { callClock } from '../shared/clockApi.js'
import { useText } from '../shared/useText.js'

const refreshMs = 30_000

export type ClockState = {
  readonly clock: ClockView
  readonly busy: boolean
  /** Why the last change was refused, in words. */
  readonly failure: string | null
  /** @returns whether the change was made */
  readonly change: (action: 'pause' | 'resume', body: unknown) => Promise<boolean>
}

/** The clock as it is now, while the page is open. */
export const useClock = (initial: ClockView, url: string): ClockState => {
  const { text, language } = useText()
  const router = useRouter()
  const [clock, setClock] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  // State alone would let a second click in before the next render.
  const running = useRef(false)

  useEffect(() => setClock(initial), [initial])
  useEffect(() => {
    const refresh = async (): Promise<void> => {
      if (document.hidden || running.current) return
      const answer = await callClock(`${url}/clock`, { language })
      if (answer.ok && !running.current) setClock(answer.clock)
    }
    const timer = setInterval(() => void refresh(), refreshMs)
    return () => clearInterval(timer)
  }, [language, url])

  const change = useCallback(
    async (action: 'pause' | 'resume', body: unknown): Promise<boolean> => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      setFailure(null)
      const answer = await callClock(`${url}/${action}`, { language, body })
      running.current = false
      setBusy(false)
      if (!answer.ok) {
        setFailure(answer.message ?? text('panel:failed'))
        return false
      }
      setClock(answer.clock)
      // The due time shows in other places of the page too.
      router.refresh()
      return true
    },
    [language, router, text, url],
  )
  return { clock, busy, failure, change }
}
