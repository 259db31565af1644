import type { ReactNode } from 'react'

import type { Decision, Review } from '../../domain/review.js'
import type { Text } from '../shared/text.js'
import type { HistoryEvent } from './historyOf.js'

import { LocalTime } from '../shared/LocalTime.js'
import { StatusPill } from '../shared/StatusPill.js'
import { historyOf } from './historyOf.js'

const DecisionText = (props: { readonly decision: Decision; readonly words: Text }): ReactNode => {
  const { decision, words } = props
  return (
    <>
      <p className="review-gate-history__opinion">{decision.opinion}</p>
      {decision.points.length > 0 ? (
        <ol>
          {decision.points.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      ) : null}
      {decision.reasons.length > 0 ? (
        <p>
          {words.text('fields:reasons')}:{' '}
          {decision.reasons.map((reason) => words.valueText('reason', reason)).join(' · ')}
        </p>
      ) : null}
    </>
  )
}

type Naming = { readonly words: Text; readonly departmentName: (value: string) => string }

const decidedBy = ({ byName, byDepartment }: Decision, { departmentName }: Naming): string =>
  byDepartment ? `${byName} · ${departmentName(byDepartment)}` : byName

const EventTitle = (props: Naming & { readonly event: HistoryEvent }): ReactNode => {
  const { event } = props
  const { text, valueText } = props.words
  switch (event.kind) {
    case 'submitted':
      return text('review:submitted', { name: event.by })
    case 'claimed':
      return text('review:claimed', { name: event.by })
    case 'decided':
      return (
        <>
          {valueText('stage', event.decision.stage)}{' '}
          <StatusPill group="status" value={event.decision.decision} />{' '}
          {decidedBy(event.decision, props)}
        </>
      )
    case 'published':
      return text('review:publishedEvent')
    case 'revoked':
      return `${text('review:revokedEvent')} · ${event.by}`
    default:
      return event satisfies never
  }
}

/** What happened to this review, with every opinion in full. */
export const History = (props: Naming & { readonly review: Review }): ReactNode => {
  const { review, words, departmentName } = props
  return (
    <section className="review-gate-history">
      <h3>{words.text('review:history')}</h3>
      <ol>
        {historyOf(review).map((event) => (
          <li key={`${event.kind}-${event.at}`}>
            <div className="review-gate-history__title">
              <EventTitle departmentName={departmentName} event={event} words={words} />{' '}
              <span className="review-gate-history__time">
                <LocalTime at={event.at} />
              </span>
            </div>
            {event.kind === 'decided' ? (
              <DecisionText decision={event.decision} words={words} />
            ) : null}
            {event.kind === 'revoked' && event.reason ? (
              <p className="review-gate-history__opinion">{event.reason}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
