'use client'

import { useCallback, useEffect, useState } from 'react'

import type { OpinionDraft } from './draft.js'

import { emptyDraft, isEmptyDraft, parseDraft } from './draft.js'

const keyOf = (reviewId: string): string => `review-gate:opinion:${reviewId}`

/** A browser may refuse storage altogether; then the text lives as long as the page. */
const storage = (): Storage | null => {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

const keep = (reviewId: string, draft: OpinionDraft): void => {
  try {
    if (isEmptyDraft(draft)) storage()?.removeItem(keyOf(reviewId))
    else storage()?.setItem(keyOf(reviewId), JSON.stringify(draft))
  } catch {
    // Full storage must not stop anybody from typing.
  }
}

/** The opinion being written; it survives a reload and a failed request, in this window only. */
export const useOpinionDraft = (
  reviewId: string,
): {
  readonly draft: OpinionDraft
  readonly change: (part: Partial<OpinionDraft>) => void
  readonly discard: () => void
  readonly isRestored: boolean
} => {
  const [draft, setDraft] = useState(emptyDraft)
  const [isRestored, setIsRestored] = useState(false)
  useEffect(() => {
    const kept = parseDraft(storage()?.getItem(keyOf(reviewId)) ?? null)
    if (isEmptyDraft(kept)) return
    setDraft(kept)
    setIsRestored(true)
  }, [reviewId])

  const change = useCallback(
    (part: Partial<OpinionDraft>) => {
      const next = { ...draft, ...part }
      setDraft(next)
      keep(reviewId, next)
    },
    [draft, reviewId],
  )
  const discard = useCallback(() => {
    setDraft(emptyDraft)
    setIsRestored(false)
    keep(reviewId, emptyDraft)
  }, [reviewId])
  return { draft, change, discard, isRestored }
}
