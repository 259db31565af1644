'use client'

import type { ClientField } from 'payload'

import { useConfig, useDocumentInfo, useFormFields, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo } from 'react'

import type { DocumentDesk } from '../../domain/desk.js'
import type { Note } from '../../domain/notes.js'

import { placeNotes, placesOn } from '../FieldNotes/placement.js'
import { getJson } from '../shared/api.js'
import { changeDesk, deskKey, forgetDesk, useDeskEntry } from './deskStore.js'

/** The key of the document that this part of the page belongs to. */
export const useDeskKey = (): string | null => {
  const { id, collectionSlug } = useDocumentInfo()
  return deskKey(collectionSlug, id)
}

/** Reads the desk of the document whenever it has changed, and when somebody wants it again. */
export const useDeskReading = (change: string): void => {
  const key = useDeskKey()
  const { wanted } = useDeskEntry(key)
  const { config } = useConfig()
  const apiRoute = config.routes.api
  useEffect(() => {
    if (key === null) return
    const controller = new AbortController()
    const url = formatAdminURL({ apiRoute, path: `/${key}/review-desk` })
    void getJson<DocumentDesk>(url, controller.signal).then((result) => {
      // What is shown stays when the reading fails: stale words are better than none.
      if (result.ok && !controller.signal.aborted) changeDesk(key, { desk: result.body })
    })
    return () => controller.abort()
  }, [apiRoute, change, key, wanted])
  useEffect(() => () => forgetDesk(key), [key])
}

const noFields: readonly ClientField[] = []
const none: readonly Note[] = []

/** Puts the notes beside the fields that the form shows now. */
export const useNotePlacing = (): void => {
  const key = useDeskKey()
  const { collectionSlug = '' } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { code: locale } = useLocale()
  const { desk } = useDeskEntry(key)
  const notes = desk?.notes ?? none
  const fields = getEntityConfig({ collectionSlug })?.fields ?? noFields
  const paths = useMemo(
    () => [
      ...new Set(
        notes.flatMap(({ path }) =>
          path === null ? [] : placesOn(fields, path).map((place) => place.path),
        ),
      ),
    ],
    [fields, notes],
  )
  // One text, so that typing in a field does not place everything anew.
  const shown = useFormFields(([state]) =>
    paths.filter((path) => state[path] && state[path].passesCondition !== false).join('|'),
  )
  useEffect(() => {
    const isShown = (path: string): boolean => shown.split('|').includes(path)
    changeDesk(key, { placed: placeNotes({ notes, fields, locale, isShown }) })
  }, [fields, key, locale, notes, shown])
}
