'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { useDeskEntry } from '../ReviewPanel/deskStore.js'
import { useDeskKey } from '../ReviewPanel/useDesk.js'
import { notesAnchor } from './anchor.js'
import { NoteCard } from './NoteCard.js'
import { isOpenNote } from './placement.js'
import './index.scss'

/** The notes of one field: open ones in full, settled ones behind a line. */
export const FieldNotesClient = ({ path }: { readonly path: string }): ReactNode => {
  const { text } = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  const { placed, may } = useDeskEntry(useDeskKey())
  const notes = placed.byPath[path]
  if (!notes) return null
  const open = notes.filter(isOpenNote)
  const settled = notes.filter((note) => !isOpenNote(note))
  const card = (note: (typeof notes)[number]): ReactNode => (
    <NoteCard
      key={`${note.kind}-${note.review}-${note.id}`}
      mayAnswer={may.maySubmit}
      mayComment={may.mayComment}
      note={note}
    />
  )
  return (
    <div
      aria-label={text('editor:note:region', { name: nameOfPath(path) })}
      className="review-gate-notes"
      id={notesAnchor(path)}
      role="group"
      tabIndex={-1}
    >
      {open.map(card)}
      {settled.length > 0 ? (
        <details className="review-gate-notes__settled">
          <summary>{text('editor:note:settled', { count: settled.length })}</summary>
          {settled.map(card)}
        </details>
      ) : null}
    </div>
  )
}
