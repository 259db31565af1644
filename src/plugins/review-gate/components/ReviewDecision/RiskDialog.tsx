'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { RiskLevel } from '../../constants.js'
import type { ActionDialogProps } from '../shared/ActionDialog.js'

import { maxReasonLength, riskLevels } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { useText } from '../shared/useText.js'

/** The risks above the present one; empty at the highest. */
export const higherRisks = (present: RiskLevel): readonly RiskLevel[] =>
  riskLevels.slice(riskLevels.indexOf(present) + 1)

/** The risks below the present one, nearest first; empty at the lowest. */
export const lowerRisks = (present: RiskLevel): readonly RiskLevel[] =>
  riskLevels.slice(0, riskLevels.indexOf(present)).toReversed()

const RiskChoice = (props: {
  readonly choices: readonly RiskLevel[]
  readonly chosen: RiskLevel | undefined
  readonly onChange: (level: RiskLevel | undefined) => void
}): ReactNode => {
  const { text, valueText } = useText()
  const id = useId()
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{text('dialog:newRisk')}</label>
      <select
        id={id}
        onChange={({ target }) => props.onChange(props.choices.find((one) => one === target.value))}
        value={props.chosen}
      >
        {props.choices.map((level) => (
          <option key={level} value={level}>
            {valueText('risk', level)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Chooses another risk for a review: higher at once, lower as a proposal that needs its reason. */
export const RiskDialog = (
  props: Pick<ActionDialogProps, 'busy' | 'failure' | 'onClose'> & {
    readonly direction: 'lower' | 'raise'
    readonly present: RiskLevel
    readonly onConfirm: (risk: { riskLevel: RiskLevel; reason: string }) => void
  },
): ReactNode => {
  const { text } = useText()
  const isRaise = props.direction === 'raise'
  const choices = isRaise ? higherRisks(props.present) : lowerRisks(props.present)
  const [chosen, setChosen] = useState<RiskLevel | undefined>(choices[0])
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const id = useId()
  const confirm = (): void => {
    const missing = !isRaise && reason.trim() === ''
    setIsMissing(missing)
    if (chosen && !missing) props.onConfirm({ riskLevel: chosen, reason: reason.trim() })
  }
  return (
    <ActionDialog
      busy={props.busy}
      confirmLabel={text(isRaise ? 'actions:raiseRisk' : 'page:risk:lower')}
      failure={props.failure}
      onClose={props.onClose}
      onConfirm={confirm}
      text={text(isRaise ? 'page:risk:raiseText' : 'page:risk:lowerText')}
      title={text(isRaise ? 'dialog:raiseRiskTitle' : 'page:risk:lowerTitle')}
    >
      <RiskChoice choices={choices} chosen={chosen} onChange={setChosen} />
      <div className="review-gate-field">
        <label htmlFor={id}>{text(isRaise ? 'dialog:reasonOptional' : 'dialog:reasonLabel')}</label>
        <textarea
          aria-describedby={isMissing ? `${id}-error` : undefined}
          aria-invalid={isMissing}
          dir="auto"
          id={id}
          maxLength={maxReasonLength}
          onChange={({ target }) => setReason(target.value)}
          required={!isRaise}
          rows={2}
          value={reason}
        />
        {isMissing ? (
          <p className="review-gate-field__error" id={`${id}-error`} role="alert">
            {text('dialog:reasonMissing')}
          </p>
        ) : null}
      </div>
    </ActionDialog>
  )
}
