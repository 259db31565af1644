'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import type { ChangedPlace, DocumentDesk } from '../../domain/desk.js'

import { useLocales } from '../shared/useLocales.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'

/** More than this would hide the next step behind a wall of names. */
const shownChanges = 8

/** Rows that came or went, and the parts of a picture, are named by the field that holds them. */
const nameable = (path: string): string =>
  path.replace(/\.(sha256|alt|texts|id|missing)(\..*)?$/, '')

/** What differs from the approved content, by the labels of the form. */
export const Changes = ({ desk }: { readonly desk: DocumentDesk }): ReactNode => {
  const { text } = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  const locales = useLocales()
  const { changed, approval } = desk
  if (!approval || changed.length === 0) return null
  const labelOf = ({ path, locales: codes }: ChangedPlace): string => {
    const name = nameOfPath(nameable(path))
    if (codes === null || locales.length < 2) return name
    const languages = codes.map((code) => locales.find((one) => one.code === code)?.label ?? code)
    return text('editor:changedIn', { name, languages: languages.join(', ') })
  }
  const names = [...new Set(changed.map(labelOf))]
  const rest = names.length - shownChanges
  return (
    <div className="review-gate-panel__part" data-review-gate="changes">
      <h3 className="review-gate-panel__heading">
        {text('editor:changedTitle', { number: approval.number })}
      </h3>
      <ul className="review-gate-panel__names">
        {names.slice(0, shownChanges).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {rest > 0 ? <li>{text('editor:changedMore', { count: rest })}</li> : null}
      </ul>
    </div>
  )
}
