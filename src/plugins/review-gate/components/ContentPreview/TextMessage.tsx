import type { ReactNode } from 'react'

import type { Text } from '../shared/text.js'
import type { JsonRecord, PreviewField } from './schema.js'

import { isRecord } from './schema.js'

/** A text message as it goes over the air (3GPP TS 23.038). */
export type TextMessageValue = {
  readonly text: string
  readonly encoding: 'gsm-7' | 'ucs-2'
  /** Septets, or UCS-2 code units. */
  readonly units: number
  /** Messages that the sender pays for. */
  readonly segments: number
}

const isMessage = (value: unknown): value is TextMessageValue =>
  isRecord(value) && typeof value.text === 'string' && typeof value.segments === 'number'

/**
 * What a row of an array is sent as, when the field says so: `custom.textMessage` of the array is
 * a function from the row to a `TextMessageValue`.
 */
export const textMessageOf = (field: PreviewField, row: JsonRecord): TextMessageValue | null => {
  const compose = field.custom?.textMessage
  if (typeof compose !== 'function') return null
  const message: unknown = (compose as (row: JsonRecord) => unknown)(row)
  return isMessage(message) ? message : null
}

/** A message as a telephone shows it, with what it costs. */
export const TextMessage = (props: {
  readonly message: TextMessageValue
  readonly words: Text
}): ReactNode => {
  const { text, encoding, units, segments } = props.message
  return (
    <figure className="review-gate-sms">
      <blockquote className="review-gate-sms__bubble" dir="auto">
        {text}
      </blockquote>
      <figcaption>
        {props.words.text('page:sms:label')} ·{' '}
        {props.words.text(encoding === 'gsm-7' ? 'page:sms:gsm7' : 'page:sms:ucs2', {
          units,
          segments,
        })}
      </figcaption>
    </figure>
  )
}
