'use client'

import type { ReactNode } from 'react'

import { Button, Link } from '@payloadcms/ui'

import type { DecidedReview } from './BulkDialog.js'
import type { InboxUrls } from './types.js'

import { reviewUrl } from '../shared/reviewUrl.js'
import { StatusPill } from '../shared/StatusPill.js'
import { useText } from '../shared/useText.js'

/** What became of each review of the last bulk decision. */
export const BulkResults = (props: {
  readonly reviews: readonly DecidedReview[]
  readonly urls: InboxUrls
  readonly onClose: () => void
}): ReactNode => {
  const { reviews, urls } = props
  const { text, valueText } = useText()
  if (reviews.length === 0) return null
  return (
    <section
      aria-label={text('desk:bulk:results')}
      className="review-gate-notice review-gate-notice--success review-gate-inbox__results"
      data-review-gate="bulk-results"
    >
      <p role="status">{text('desk:bulk:done', { count: reviews.length })}</p>
      <ul>
        {reviews.map((review) => (
          <li key={review.id}>
            <Link href={reviewUrl(urls.adminRoute, review.number)} prefetch={false}>
              {review.number}
            </Link>{' '}
            {review.title} <StatusPill group="status" value={review.status} />
            {review.currentStage
              ? ` ${text('desk:bulk:nextStage', { stage: valueText('stage', review.currentStage) })}`
              : null}
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" margin={false} onClick={props.onClose} size="small">
        {text('desk:bulk:dismiss')}
      </Button>
    </section>
  )
}
