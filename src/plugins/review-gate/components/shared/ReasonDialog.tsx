'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { ActionDialogProps } from './ActionDialog.js'

import { maxReasonLength } from '../../constants.js'
import { ActionDialog } from './ActionDialog.js'
import { useText } from './useText.js'

/** Asks for a reason; `required` refuses an empty one before the server is asked. */
export const ReasonDialog = (
  props: Omit<ActionDialogProps, 'children' | 'onConfirm'> & {
    readonly required: boolean
    readonly onConfirm: (reason: string) => void
  },
): ReactNode => {
  const { text } = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const { required, onConfirm, ...dialog } = props

  const confirm = (): void => {
    const isMissing = required && reason.trim() === ''
    setMissing(isMissing)
    if (!isMissing) onConfirm(reason.trim())
  }
  return (
    <ActionDialog {...dialog} onConfirm={confirm}>
      <div className="review-gate-field">
        <label htmlFor={fieldId}>
          {text(required ? 'dialog:reasonLabel' : 'dialog:reasonOptional')}
        </label>
        <textarea
          aria-describedby={missing ? `${fieldId}-error` : undefined}
          aria-invalid={missing}
          id={fieldId}
          maxLength={maxReasonLength}
          onChange={(event) => setReason(event.target.value)}
          required={required}
          rows={3}
          value={reason}
        />
        {missing ? (
          <p className="review-gate-field__error" id={`${fieldId}-error`} role="alert">
            {text('dialog:reasonMissing')}
          </p>
        ) : null}
      </div>
    </ActionDialog>
  )
}
