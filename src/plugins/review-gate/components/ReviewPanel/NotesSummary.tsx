'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo, useLocale } from '@payloadcms/ui'
import Link from 'next/link.js'

import type { Note } from '../../domain/notes.js'

import { notesAnchor } from '../FieldNotes/anchor.js'
import { NoteCard } from '../FieldNotes/NoteCard.js'
import { isOpenNote } from '../FieldNotes/placement.js'
import { useLocales } from '../shared/useLocales.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { useDeskEntry } from './deskStore.js'
import { useDeskKey } from './useDesk.js'

const jumpTo = (path: string): void => {
  const element = document.getElementById(notesAnchor(path))
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'center' })
  element?.focus({ preventScroll: true })
}

/** One button per field with open notes. */
const Jumps = ({ byPath }: { readonly byPath: Readonly<Record<string, readonly Note[]>> }) => {
  const { text } = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  return Object.entries(byPath).flatMap(([path, notes]) => {
    const count = notes.filter(isOpenNote).length
    return count === 0
      ? []
      : [
          <li key={path}>
            <button className="review-gate-panel__jump" onClick={() => jumpTo(path)} type="button">
              {text('editor:note:jump', { name: nameOfPath(path), count })}
            </button>
          </li>,
        ]
  })
}

/** Notes on values of other languages, behind a link that switches to them. */
const OtherLocales = ({ notes }: { readonly notes: readonly Note[] }): ReactNode => {
  const { text } = useText()
  const { code: current } = useLocale()
  const codes = [...new Set(notes.filter(isOpenNote).map(({ locale }) => locale ?? ''))]
  const locales = useLocales()
  return codes
    .filter((code) => code !== current)
    .map((code) => {
      const count = notes.filter((note) => note.locale === code && isOpenNote(note)).length
      const label = locales.find((one) => one.code === code)?.label ?? code
      return (
        <li key={code}>
          <Link className="review-gate-panel__jump" href={`?locale=${code}`}>
            {text('editor:note:inLanguage', { language: label, count })}
          </Link>
        </li>
      )
    })
}

/** Where notes stand, and those that have no field to stand at. */
export const NotesSummary = (props: {
  readonly mayAnswer: boolean
  readonly mayComment: boolean
}): ReactNode => {
  const { text } = useText()
  const { placed } = useDeskEntry(useDeskKey())
  const all = [...Object.values(placed.byPath).flat(), ...placed.otherLocales, ...placed.unplaced]
  const count = all.filter(isOpenNote).length
  const shownHere = placed.unplaced.filter((note) => isOpenNote(note) || note.kind !== 'comment')
  if (count === 0 && shownHere.length === 0) return null
  return (
    <div className="review-gate-panel__part" data-review-gate="notes">
      <h3 className="review-gate-panel__heading">
        {count === 0 ? text('editor:note:noneOpen') : text('editor:note:summary', { count })}
      </h3>
      <ul className="review-gate-panel__names">
        <Jumps byPath={placed.byPath} />
        <OtherLocales notes={placed.otherLocales} />
      </ul>
      {shownHere.map((note) => (
        <NoteCard
          key={`${note.kind}-${note.id}`}
          mayAnswer={props.mayAnswer}
          mayComment={props.mayComment}
          note={note}
          showsPlace
        />
      ))}
    </div>
  )
}
