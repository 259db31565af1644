'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { ActionDialogProps } from '../shared/ActionDialog.js'
import type { TakeDown } from './usePanelActions.js'

import { maxReasonLength } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { useText } from '../shared/useText.js'
import { proposedTime, toLocalInput } from './when.js'
import { futureOf, WhenField } from './WhenField.js'

const WhenChoice = (props: {
  readonly isLater: boolean
  readonly onChange: (isLater: boolean) => void
}): ReactNode => {
  const { text } = useText()
  const name = useId()
  return (
    <fieldset className="review-gate-field">
      <legend>{text('editor:schedule:when')}</legend>
      <div className="review-gate-field__choices--inline">
        {[false, true].map((isLater) => (
          <label className="review-gate-field__choice" key={String(isLater)}>
            <input
              checked={props.isLater === isLater}
              name={name}
              onChange={() => props.onChange(isLater)}
              type="radio"
            />
            {text(isLater ? 'editor:schedule:later' : 'editor:schedule:now')}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Takes content down, now or at a time; a reason is needed either way. */
export const UnpublishDialog = (
  props: Omit<ActionDialogProps, 'children' | 'confirmLabel' | 'onConfirm' | 'text' | 'title'> & {
    readonly onConfirm: (takeDown: TakeDown) => void
  },
): ReactNode => {
  const { text } = useText()
  const [reason, setReason] = useState('')
  const [isLater, setIsLater] = useState(false)
  const [value, setValue] = useState(() => toLocalInput(proposedTime(new Date())))
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const { onConfirm, ...dialog } = props
  const at = isLater ? futureOf(value) : null
  const isReasonMissing = isTried && reason.trim() === ''

  const confirm = (): void => {
    setIsTried(true)
    if (reason.trim() === '' || (isLater && !at)) return
    onConfirm({ reason: reason.trim(), at: at?.toISOString() ?? null })
  }
  return (
    <ActionDialog
      {...dialog}
      confirmLabel={text(isLater ? 'editor:schedule:confirmTakeDown' : 'actions:unpublish')}
      onConfirm={confirm}
      text={text(isLater ? 'editor:schedule:takeDownText' : 'dialog:unpublishText')}
      title={text('dialog:unpublishTitle')}
    >
      <WhenChoice isLater={isLater} onChange={setIsLater} />
      {isLater ? (
        <WhenField
          isWrong={isTried && !at}
          label={text('editor:schedule:takeDownAt')}
          onChange={setValue}
          value={value}
        />
      ) : null}
      <div className="review-gate-field">
        <label htmlFor={id}>{text('dialog:reasonLabel')}</label>
        <textarea
          aria-describedby={isReasonMissing ? `${id}-error` : undefined}
          aria-invalid={isReasonMissing}
          dir="auto"
          id={id}
          maxLength={maxReasonLength}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={3}
          value={reason}
        />
        {isReasonMissing ? (
          <p className="review-gate-field__error" id={`${id}-error`} role="alert">
            {text('dialog:reasonMissing')}
          </p>
        ) : null}
      </div>
    </ActionDialog>
  )
}
