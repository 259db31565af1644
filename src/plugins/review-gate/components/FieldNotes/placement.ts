import type { ClientField } from 'payload'

import type { Note } from '../../domain/notes.js'

import { childrenOf, findField, isIndex } from '../../domain/fieldLabels.js'

/** `admin.custom` key that fields/addFieldNotes.ts puts on every field with a place for notes. */
const notesMark = 'reviewNotes'

type Place = {
  readonly path: string
  /** The place holds another value in each language. */
  readonly isLocalized: boolean
}

type Marked = { readonly admin?: { readonly custom?: Readonly<Record<string, unknown>> } }

const hasSlot = (field: unknown): boolean => Boolean((field as Marked).admin?.custom?.[notesMark])

/** The fields on the way to a path that can show notes, the outermost first. */
export const placesOn = (fields: readonly ClientField[], path: string): readonly Place[] => {
  let inside: Parameters<typeof findField>[0] = fields
  let isLocalized = false
  const walked: string[] = []
  const places: Place[] = []
  for (const part of path.split('.')) {
    walked.push(part)
    if (isIndex(part)) continue
    const field = findField(inside, part)
    if (!field) break
    isLocalized ||= Boolean(field.localized)
    if (hasSlot(field)) places.push({ path: walked.join('.'), isLocalized })
    inside = childrenOf(field)
  }
  return places
}

export type PlacedNotes = {
  /** Notes by the path of the field that shows them. */
  readonly byPath: Readonly<Record<string, readonly Note[]>>
  /** Notes on a value of another language. */
  readonly otherLocales: readonly Note[]
  /** Notes on the whole document, or on a place that the form does not show. */
  readonly unplaced: readonly Note[]
}

export const noNotes: PlacedNotes = { byPath: {}, otherLocales: [], unplaced: [] }

/**
 * Puts every note beside the innermost field on its path that the form shows: a finding deep in a
 * rich text stands below the editor, one on a row that is gone below the list.
 *
 * @param locale the content language that is being edited
 * @param isShown whether the form has a field at this path and shows it
 */
export const placeNotes = (args: {
  readonly notes: readonly Note[]
  readonly fields: readonly ClientField[]
  readonly locale: string
  readonly isShown: (path: string) => boolean
}): PlacedNotes => {
  const byPath: Record<string, readonly Note[]> = {}
  const otherLocales: Note[] = []
  const unplaced: Note[] = []
  for (const note of args.notes) {
    const places = note.path === null ? [] : placesOn(args.fields, note.path)
    const place = places.findLast(({ path }) => args.isShown(path))
    if (!place) {
      unplaced.push(note)
    } else if (place.isLocalized && note.locale !== null && note.locale !== args.locale) {
      otherLocales.push(note)
    } else {
      byPath[place.path] = [...(byPath[place.path] ?? []), note]
    }
  }
  return { byPath, otherLocales, unplaced }
}

/** A note that somebody still has to act on. */
export const isOpenNote = (note: Note): boolean => {
  if (note.kind === 'finding') return note.waived === null && !note.hasChanged
  if (note.kind === 'point') return note.needsAnswer
  return note.resolvedByName === null
}
