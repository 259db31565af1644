import type { ReactNode } from 'react'

import type { Review } from '../../domain/review.js'
import type { Text } from '../shared/text.js'

import { DueTime } from '../shared/DueTime.js'
import { LocalTime } from '../shared/LocalTime.js'

export type FactsProps = {
  readonly review: Review
  readonly words: Text
  /** Name of a content language in the reader's language. */
  readonly localeName: (code: string) => string
  readonly kind: string
  readonly departmentName: (value: string) => string
}

const Fact = (props: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <div className="review-gate-facts__fact">
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
)

const Fingerprints = ({ review, words, localeName }: FactsProps): ReactNode => (
  <details className="review-gate-facts__fingerprints">
    <summary>{words.text('fields:fingerprints')}</summary>
    {Object.entries(review.fingerprints).map(([locale, fingerprint]) => (
      <p key={locale}>
        {localeName(locale)}
        <br />
        <code>{fingerprint}</code>
      </p>
    ))}
  </details>
)

/** Who handed in what, when, and by when an answer is due. */
export const Facts = (props: FactsProps): ReactNode => {
  const { review, words, localeName } = props
  const { text } = words
  return (
    <section aria-labelledby="review-facts" className="review-gate-facts">
      <h2 id="review-facts">{text('review:facts')}</h2>
      <dl>
        <Fact name={text('fields:collection')}>{props.kind}</Fact>
        <Fact name={text('fields:locales')}>{review.locales.map(localeName).join(' · ')}</Fact>
        <Fact name={text('fields:submittedByName')}>
          {review.submittedByName}
          {review.submittedByDepartment
            ? ` · ${props.departmentName(review.submittedByDepartment)}`
            : null}
        </Fact>
        <Fact name={text('fields:submittedAt')}>
          <LocalTime at={review.submittedAt} />
        </Fact>
        <Fact name={text('fields:responseDueAt')}>
          <DueTime
            firstAnsweredAt={review.firstAnsweredAt ?? null}
            responseDueAt={review.responseDueAt}
            status={review.status}
          />
        </Fact>
        {review.status === 'in-review' ? (
          <Fact name={text('fields:claimedByName')}>
            {review.claimedByName ?? text('review:notClaimed')}
          </Fact>
        ) : null}
        {review.origin && review.origin !== 'submission' ? (
          <Fact name={text('fields:origin')}>{text(`origin:${review.origin}`)}</Fact>
        ) : null}
        {review.note ? (
          <Fact name={text('fields:note')}>
            <span className="review-gate-facts__text" dir="auto">
              {review.note}
            </span>
          </Fact>
        ) : null}
      </dl>
      <Fingerprints {...props} />
    </section>
  )
}
