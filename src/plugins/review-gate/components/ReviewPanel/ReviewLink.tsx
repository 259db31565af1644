'use client'

import type { ReactNode } from 'react'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { useText } from '../shared/useText.js'

/** To the review's own page. */
export const ReviewLink = ({ number }: { readonly number: string }): ReactNode => {
  const { config } = useConfig()
  const { text } = useText()
  return (
    <Link
      className="review-gate-panel__link"
      href={formatAdminURL({ adminRoute: config.routes.admin, path: `/review/${number}` })}
    >
      {text('actions:openReview')} {number}
    </Link>
  )
}
