import type { ReactNode } from 'react'

import type { Decision, OpinionPoint } from '../../domain/review.js'
import type { PageChecklistItem } from './types.js'
import type { Text } from '../shared/text.js'

/** What was done with a point, and why. */
const PointAnswer = (props: { readonly point: OpinionPoint; readonly words: Text }): ReactNode => {
  const { point, words } = props
  const { disposition } = point
  if (!disposition) {
    return <span className="review-gate-point__answer">{words.text('page:history:pointOpen')}</span>
  }
  return (
    <span className="review-gate-point__answer" data-disposition={disposition}>
      {words.text('page:history:pointAnswer', {
        disposition: words.text(`disposition:${disposition}`),
        name: point.dispositionByName ?? '',
      })}
      {point.dispositionReason ? <span dir="auto">: {point.dispositionReason}</span> : null}
    </span>
  )
}

/** An opinion in full: its words, its points with what became of them, reasons and checklist. */
export const DecisionText = (props: {
  readonly decision: Decision
  readonly words: Text
  readonly checklist: readonly PageChecklistItem[]
}): ReactNode => {
  const { decision, words } = props
  const ticked = (decision.checklist ?? []).map(
    (id) => props.checklist.find((item) => item.id === id)?.label ?? id,
  )
  return (
    <>
      <p className="review-gate-history__opinion" dir="auto">
        {decision.opinion}
      </p>
      {decision.points.length > 0 ? (
        <ol className="review-gate-points">
          {decision.points.map((point) => (
            <li key={point.id}>
              <span dir="auto">{point.text}</span>{' '}
              {decision.decision === 'changes-requested' ? (
                <PointAnswer point={point} words={words} />
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {decision.reasons.length > 0 ? (
        <p>
          {words.text('fields:reasons')}:{' '}
          {decision.reasons.map((reason) => words.valueText('reason', reason)).join(' · ')}
        </p>
      ) : null}
      {ticked.length > 0 ? (
        <details>
          <summary>
            {words.text('page:checklist:title')} ✓ {ticked.length}
          </summary>
          <p>{words.text('page:history:checklist', { items: ticked.join('；') })}</p>
        </details>
      ) : null}
    </>
  )
}
