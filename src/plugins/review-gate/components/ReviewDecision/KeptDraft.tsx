'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'
import { useText } from '../shared/useText.js'
import { draftAsText } from './draft.js'

/** What somebody wrote who can no longer send it: theirs to copy, never lost without a word. */
export const KeptDraft = (): ReactNode => {
  const { text } = useText()
  const { draft, announce } = useReviewPage()
  const kept = draftAsText(draft.value)
  if (kept === '') return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(kept)
    announce(text('page:decide:copied'))
  }
  return (
    <div className="review-gate-kept">
      <h3>{text('page:decide:keptText')}</h3>
      <p className="review-gate-decision__text" dir="auto">
        {kept}
      </p>
      <div className="review-gate-decision__row">
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="small">
          {text('page:decide:copyText')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={draft.discard} size="small">
          {text('page:decide:discardText')}
        </Button>
      </div>
    </div>
  )
}
