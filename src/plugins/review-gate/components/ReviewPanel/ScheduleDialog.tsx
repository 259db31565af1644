'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { ActionDialogProps } from '../shared/ActionDialog.js'

import { ActionDialog } from '../shared/ActionDialog.js'
import { useText } from '../shared/useText.js'
import { proposedTime, toLocalInput } from './when.js'
import { futureOf, WhenField } from './WhenField.js'

/** When the approved content goes public. */
export const ScheduleDialog = (
  props: Omit<ActionDialogProps, 'children' | 'confirmLabel' | 'onConfirm' | 'text' | 'title'> & {
    readonly onConfirm: (at: string) => void
  },
): ReactNode => {
  const { text } = useText()
  const [value, setValue] = useState(() => toLocalInput(proposedTime(new Date())))
  const [isWrong, setIsWrong] = useState(false)
  const { onConfirm, ...dialog } = props
  const confirm = (): void => {
    const date = futureOf(value)
    setIsWrong(date === null)
    if (date) onConfirm(date.toISOString())
  }
  return (
    <ActionDialog
      {...dialog}
      confirmLabel={text('editor:schedule:confirm')}
      onConfirm={confirm}
      text={text('editor:schedule:text')}
      title={text('editor:schedule:title')}
    >
      <WhenField
        isWrong={isWrong}
        label={text('editor:schedule:at')}
        onChange={setValue}
        value={value}
      />
    </ActionDialog>
  )
}
