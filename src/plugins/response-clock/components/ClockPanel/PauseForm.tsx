'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { maxReasonLength } from '../../constants.js'
import { useText } from '../shared/useText.js'

const FormControls = (props: {
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const { text } = useText()
  return (
    <div className="response-clock-panel__controls">
      <Button disabled={props.busy} margin={false} onClick={props.onConfirm} size="medium">
        {text('panel:pauseConfirm')}
      </Button>
      <Button
        buttonStyle="secondary"
        disabled={props.busy}
        margin={false}
        onClick={props.onCancel}
        size="medium"
      >
        {text('panel:cancel')}
      </Button>
    </div>
  )
}

/** Asks what is waited for; an empty reason is refused before the server is asked. */
export const PauseForm = (props: {
  readonly busy: boolean
  readonly onPause: (reason: string) => void
  readonly onCancel: () => void
}): ReactNode => {
  const { busy, onCancel, onPause } = props
  const { text } = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])

  const confirm = (): void => {
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing) field.current?.focus()
    else onPause(reason.trim())
  }
  return (
    <form
      className="response-clock-panel__form"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <label htmlFor={id}>{text('panel:reasonLabel')}</label>
      <textarea
        aria-describedby={missing ? `${id}-error` : `${id}-hint`}
        aria-invalid={missing}
        id={id}
        maxLength={maxReasonLength}
        onChange={(event) => {
          setReason(event.target.value)
          setMissing(false)
        }}
        ref={field}
        required
        rows={3}
        value={reason}
      />
      {missing ? (
        <p className="response-clock-panel__error" id={`${id}-error`} role="alert">
          {text('panel:reasonMissing')}
        </p>
      ) : (
        <p className="response-clock-panel__hint" id={`${id}-hint`}>
          {text('panel:reasonHint')}
        </p>
      )}
      <FormControls busy={busy} onCancel={onCancel} onConfirm={confirm} />
    </form>
  )
}
