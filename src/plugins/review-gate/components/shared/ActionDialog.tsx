'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

import type { ApiFailure } from './api.js'

import { FailureNotice } from './FailureNotice.js'
import { useText } from './useText.js'
import './index.scss'

export type ActionDialogProps = {
  readonly title: string
  readonly text?: string
  readonly confirmLabel: string
  readonly busy: boolean
  readonly failure: ApiFailure | null
  readonly nameOfPath?: (path: string) => string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/**
 * A modal question. It stays open, with everything typed, until the action succeeded. The browser
 * keeps the focus inside and gives it back; it hangs below `body` because the document's own form
 * must not contain it.
 */
export const ActionDialog = (props: ActionDialogProps): ReactNode => {
  const { busy, onClose } = props
  const { text } = useText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])

  return createPortal(
    <dialog
      aria-labelledby={titleId}
      className="review-gate-dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
      ref={dialog}
    >
      <h2 className="review-gate-dialog__title" id={titleId}>
        {props.title}
      </h2>
      {props.text ? <p className="review-gate-dialog__text">{props.text}</p> : null}
      {props.children}
      <FailureNotice
        failure={props.failure}
        {...(props.nameOfPath ? { nameOfPath: props.nameOfPath } : {})}
      />
      <div className="review-gate-dialog__controls">
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onClose}>
          {text('actions:cancel')}
        </Button>
        <Button
          disabled={busy}
          extraButtonProps={{ 'data-review-gate': 'confirm' }}
          margin={false}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}
