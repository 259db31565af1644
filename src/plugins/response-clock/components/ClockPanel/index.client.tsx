'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ClockView } from '../../operations/readClock.js'

import { Moment } from '../shared/Moment.js'
import { useText } from '../shared/useText.js'
import { formatMinutes } from './formatMinutes.js'
import { PauseForm } from './PauseForm.js'
import { useClock } from './useClock.js'
import './index.scss'

/** What is left, in one line that also says whether it is late or stands still. */
const TimeLeft = ({ clock }: { readonly clock: ClockView }): ReactNode => {
  const { text } = useText()
  const time = formatMinutes(clock.minutesLeft, text)
  const isOver = clock.minutesLeft < 0
  if (clock.status === 'paused') {
    return (
      <p className="response-clock-panel__time response-clock-panel__time--paused">
        {text(isOver ? 'panel:pausedOver' : 'panel:pausedLeft', { time })}
      </p>
    )
  }
  return (
    <p className={`response-clock-panel__time${isOver ? ' response-clock-panel__time--over' : ''}`}>
      {text(isOver ? 'panel:over' : 'panel:left', { time })}
    </p>
  )
}

const Facts = ({ clock }: { readonly clock: ClockView }): ReactNode => {
  const { text } = useText()
  return (
    <dl className="response-clock-panel__facts">
      {clock.status === 'paused' && clock.pausedAt ? (
        <>
          <dt>{text('panel:pausedSince')}</dt>
          <dd>
            <Moment at={clock.pausedAt} />
            {clock.pausedByName ? ` · ${clock.pausedByName}` : ''}
          </dd>
          <dt>{text('panel:reason')}</dt>
          <dd dir="auto">{clock.pauseReason}</dd>
        </>
      ) : (
        <>
          <dt>{text('panel:due')}</dt>
          <dd>
            <Moment at={clock.dueAt} />
          </dd>
        </>
      )}
      {clock.pausedMinutes > 0 ? (
        <>
          <dt>{text('panel:pausedBefore')}</dt>
          <dd>{formatMinutes(clock.pausedMinutes, text)}</dd>
        </>
      ) : null}
      {clock.escalationLevel > 0 ? (
        <>
          <dt>{text('panel:escalated')}</dt>
          <dd>{text('panel:level', { level: clock.escalationLevel })}</dd>
        </>
      ) : null}
    </dl>
  )
}

const Controls = (props: {
  readonly clock: ClockView
  readonly busy: boolean
  readonly change: ReturnType<typeof useClock>['change']
}): ReactNode => {
  const { busy, change, clock } = props
  const { text } = useText()
  const [asking, setAsking] = useState(false)
  const pause = async (reason: string): Promise<void> => {
    if (await change('pause', { reason })) setAsking(false)
  }
  if (clock.mayPause && asking) {
    return (
      <PauseForm
        busy={busy}
        onCancel={() => setAsking(false)}
        onPause={(reason) => void pause(reason)}
      />
    )
  }
  if (!clock.mayPause && !clock.mayResume) return null
  return (
    <div className="response-clock-panel__controls">
      <Button
        buttonStyle="secondary"
        disabled={busy}
        extraButtonProps={{ 'data-response-clock': clock.mayPause ? 'pause' : 'resume' }}
        margin={false}
        onClick={() => (clock.mayPause ? setAsking(true) : void change('resume', {}))}
        size="medium"
      >
        {text(clock.mayPause ? 'panel:pause' : 'panel:resume')}
      </Button>
    </div>
  )
}

/** The response time of a review, with pausing and resuming for those who may. */
export const ClockControls = (props: {
  readonly clock: ClockView
  /** Address of the review below the API. */
  readonly url: string
}): ReactNode => {
  const { text } = useText()
  const { clock, busy, failure, change } = useClock(props.clock, props.url)
  const titleId = useId()
  if (clock.status !== 'running' && clock.status !== 'paused') return null
  return (
    <section aria-labelledby={titleId} className="response-clock-panel">
      <h2 id={titleId}>{text('panel:title')}</h2>
      <TimeLeft clock={clock} />
      <Facts clock={clock} />
      <Controls busy={busy} change={change} clock={clock} />
      {failure ? (
        <p className="response-clock-panel__error" role="alert">
          {failure}
        </p>
      ) : null}
    </section>
  )
}
