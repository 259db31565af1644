'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { RiskLevel } from '../../constants.js'
import type { ActionDialogProps } from '../shared/ActionDialog.js'

import { riskLevels } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { useText } from '../shared/useText.js'

/** The risks above the present one; empty at the highest. */
export const higherRisks = (present: RiskLevel): readonly RiskLevel[] =>
  riskLevels.slice(riskLevels.indexOf(present) + 1)

/** Chooses the new, higher risk of a review. */
export const RaiseRiskDialog = (
  props: Pick<ActionDialogProps, 'busy' | 'failure' | 'onClose'> & {
    readonly present: RiskLevel
    readonly onConfirm: (riskLevel: RiskLevel) => void
  },
): ReactNode => {
  const { text, valueText } = useText()
  const choices = higherRisks(props.present)
  const [chosen, setChosen] = useState<RiskLevel | undefined>(choices[0])
  const id = useId()
  return (
    <ActionDialog
      busy={props.busy}
      confirmLabel={text('actions:raiseRisk')}
      failure={props.failure}
      onClose={props.onClose}
      onConfirm={() => (chosen ? props.onConfirm(chosen) : undefined)}
      text={text('dialog:raiseRiskText')}
      title={text('dialog:raiseRiskTitle')}
    >
      <div className="review-gate-field">
        <label htmlFor={id}>{text('dialog:newRisk')}</label>
        <select
          id={id}
          onChange={(event) => setChosen(choices.find((one) => one === event.target.value))}
          value={chosen}
        >
          {choices.map((level) => (
            <option key={level} value={level}>
              {valueText('risk', level)}
            </option>
          ))}
        </select>
      </div>
    </ActionDialog>
  )
}
