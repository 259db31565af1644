import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { Review } from '../../domain/review.js'
import type { Text } from '../shared/text.js'

import { reviewsSlug } from '../../constants.js'
import { decisionAnchor } from '../ReviewDecision/anchor.js'
import { StatusPill } from '../shared/StatusPill.js'

/** What is reviewed and where it stands, with the ways to the document and to the letter. */
export const Heading = (props: {
  readonly payload: Payload
  readonly review: Review
  readonly words: Text
}): ReactNode => {
  const { payload, review, words } = props
  const { admin, api } = payload.config.routes
  const { collection, id } = review.document
  const documentPath = `/collections/${collection}/${id}` as const
  const letterPath = `/${reviewsSlug}/${review.id}/opinion-letter` as const
  return (
    <div className="review-gate-review__heading">
      <h2>{review.title}</h2>
      <div className="review-gate-review__state">
        <StatusPill group="status" value={review.status} />
        <div className="review-gate-review__risk">
          {words.text('fields:riskLevel')} <StatusPill group="risk" value={review.riskLevel} />
        </div>
        <a className="review-gate-review__jump" href={`#${decisionAnchor}`}>
          {words.text('review:yourDecision')}
        </a>
        <a href={formatAdminURL({ adminRoute: admin, path: documentPath })}>
          {words.text('actions:openDocument')}
        </a>
        {review.decisions.length > 0 ? (
          <a
            href={formatAdminURL({ apiRoute: api, path: letterPath })}
            rel="noreferrer"
            target="_blank"
          >
            {words.text('actions:openLetter')}
          </a>
        ) : null}
      </div>
    </div>
  )
}
