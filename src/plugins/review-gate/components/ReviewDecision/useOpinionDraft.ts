'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { OpinionDraft } from './draft.js'

import { emptyDraft, isEmptyDraft, parseDraft } from './draft.js'

export type OpinionDraftState = {
  readonly value: OpinionDraft
  readonly change: (part: Partial<OpinionDraft>) => void
  readonly discard: () => void
  readonly isRestored: boolean
}

/** For each person: a colleague at the same machine does not find somebody else's words. */
const keyOf = (reviewId: string, userId: string): string =>
  `review-gate:opinion:${reviewId}:${userId}`

/** A browser may refuse storage altogether; then the text lives as long as the page. */
const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

const keep = (key: string, draft: OpinionDraft): void => {
  try {
    if (isEmptyDraft(draft)) storage()?.removeItem(key)
    else storage()?.setItem(key, JSON.stringify(draft))
  } catch {
    // Full storage must not stop anybody from typing.
  }
}

/** The opinion being written; it survives a reload, a failed request and a closed window. */
export const useOpinionDraft = (reviewId: string, userId: string): OpinionDraftState => {
  const key = keyOf(reviewId, userId)
  const [value, setValue] = useState(emptyDraft)
  const [isRestored, setIsRestored] = useState(false)
  useEffect(() => {
    const kept = parseDraft(storage()?.getItem(key) ?? null)
    if (isEmptyDraft(kept)) return
    setValue(kept)
    setIsRestored(true)
  }, [key])

  const change = useCallback(
    (part: Partial<OpinionDraft>) =>
      setValue((present) => {
        const next = { ...present, ...part }
        keep(key, next)
        return next
      }),
    [key],
  )
  const discard = useCallback(() => {
    setValue(emptyDraft)
    setIsRestored(false)
    keep(key, emptyDraft)
  }, [key])
  return useMemo(
    () => ({ value, change, discard, isRestored }),
    [change, discard, isRestored, value],
  )
}
