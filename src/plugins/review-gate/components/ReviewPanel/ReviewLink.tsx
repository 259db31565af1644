'use client'

import type { ReactNode } from 'react'

import { Link, useConfig } from '@payloadcms/ui'

import type { DeskReview } from '../../domain/desk.js'

import { reviewUrl } from '../shared/reviewUrl.js'
import { useText } from '../shared/useText.js'

/** To the review's own page. */
export const ReviewLink = ({ review }: { readonly review: DeskReview }): ReactNode => {
  const { config } = useConfig()
  const { text } = useText()
  return (
    <Link className="review-gate-panel__link" href={reviewUrl(config.routes.admin, review.number)}>
      {text('actions:openReview')} {review.number}
    </Link>
  )
}
