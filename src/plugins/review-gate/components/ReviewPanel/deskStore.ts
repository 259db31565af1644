'use client'

import { useSyncExternalStore } from 'react'

import type { DocumentDesk } from '../../domain/desk.js'
import type { PlacedNotes } from '../FieldNotes/placement.js'
import type { Step } from './nextStep.js'

import { noNotes } from '../FieldNotes/placement.js'

export type OpenDialog = 'cancelSchedule' | Exclude<Step, 'publish' | 'resubmit'>

/** What the parts of one edit view share: the panel, the main button and the notes at the fields. */
export type DeskEntry = {
  /** Null while it is being read for the first time. */
  readonly desk: DocumentDesk | null
  readonly placed: PlacedNotes
  readonly dialog: OpenDialog | null
  /** The schedule that the dialog speaks of. */
  readonly scheduleId: string | null
  /** What the person who looks may do, for the notes at the fields. */
  readonly may: { readonly maySubmit: boolean; readonly mayComment: boolean }
  /** Grows when somebody wants the desk read again. */
  readonly wanted: number
}

const nothing: DeskEntry = {
  desk: null,
  placed: noNotes,
  dialog: null,
  scheduleId: null,
  may: { maySubmit: false, mayComment: false },
  wanted: 0,
}

/**
 * Payload draws the panel, the button and each field in places of their own, with no provider of
 * ours around them; a drawer may show a second document at the same time.
 */
const entries = new Map<string, DeskEntry>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const deskKey = (
  collection: string | undefined,
  id: number | string | undefined,
): string | null => (collection && id !== undefined ? `${collection}/${id}` : null)

export const changeDesk = (key: string | null, part: Partial<DeskEntry>): void => {
  if (key === null) return
  entries.set(key, { ...(entries.get(key) ?? nothing), ...part })
  for (const listener of listeners) listener()
}

/** Has the desk read again, e.g. after an answer was given. */
export const rereadDesk = (key: string | null): void => {
  if (key !== null) changeDesk(key, { wanted: (entries.get(key) ?? nothing).wanted + 1 })
}

export const forgetDesk = (key: string | null): void => {
  if (key !== null) entries.delete(key)
}

export const useDeskEntry = (key: string | null): DeskEntry =>
  useSyncExternalStore(
    subscribe,
    () => (key === null ? nothing : (entries.get(key) ?? nothing)),
    () => nothing,
  )
