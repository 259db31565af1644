import type { ReactNode } from 'react'

import type { Durations, Share, Statistics } from '../../domain/statistics.js'
import type { Text } from '../shared/text.js'

import { formatSpan } from '../shared/time.js'

const minuteMs = 60_000

/** A number of minutes in words. */
export const spanText = (minutes: number | null, words: Text): string =>
  minutes === null ? words.text('dashboard:noData') : formatSpan(minutes * minuteMs, words)

const percentText = (rate: number | null, words: Text): string =>
  rate === null
    ? words.text('dashboard:noData')
    : new Intl.NumberFormat(words.language, {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(rate)

const Figure = (props: {
  readonly title: string
  readonly value: string
  readonly note?: string | undefined
  readonly detail: string
  readonly alarming?: boolean
}): ReactNode => (
  <div className="review-gate-dashboard__figure">
    <dt>{props.title}</dt>
    <dd>
      <strong>
        {props.value}
        {props.note ? <small> {props.note}</small> : null}
      </strong>
      <span className={props.alarming ? 'review-gate-dashboard__alarm' : undefined}>
        {props.detail}
      </span>
    </dd>
  </div>
)

const ShareFigure = (props: {
  readonly title: string
  readonly detail: 'firstPassDetail' | 'inTimeDetail'
  readonly share: Share
  readonly words: Text
}): ReactNode => {
  const { share, words } = props
  const { part, of } = share
  return (
    <Figure
      detail={words.text(`dashboard:${props.detail}`, { part, of })}
      title={props.title}
      value={percentText(share.rate, words)}
    />
  )
}

const TimeFigure = (props: {
  readonly title: string
  readonly durations: Durations
  readonly words: Text
}): ReactNode => {
  const { durations, words } = props
  const { count, median, p90 } = durations
  return (
    <Figure
      detail={words.text('dashboard:durationDetail', { count, p90: spanText(p90, words) })}
      note={median === null ? undefined : words.text('dashboard:medianLabel')}
      title={props.title}
      value={spanText(median, words)}
    />
  )
}

/** The numbers that managers are asked for. */
export const Figures = (props: {
  readonly statistics: Statistics
  readonly words: Text
}): ReactNode => {
  const { statistics, words } = props
  const { text } = words
  const { inReview, overdue, atEditor } = statistics.open
  return (
    <section aria-label={text('dashboard:figures')}>
      <dl className="review-gate-dashboard__figures">
        <Figure
          alarming={overdue > 0}
          detail={text('dashboard:openDetail', { overdue, atEditor })}
          note={text('dashboard:now')}
          title={text('dashboard:openTitle')}
          value={String(inReview)}
        />
        <Figure
          detail={text('dashboard:submittedDetail', { count: statistics.decisions.total })}
          title={text('dashboard:submittedTitle')}
          value={String(statistics.submitted)}
        />
        <ShareFigure
          detail="inTimeDetail"
          share={statistics.answeredInTime}
          title={text('dashboard:inTimeTitle')}
          words={words}
        />
        <ShareFigure
          detail="firstPassDetail"
          share={statistics.firstPass}
          title={text('dashboard:firstPassTitle')}
          words={words}
        />
        <TimeFigure
          durations={statistics.firstAnswer}
          title={text('dashboard:firstAnswerTitle')}
          words={words}
        />
        <TimeFigure
          durations={statistics.decision}
          title={text('dashboard:decisionTitle')}
          words={words}
        />
      </dl>
    </section>
  )
}
