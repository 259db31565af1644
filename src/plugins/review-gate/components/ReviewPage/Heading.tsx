import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { Review } from '../../domain/review.js'
import type { Text } from '../shared/text.js'

import { reviewsSlug } from '../../constants.js'
import { decisionAnchor } from '../ReviewDecision/anchor.js'
import { DueTime } from '../shared/DueTime.js'
import { StatusPill } from '../shared/StatusPill.js'
import { Presence } from './Presence.js'
import { Shortcuts } from './Shortcuts.js'

const Links = (props: HeadingProps): ReactNode => {
  const { payload, review, words } = props
  const { admin, api } = payload.config.routes
  const { collection, id } = review.document
  const documentPath = `/collections/${collection}/${id}` as const
  const letterPath = `/${reviewsSlug}/${review.id}/opinion-letter?lang=${words.language}` as const
  return (
    <div className="review-gate-review__links">
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
      <Shortcuts />
    </div>
  )
}

type HeadingProps = {
  readonly payload: Payload
  readonly review: Review
  readonly words: Text
  readonly kind: string
}

/** What is reviewed and where it stands, with the ways to the document and to the letter. */
export const Heading = (props: HeadingProps): ReactNode => {
  const { review, words } = props
  return (
    <header className="review-gate-review__heading">
      <p className="review-gate-review__kicker">
        {review.number} · {props.kind}
        {review.round > 1 ? ` · ${words.text('page:history:round', { round: review.round })}` : ''}
      </p>
      <h1 dir="auto">{review.title}</h1>
      <div className="review-gate-review__state">
        <StatusPill group="status" value={review.status} />
        {review.currentStage ? <span>{words.valueText('stage', review.currentStage)}</span> : null}
        <div className="review-gate-review__risk">
          {words.text('fields:riskLevel')} <StatusPill group="risk" value={review.riskLevel} />
        </div>
        {review.status === 'in-review' ? (
          <DueTime
            firstAnsweredAt={review.firstAnsweredAt ?? null}
            responseDueAt={review.responseDueAt}
            status={review.status}
          />
        ) : null}
        <Presence />
      </div>
      <Links {...props} />
    </header>
  )
}
