'use client'

import type { ReactNode } from 'react'

import type { DeskReview } from '../../domain/desk.js'

import { LocalTime } from '../shared/LocalTime.js'
import { useText } from '../shared/useText.js'

/** A panel has no room for 50,000 characters; the review has. */
const shownLength = 600

const explained = ['changes-requested', 'rejected'] as const

/** Why the reviewer sent the content back, in their own words. */
export const Opinion = ({ review }: { readonly review: DeskReview }): ReactNode => {
  const { text, valueText } = useText()
  const { opinion } = review
  if (!opinion || !explained.some((status) => status === review.status)) return null
  return (
    <div className="review-gate-panel__part" data-review-gate="opinion">
      <h3 className="review-gate-panel__heading">
        {text('editor:opinionOf', {
          name: opinion.byName,
          stage: valueText('stage', opinion.stage),
        })}{' '}
        <LocalTime at={opinion.at} />
      </h3>
      <p className="review-gate-panel__opinion" dir="auto">
        {opinion.text.length > shownLength
          ? `${opinion.text.slice(0, shownLength)}…`
          : opinion.text}
      </p>
      {opinion.text.length > shownLength ? <p>{text('editor:opinionCut')}</p> : null}
    </div>
  )
}

/** The reason that ended an approval. */
export const EndReason = ({ review }: { readonly review: DeskReview }): ReactNode => {
  const { text } = useText()
  if (review.status !== 'revoked' || !review.endReason) return null
  return (
    <div className="review-gate-panel__part">
      <h3 className="review-gate-panel__heading">{text('editor:revokedBecause')}</h3>
      <p className="review-gate-panel__opinion" dir="auto">
        {review.endReason}
      </p>
    </div>
  )
}
