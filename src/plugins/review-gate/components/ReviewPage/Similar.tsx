import type { ReactNode } from 'react'

import type { SimilarReview } from '../../operations/similarReviews.js'
import type { Text } from '../shared/text.js'

import { LocalTime } from '../shared/LocalTime.js'
import { reviewUrl } from '../shared/reviewUrl.js'
import { StatusPill } from '../shared/StatusPill.js'

/** How much the same was decided before. */
export const Similar = (props: {
  readonly similar: readonly SimilarReview[]
  readonly adminRoute: string
  readonly words: Text
}): ReactNode => {
  const { similar, adminRoute, words } = props
  return (
    <section aria-labelledby="review-similar" className="review-gate-similar">
      <h2 id="review-similar">{words.text('page:similar:title')}</h2>
      {similar.length === 0 ? <p>{words.text('page:similar:none')}</p> : null}
      <ul>
        {similar.map((item) => (
          <li key={item.id}>
            <p className="review-gate-similar__title">
              <a dir="auto" href={reviewUrl(adminRoute, item.number)}>
                {item.title}
              </a>
            </p>
            <div className="review-gate-similar__detail">
              <StatusPill group="status" value={item.status} />
              <span>
                {words.text('page:similar:percent', {
                  percent: Math.round(item.similarity * 100),
                })}
              </span>
              <span>{item.number}</span>
              <LocalTime at={item.submittedAt} />
            </div>
            {item.opinion ? (
              <p className="review-gate-similar__opinion" dir="auto">
                {item.opinion}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
