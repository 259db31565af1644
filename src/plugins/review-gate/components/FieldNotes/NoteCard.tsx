'use client'

import type { ReactNode } from 'react'

import { Pill, useDocumentInfo } from '@payloadcms/ui'

import type { FindingNote, Note } from '../../domain/notes.js'
import type { Text } from '../shared/text.js'

import { LocalTime } from '../shared/LocalTime.js'
import { useLocales } from '../shared/useLocales.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { CommentThread } from './CommentThread.js'
import { isOpenNote } from './placement.js'
import { PointAnswerForm } from './PointAnswerForm.js'
import './index.scss'

const toneOf = (note: Note): 'error' | 'light-gray' | 'warning' => {
  if (!isOpenNote(note)) return 'light-gray'
  if (note.kind === 'finding') return note.severity === 'block' ? 'error' : 'warning'
  return 'warning'
}

const kindOf = (note: Note, { text }: Text): string => {
  if (note.kind === 'finding') return text(`review:findingSeverity:${note.severity}`)
  return text(note.kind === 'point' ? 'editor:note:pointKind' : 'editor:note:commentKind')
}

const Author = ({ note }: { readonly note: Note }): ReactNode => {
  const { text, valueText } = useText()
  if (note.kind === 'finding') return <span>{text('editor:note:screening')}</span>
  const stage = note.kind === 'point' ? ` (${valueText('stage', note.stage)})` : ''
  return (
    <span>
      {note.byName}
      {stage} · <LocalTime at={note.at} />
    </span>
  )
}

/** Which version it speaks of, when that is not the present one. */
const Version = ({ note }: { readonly note: Note }): ReactNode => {
  const { text } = useText()
  if (!note.isEarlier) return null
  const key = note.hasChanged ? 'editor:note:changedSince' : 'editor:note:earlier'
  return <p className="review-gate-note__version">{text(key, { number: note.number })}</p>
}

const FindingDetails = ({ finding }: { readonly finding: FindingNote }): ReactNode => {
  const { text } = useText()
  return (
    <>
      {finding.excerpt ? (
        <p className="review-gate-note__excerpt" dir="auto">
          <q>{finding.excerpt}</q>
        </p>
      ) : null}
      {finding.advice ? <p className="review-gate-note__text">{finding.advice}</p> : null}
      {finding.waived === null ? null : (
        <p className="review-gate-note__outcome">
          {text('editor:note:waived', { reason: finding.waived })}
        </p>
      )}
    </>
  )
}

/** The language, where the note stands at no field that says it. */
const useLocaleLabel = (note: Note): string | null => {
  const locales = useLocales()
  if (note.locale === null || locales.length < 2) return null
  return locales.find(({ code }) => code === note.locale)?.label ?? note.locale
}

/** One finding, point or comment, with what can be done about it. */
export const NoteCard = (props: {
  readonly note: Note
  readonly mayAnswer: boolean
  readonly mayComment: boolean
  /** Names the place, where the note does not stand at it. */
  readonly showsPlace?: boolean
}): ReactNode => {
  const { note } = props
  const words = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  const language = useLocaleLabel(note)
  const tone = toneOf(note)
  const place = [note.path === null ? null : nameOfPath(note.path), language].filter(Boolean)
  return (
    <article
      className={`review-gate-note review-gate-note--${tone}`}
      data-review-gate-note={note.kind}
    >
      <header className="review-gate-note__head">
        <Pill pillStyle={tone} size="small">
          {kindOf(note, words)}
        </Pill>
        <span className="review-gate-note__by">
          <Author note={note} />
          {props.showsPlace && place.length > 0 ? ` · ${place.join(', ')}` : null}
        </span>
      </header>
      <p className="review-gate-note__text" dir="auto">
        {note.text}
      </p>
      {note.kind === 'finding' ? <FindingDetails finding={note} /> : null}
      <Version note={note} />
      {note.kind === 'point' ? <PointAnswerForm mayAnswer={props.mayAnswer} point={note} /> : null}
      {note.kind === 'comment' ? (
        <CommentThread comment={note} mayComment={props.mayComment} />
      ) : null}
    </article>
  )
}
