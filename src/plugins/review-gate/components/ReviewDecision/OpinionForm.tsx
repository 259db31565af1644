'use client'

import type { ReactNode, Ref } from 'react'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'

import type { DraftPoint, OpinionDraft } from './draft.js'

import { maxOpinionLength, maxReasonLength } from '../../constants.js'
import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'
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
        dir="auto"
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

const PointRow = (props: {
  readonly number: number
  readonly point: DraftPoint
  readonly paths: readonly string[]
  readonly onChange: (point: DraftPoint) => void
  readonly onRemove: () => void
}): ReactNode => {
  const { text } = useText()
  const { nameOfPath } = useReviewPage()
  const { number, point, onChange } = props
  return (
    <div className="review-gate-decision__point">
      <textarea
        aria-label={text('review:pointLabel', { number })}
        dir="auto"
        maxLength={maxReasonLength}
        onChange={({ target }) => onChange({ ...point, text: target.value })}
        rows={2}
        value={point.text}
      />
      <select
        aria-label={text('page:decide:pointPath', { number })}
        onChange={({ target }) => onChange({ ...point, path: target.value })}
        value={point.path}
      >
        <option value="">{text('page:decide:noPath')}</option>
        {props.paths.map((path) => (
          <option key={path} value={path}>
            {nameOfPath(path)}
          </option>
        ))}
      </select>
      <Button
        aria-label={text('actions:removePoint', { number })}
        buttonStyle="icon-label"
        icon="x"
        margin={false}
        onClick={props.onRemove}
        round
        size="small"
      />
    </div>
  )
}

const PointsField = (props: {
  readonly points: readonly DraftPoint[]
  readonly paths: readonly string[]
  readonly onChange: (points: readonly DraftPoint[]) => void
}): ReactNode => {
  const { text } = useText()
  const { points, paths, onChange } = props
  return (
    <fieldset className="review-gate-field">
      <legend>{text('review:pointsLegend')}</legend>
      <p className="review-gate-field__hint">{text('review:pointsHint')}</p>
      {points.map((point, index) => (
        <PointRow
          key={index}
          number={index + 1}
          onChange={(next) => onChange(points.with(index, next))}
          onRemove={() => onChange(points.toSpliced(index, 1))}
          paths={paths}
          point={point}
        />
      ))}
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => onChange([...points, { text: '', path: '' }])}
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
  readonly paths: readonly string[]
  readonly onChange: Change
}): ReactNode => (
  <>
    <OpinionField
      fieldRef={props.opinionRef}
      isMissing={props.isMissing}
      onChange={(opinion) => props.onChange({ opinion })}
      value={props.draft.opinion}
    />
    <PointsField
      onChange={(points) => props.onChange({ points })}
      paths={props.paths}
      points={props.draft.points}
    />
    <ReasonsField
      onChange={(reasons) => props.onChange({ reasons })}
      reasons={props.draft.reasons}
    />
  </>
)
