'use client'

import type { ReactNode } from 'react'

import { useId } from 'react'

import type { AnswerDraft } from './answers.js'

import { dispositions, maxReasonLength } from '../../constants.js'
import { useText } from '../shared/useText.js'
import { isAnswered } from './answers.js'

const ReasonField = (props: {
  readonly draft: AnswerDraft
  readonly isMissing: boolean
  readonly onChange: (draft: AnswerDraft) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  const { draft, onChange } = props
  return (
    <>
      <label className="review-gate-answer__label" htmlFor={id}>
        {text('editor:answer:reason')}
      </label>
      <textarea
        aria-invalid={props.isMissing}
        dir="auto"
        id={id}
        maxLength={maxReasonLength}
        onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        required
        rows={2}
        value={draft.reason}
      />
    </>
  )
}

/** Adopt or decline, and why; `isMissing` says that an answer was expected. */
export const AnswerFields = (props: {
  readonly legend: string
  /** The point itself, where it does not stand beside. */
  readonly quote?: string
  readonly draft: AnswerDraft
  readonly isMissing: boolean
  readonly onChange: (draft: AnswerDraft) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  const { draft, onChange } = props
  const isMissing = props.isMissing && !isAnswered(draft)
  return (
    <fieldset
      aria-describedby={isMissing ? `${id}-error` : undefined}
      className="review-gate-field review-gate-answer"
    >
      <legend>{props.legend}</legend>
      {props.quote === undefined ? null : (
        <p className="review-gate-answer__quote" dir="auto">
          {props.quote}
        </p>
      )}
      <div className="review-gate-field__choices--inline">
        {dispositions.map((disposition) => (
          <label className="review-gate-field__choice" key={disposition}>
            <input
              checked={draft.disposition === disposition}
              name={id}
              onChange={() => onChange({ ...draft, disposition })}
              type="radio"
            />
            {text(`editor:answer:${disposition}`)}
          </label>
        ))}
      </div>
      {draft.disposition === 'declined' ? (
        <ReasonField draft={draft} isMissing={isMissing} onChange={onChange} />
      ) : null}
      {isMissing ? (
        <p className="review-gate-field__error" id={`${id}-error`} role="alert">
          {text(
            draft.disposition === 'declined'
              ? 'editor:answer:reasonMissing'
              : 'editor:answer:missing',
          )}
        </p>
      ) : null}
    </fieldset>
  )
}
