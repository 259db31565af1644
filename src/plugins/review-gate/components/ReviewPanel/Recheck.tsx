'use client'

import type { ReactNode } from 'react'

import type { DocumentDesk } from '../../domain/desk.js'

import { useText } from '../shared/useText.js'
import { ReviewLink } from './ReviewLink.js'

/** A re-check (任务回检) of the approval in force that is under way or asked for something. */
export const Recheck = ({ desk }: { readonly desk: DocumentDesk }): ReactNode => {
  const { text, valueText } = useText()
  const { recheck } = desk
  if (!recheck) return null
  const origin = valueText('origin', recheck.origin)
  return (
    <div className="review-gate-panel__part review-gate-panel__row" data-review-gate="recheck">
      <span>
        {recheck.status === 'in-review'
          ? text('editor:recheckOpen', { origin })
          : text('editor:recheckAsked', {
              origin,
              name: recheck.opinion?.byName ?? '',
              opinion: (recheck.opinion?.text ?? '').slice(0, 300),
            })}
      </span>
      <ReviewLink review={recheck} />
    </div>
  )
}
