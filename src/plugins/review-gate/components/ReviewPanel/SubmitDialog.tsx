'use client'

import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { PointNote } from '../../domain/notes.js'
import type { AnswerDraft } from '../FieldNotes/answers.js'
import type { ActionDialogProps } from '../shared/ActionDialog.js'
import type { LocaleChoice } from '../shared/useLocales.js'
import type { Submission } from './usePanelActions.js'

import { maxReasonLength } from '../../constants.js'
import { AnswerFields } from '../FieldNotes/AnswerFields.js'
import { isAnswered, noAnswer, toAnswer } from '../FieldNotes/answers.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { useKeptText } from '../shared/useKeptText.js'
import { useLocales } from '../shared/useLocales.js'
import { useText } from '../shared/useText.js'

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

type Answers = Readonly<Record<string, AnswerDraft>>

/** The points that nobody has answered yet: each is adopted or declined before the content moves on. */
const PointList = (props: {
  readonly points: readonly PointNote[]
  readonly answers: Answers
  readonly isTried: boolean
  readonly nameOfPath: (path: string) => string
  readonly onChange: (answers: Answers) => void
}): ReactNode => {
  const { text } = useText()
  const { points, answers, onChange } = props
  if (points.length === 0) return null
  return (
    <div className="review-gate-points">
      <h3 className="review-gate-points__title">
        {text('editor:answer:listTitle', { count: points.length })}
      </h3>
      {points.map((point, index) => (
        <AnswerFields
          draft={answers[point.id] ?? noAnswer}
          isMissing={props.isTried}
          key={point.id}
          legend={
            text('editor:note:point', { number: index + 1 }) +
            (point.path === null ? '' : ` · ${props.nameOfPath(point.path)}`)
          }
          onChange={(draft) => onChange({ ...answers, [point.id]: draft })}
          quote={point.text}
        />
      ))}
    </div>
  )
}

const NoteField = (props: {
  readonly note: string
  readonly onChange: (note: string) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{text('dialog:noteLabel')}</label>
      <p className="review-gate-field__hint" id={`${id}-hint`}>
        {text('dialog:noteHint')}
      </p>
      <textarea
        aria-describedby={`${id}-hint`}
        dir="auto"
        id={id}
        maxLength={maxReasonLength}
        onChange={(event) => props.onChange(event.target.value)}
        rows={3}
        value={props.note}
      />
    </div>
  )
}

type Parts = {
  readonly isModified: boolean
  readonly isAgain: boolean
  readonly points: readonly PointNote[]
  /** Names this document among the kept texts. */
  readonly keep: string
  readonly nameOfPath: (path: string) => string
  readonly onConfirm: (submission: Submission) => void
}

/** Hands the document in: answers to open points, which languages, and a word to the reviewer. */
export const SubmitDialog = (
  props: Omit<ActionDialogProps, 'children' | 'confirmLabel' | 'onConfirm' | 'text' | 'title'> &
    Parts,
): ReactNode => {
  const { text } = useText()
  const locales = useLocales()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [note, setNote] = useKeptText(`note:${props.keep}`)
  const [answers, setAnswers] = useState<Answers>({})
  const [isTried, setIsTried] = useState(false)
  const { isModified, isAgain, points, keep: _keep, onConfirm, ...dialog } = props
  const isMissing = isTried && chosen?.length === 0

  const confirm = (): void => {
    setIsTried(true)
    const given = points.map(({ id }) => [id, answers[id] ?? noAnswer] as const)
    if (chosen?.length === 0 || !given.every(([, draft]) => isAnswered(draft))) return
    onConfirm({
      locales: chosen,
      note: note.trim(),
      points: given.map(([id, draft]) => toAnswer(id, draft)),
    })
  }
  const action = isAgain ? 'actions:resubmit' : 'actions:submit'
  return (
    <ActionDialog
      {...dialog}
      confirmLabel={text(isModified ? 'actions:saveAndSubmit' : action)}
      onConfirm={confirm}
      text={text(isModified ? 'dialog:submitUnsavedText' : 'dialog:submitText')}
      title={text(isAgain ? 'editor:resubmitTitle' : 'dialog:submitTitle')}
    >
      <PointList
        answers={answers}
        isTried={isTried}
        nameOfPath={props.nameOfPath}
        onChange={setAnswers}
        points={points}
      />
      {locales.length > 1 ? (
        <LocaleField chosen={chosen} locales={locales} onChange={setChosen} />
      ) : null}
      {isMissing ? (
        <p className="review-gate-field__error" role="alert">
          {text('dialog:localesMissing')}
        </p>
      ) : null}
      <NoteField note={note} onChange={setNote} />
    </ActionDialog>
  )
}
