import type { ReactNode } from 'react'

import type { StageRun } from '../../domain/stages.js'
import type { Text } from '../shared/text.js'

import { LocalTime } from '../shared/LocalTime.js'
import { StatusPill } from '../shared/StatusPill.js'

const Stage = ({ stage, words }: { readonly stage: StageRun; readonly words: Text }): ReactNode => (
  <li aria-current={stage.status === 'open' ? 'step' : undefined}>
    <span className="review-gate-stages__name">
      {stage.label?.[words.language] ?? words.valueText('stage', stage.key)}
    </span>
    <StatusPill group="stageStatus" value={stage.status} />
    <span className="review-gate-stages__detail">
      {stage.decidedAt ? (
        <>
          {stage.decidedByName} · <LocalTime at={stage.decidedAt} />
          {stage.carriedFrom
            ? ` · ${words.text('page:history:carriedFrom', { number: stage.carriedFrom })}`
            : null}
        </>
      ) : (
        words.valueText('role', stage.role)
      )}
    </span>
  </li>
)

/** The stages in their order, with who decided each and when. */
export const Stages = (props: {
  readonly stages: readonly StageRun[]
  readonly words: Text
}): ReactNode => (
  <section aria-labelledby="review-stages" className="review-gate-stages">
    <h2 id="review-stages">{props.words.text('review:stages')}</h2>
    <ol>
      {props.stages.map((stage) => (
        <Stage key={stage.key} stage={stage} words={props.words} />
      ))}
    </ol>
  </section>
)
