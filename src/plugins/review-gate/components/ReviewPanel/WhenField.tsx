'use client'

import type { ReactNode } from 'react'

import { useId } from 'react'

import { useText } from '../shared/useText.js'
import { fromLocalInput, isFuture, timeZoneName, toLocalInput } from './when.js'

/** The moment that was typed if it lies ahead, else null. */
export const futureOf = (value: string): Date | null => {
  const date = fromLocalInput(value)
  return date && isFuture(date, new Date()) ? date : null
}

/** Date and time, in the time zone of this browser, which is named. */
export const WhenField = (props: {
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}): ReactNode => {
  const { text, language } = useText()
  const id = useId()
  const date = fromLocalInput(props.value)
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        aria-describedby={`${id}-zone${props.isWrong ? ` ${id}-error` : ''}`}
        aria-invalid={props.isWrong}
        id={id}
        min={toLocalInput(new Date())}
        onChange={(event) => props.onChange(event.target.value)}
        required
        type="datetime-local"
        value={props.value}
      />
      <p className="review-gate-field__hint" id={`${id}-zone`}>
        {text('editor:schedule:zone', { zone: timeZoneName(date ?? new Date(), language) })}
      </p>
      {props.isWrong ? (
        <p className="review-gate-field__error" id={`${id}-error`} role="alert">
          {text('editor:schedule:notFuture')}
        </p>
      ) : null}
    </div>
  )
}
