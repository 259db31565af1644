'use client'

import { useCallback, useRef, useState } from 'react'

import type { ApiFailure, ApiResult } from './api.js'

export type Action = {
  /**
   * Runs `call` unless one is under way, so that a double click acts once.
   *
   * @returns the body, or null when it was refused or one was under way
   */
  readonly run: <Body>(call: () => Promise<ApiResult<Body>>) => Promise<Body | null>
  readonly busy: boolean
  readonly failure: ApiFailure | null
  readonly clear: () => void
}

/** One action of the person on this page: under way, refused, or at rest. */
export const useAction = (): Action => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  // State alone would let a second click in before the next render.
  const running = useRef(false)

  const run = useCallback(async <Body>(call: () => Promise<ApiResult<Body>>) => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      const result = await call()
      if (result.ok) return result.body
      setFailure(result.failure)
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setFailure(null), [])
  return { run, busy, failure, clear }
}
