'use client'

import type { ReactNode } from 'react'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { DeskReview } from '../../domain/desk.js'

import { reviewsSlug } from '../../constants.js'
import { useText } from '../shared/useText.js'

/** To the review's own page. */
export const ReviewLink = ({ review }: { readonly review: DeskReview }): ReactNode => {
  const { config } = useConfig()
  const { text } = useText()
  const path = `/collections/${reviewsSlug}/${review.id}` as const
  return (
    <Link
      className="review-gate-panel__link"
      href={formatAdminURL({ adminRoute: config.routes.admin, path })}
    >
      {text('actions:openReview')} {review.number}
    </Link>
  )
}
