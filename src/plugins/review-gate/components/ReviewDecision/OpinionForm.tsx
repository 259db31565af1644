'use client'

import type { ReactNode, Ref } from 'react'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'

import type { OpinionDraft } from './draft.js'

import { maxOpinionLength, maxReasonLength } from '../../constants.js'
import { useText } from '../shared/useText.js'
import { reasonCodes } from './reasonCodes.js'

type Change = (part: Partial<OpinionDraft>) => void

const OpinionField = (props: {
  readonly value: string
  readonly isMissing: boolean
  readonly fieldRef: Ref<HTMLTextAreaElement>
  readonly onChange: (opinion: string) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  const excess = props.value.length - maxOpinionLength
  const isInvalid = props.isMissing || excess > 0
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{text('review:opinionLabel')}</label>
      <p className="review-gate-field__hint" id={`${id}-hint`}>
        {text('review:opinionHint')}
      </p>
      <textarea
        aria-describedby={`${id}-hint ${id}-count`}
        aria-invalid={isInvalid}
        id={id}
        name="opinion"
        onChange={(event) => props.onChange(event.target.value)}
        ref={props.fieldRef}
        required
        rows={7}
        value={props.value}
      />
      <p className="review-gate-field__hint" id={`${id}-count`}>
        {text('review:opinionCount', { count: props.value.length, max: maxOpinionLength })}
      </p>
      {isInvalid ? (
        <p className="review-gate-field__error" role="alert">
          {excess > 0
            ? text('review:opinionTooLong', { count: excess })
            : text('review:opinionEmpty')}
        </p>
      ) : null}
    </div>
  )
}

const PointsField = (props: {
  readonly points: readonly string[]
  readonly onChange: (points: readonly string[]) => void
}): ReactNode => {
  const { text } = useText()
  const { points, onChange } = props
  return (
    <fieldset className="review-gate-field">
      <legend>{text('review:pointsLegend')}</legend>
      <p className="review-gate-field__hint">{text('review:pointsHint')}</p>
      {points.map((point, index) => (
        <div className="review-gate-decision__point" key={index}>
          <input
            aria-label={text('review:pointLabel', { number: index + 1 })}
            maxLength={maxReasonLength}
            onChange={(event) => onChange(points.with(index, event.target.value))}
            type="text"
            value={point}
          />
          <Button
            aria-label={text('actions:removePoint', { number: index + 1 })}
            buttonStyle="icon-label"
            icon="x"
            margin={false}
            onClick={() => onChange(points.toSpliced(index, 1))}
            round
            size="small"
          />
        </div>
      ))}
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => onChange([...points, ''])}
        size="small"
      >
        {text('actions:addPoint')}
      </Button>
    </fieldset>
  )
}

const ReasonsField = (props: {
  readonly reasons: readonly string[]
  readonly onChange: (reasons: readonly string[]) => void
}): ReactNode => {
  const { text, valueText } = useText()
  const { reasons, onChange } = props
  return (
    <fieldset className="review-gate-field">
      <legend>{text('review:reasonsLegend')}</legend>
      <div className="review-gate-field__choices--inline">
        {reasonCodes.map((code) => (
          <label className="review-gate-field__choice" key={code}>
            <input
              checked={reasons.includes(code)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...reasons, code] : reasons.filter((one) => one !== code),
                )
              }
              type="checkbox"
            />
            {valueText('reason', code)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The written opinion with its points and reasons. */
export const OpinionForm = (props: {
  readonly draft: OpinionDraft
  readonly isMissing: boolean
  readonly opinionRef: Ref<HTMLTextAreaElement>
  readonly onChange: Change
}): ReactNode => (
  <>
    <OpinionField
      fieldRef={props.opinionRef}
      isMissing={props.isMissing}
      onChange={(opinion) => props.onChange({ opinion })}
      value={props.draft.opinion}
    />
    <PointsField onChange={(points) => props.onChange({ points })} points={props.draft.points} />
    <ReasonsField
      onChange={(reasons) => props.onChange({ reasons })}
      reasons={props.draft.reasons}
    />
  </>
)
