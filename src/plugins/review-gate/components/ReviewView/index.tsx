import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'

import type { TextSource } from '../shared/text.js'

import { reviewUrl } from '../shared/reviewUrl.js'
import { createText } from '../shared/text.js'

/**
 * The way from Payload's own page of a review to the review page: lists and older links lead here.
 * Slot: `admin.components.views.edit.default` of the reviews collection.
 */
export const ReviewView = (props: DocumentViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { number } = (props.doc ?? {}) as { readonly number?: unknown }
  if (typeof number === 'string' && req.user) {
    redirect(reviewUrl(req.payload.config.routes.admin, number))
  }
  return (
    <Gutter>
      <p>{createText(req.i18n as unknown as TextSource).text('review:notFound')}</p>
    </Gutter>
  )
}
