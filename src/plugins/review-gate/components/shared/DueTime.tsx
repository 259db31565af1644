'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import { LocalTime, useInBrowser } from './LocalTime.js'
import { dueState, formatSpan } from './time.js'
import { useText } from './useText.js'
import './index.scss'

export type DueTimeProps = {
  readonly responseDueAt: string | null
  readonly firstAnsweredAt: string | null
  /** Since when the response time stands still. */
  readonly responsePausedAt?: string | null
  readonly status: string | null
}

const tickMs = 30_000

/** Time left until the first answer is due; keeps counting while the page is open. */
export const DueTime = (props: DueTimeProps): ReactNode => {
  const words = useText()
  const inBrowser = useInBrowser()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])

  const state = dueState({ ...props, now })
  if (state.kind === 'answered') return <span>{words.text('review:answered')}</span>
  if (state.kind === 'none') return <span>–</span>
  if (state.kind === 'paused') return <span>{words.text('review:duePaused')}</span>
  if (!inBrowser) return props.responseDueAt ? <LocalTime at={props.responseDueAt} /> : null
  const time = formatSpan(state.ms, words)
  return (
    <span className={`review-gate-due review-gate-due--${state.kind}`}>
      {words.text(state.kind === 'left' ? 'review:dueIn' : 'review:overdue', { time })}
    </span>
  )
}
