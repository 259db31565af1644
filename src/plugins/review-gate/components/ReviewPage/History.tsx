import type { ReactNode } from 'react'

import type { RecordedEntry } from '../../../shared/contracts.js'
import type { Decision } from '../../domain/review.js'
import type { Text } from '../shared/text.js'
import type { HistoryEvent } from './historyOf.js'
import type { EarlierRound, ReviewPage } from './loadPage.js'

import { LocalTime } from '../shared/LocalTime.js'
import { reviewUrl } from '../shared/reviewUrl.js'
import { StatusPill } from '../shared/StatusPill.js'
import { DecisionText } from './DecisionText.js'
import { historyOf } from './historyOf.js'

type Naming = { readonly words: Text; readonly departmentName: (value: string) => string }

const decidedBy = ({ byName, byDepartment }: Decision, { departmentName }: Naming): string =>
  byDepartment ? `${byName} · ${departmentName(byDepartment)}` : byName

const levels = ['low', 'medium', 'high']

/** Values of an entry that a reader understands: from which risk to which. */
const entryDetail = ({ data }: RecordedEntry, { words }: Naming): string => {
  const before =
    typeof data.before === 'string' && levels.includes(data.before) ? data.before : null
  const risk = typeof data.risk === 'string' ? data.risk : null
  return before && risk
    ? ` · ${words.valueText('risk', before)} → ${words.valueText('risk', risk)}`
    : ''
}

const EventTitle = (props: Naming & { readonly event: HistoryEvent }): ReactNode => {
  const { event } = props
  const { text, valueText } = props.words
  switch (event.kind) {
    case 'submitted':
      return event.answers
        ? text('page:history:resubmitted', { name: event.by, number: event.answers })
        : text('review:submitted', { name: event.by })
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
    case 'recorded':
      return `${valueText('ledgerEvent', event.entry.type)}${entryDetail(event.entry, props)}${
        event.entry.actorName ? ` · ${event.entry.actorName}` : ''
      }`
    default:
      return event satisfies never
  }
}

const sequenceOf = (event: HistoryEvent): number | null => {
  if (event.kind === 'decided') return event.sequence
  return event.kind === 'recorded' ? event.entry.sequence : null
}

const keyOf = (event: HistoryEvent): string => `${event.kind}-${event.at}-${sequenceOf(event)}`

const Event = (props: Naming & { event: HistoryEvent; page: ReviewPage }): ReactNode => {
  const { event, words } = props
  const sequence = sequenceOf(event)
  return (
    <li>
      <div className="review-gate-history__title">
        <EventTitle departmentName={props.departmentName} event={event} words={words} />{' '}
        <span className="review-gate-history__time">
          <LocalTime at={event.at} />
          {sequence === null ? null : ` · ${words.text('page:history:sequence', { sequence })}`}
        </span>
      </div>
      {event.kind === 'decided' ? (
        <DecisionText
          checklist={props.page.decision.checklist}
          decision={event.decision}
          words={words}
        />
      ) : null}
      {event.kind === 'revoked' && event.reason ? (
        <p className="review-gate-history__opinion">{event.reason}</p>
      ) : null}
    </li>
  )
}

const Round = (
  props: Naming & { round: EarlierRound; page: ReviewPage; adminRoute: string },
): ReactNode => {
  const { round, words, adminRoute } = props
  return (
    <details className="review-gate-history__round">
      <summary>
        {words.text('page:history:round', { round: round.round ?? 1 })} · {round.number}{' '}
        <StatusPill group="status" value={round.status} />
      </summary>
      <p>
        {words.text('review:submitted', { name: round.submittedByName })} ·{' '}
        <LocalTime at={round.submittedAt} /> ·{' '}
        <a href={reviewUrl(adminRoute, round.number)}>{words.text('actions:openReview')}</a>
      </p>
      {(round.decisions ?? []).map((decision) => (
        <div key={`${decision.stage}-${decision.at}`}>
          <div className="review-gate-history__title">
            {words.valueText('stage', decision.stage)}{' '}
            <StatusPill group="status" value={decision.decision} /> {decidedBy(decision, props)}{' '}
            <span className="review-gate-history__time">
              <LocalTime at={decision.at} />
            </span>
          </div>
          <DecisionText
            checklist={props.page.decision.checklist}
            decision={decision}
            words={words}
          />
        </div>
      ))}
    </details>
  )
}

/** What happened to this review, with every opinion in full, and the rounds before it. */
export const History = (
  props: Naming & { readonly page: ReviewPage; readonly adminRoute: string },
): ReactNode => {
  const { page, words, departmentName, adminRoute } = props
  const { review, earlier, entries } = page
  return (
    <section aria-labelledby="review-history" className="review-gate-history">
      <h2 id="review-history">{words.text('review:history')}</h2>
      <ol>
        {historyOf(review, entries).map((event) => (
          <Event
            departmentName={departmentName}
            event={event}
            key={keyOf(event)}
            page={page}
            words={words}
          />
        ))}
      </ol>
      {earlier.length > 0 ? <h3>{words.text('page:history:earlier')}</h3> : null}
      {earlier.map((round) => (
        <Round
          adminRoute={adminRoute}
          departmentName={departmentName}
          key={round.number}
          page={page}
          round={round}
          words={words}
        />
      ))}
    </section>
  )
}
