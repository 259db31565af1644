'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { ActionDialogProps } from '../shared/ActionDialog.js'
import type { LocaleChoice } from '../shared/useLocales.js'

import { maxReasonLength } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { useLocales } from '../shared/useLocales.js'
import { useText } from '../shared/useText.js'

/** `locales` is null for every language with content. */
export type Submission = { readonly locales: readonly string[] | null; readonly note: string }

const LocaleField = (props: {
  readonly locales: readonly LocaleChoice[]
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}): ReactNode => {
  const { text } = useText()
  const name = useId()
  const { locales, chosen, onChange } = props
  const toggle = (code: string, isOn: boolean): void =>
    onChange(isOn ? [...(chosen ?? []), code] : (chosen ?? []).filter((one) => one !== code))
  return (
    <fieldset className="review-gate-field">
      <legend>{text('dialog:localesLegend')}</legend>
      <label className="review-gate-field__choice">
        <input checked={chosen === null} name={name} onChange={() => onChange(null)} type="radio" />
        {text('dialog:allLocales')}
      </label>
      <label className="review-gate-field__choice">
        <input
          checked={chosen !== null}
          name={name}
          onChange={() => onChange(locales.slice(0, 1).map(({ code }) => code))}
          type="radio"
        />
        {text('dialog:chooseLocales')}
      </label>
      {chosen === null
        ? null
        : locales.map(({ code, label }) => (
            <label className="review-gate-field__choice review-gate-field__choice--sub" key={code}>
              <input
                checked={chosen.includes(code)}
                onChange={(event) => toggle(code, event.target.checked)}
                type="checkbox"
              />
              {label}
            </label>
          ))}
    </fieldset>
  )
}

/** Hands the document in: which languages, and a word to the reviewer. */
export const SubmitDialog = (
  props: Omit<ActionDialogProps, 'children' | 'confirmLabel' | 'onConfirm' | 'text' | 'title'> & {
    readonly isModified: boolean
    readonly onConfirm: (submission: Submission) => void
  },
): ReactNode => {
  const { text } = useText()
  const locales = useLocales()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [note, setNote] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const noteId = useId()
  const { isModified, onConfirm, ...dialog } = props

  const confirm = (): void => {
    setIsMissing(chosen?.length === 0)
    if (chosen?.length !== 0) onConfirm({ locales: chosen, note: note.trim() })
  }
  return (
    <ActionDialog
      {...dialog}
      confirmLabel={text(isModified ? 'actions:saveAndSubmit' : 'actions:submit')}
      onConfirm={confirm}
      text={text(isModified ? 'dialog:submitUnsavedText' : 'dialog:submitText')}
      title={text('dialog:submitTitle')}
    >
      {locales.length > 1 ? (
        <LocaleField chosen={chosen} locales={locales} onChange={setChosen} />
      ) : null}
      {isMissing ? (
        <p className="review-gate-field__error" role="alert">
          {text('dialog:localesMissing')}
        </p>
      ) : null}
      <div className="review-gate-field">
        <label htmlFor={noteId}>{text('dialog:noteLabel')}</label>
        <p className="review-gate-field__hint" id={`${noteId}-hint`}>
          {text('dialog:noteHint')}
        </p>
        <textarea
          aria-describedby={`${noteId}-hint`}
          id={noteId}
          maxLength={maxReasonLength}
          onChange={(event) => setNote(event.target.value)}
          rows={3}
          value={note}
        />
      </div>
    </ActionDialog>
  )
}
