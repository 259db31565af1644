import type { Disposition } from '../../constants.js'
import type { Note, PointNote } from '../../domain/notes.js'

/** What the editor says to one point, as the server takes it. */
export type PointAnswer = {
  readonly id: string
  readonly disposition: Disposition
  readonly reason?: string
}

/** An answer that is being given; `disposition` is null until one was chosen. */
export type AnswerDraft = { readonly disposition: Disposition | null; readonly reason: string }

export const noAnswer: AnswerDraft = { disposition: null, reason: '' }

export const isAnswered = ({ disposition, reason }: AnswerDraft): boolean =>
  disposition === 'adopted' || (disposition === 'declined' && reason.trim() !== '')

export const toAnswer = (id: string, { disposition, reason }: AnswerDraft): PointAnswer => ({
  id,
  disposition: disposition ?? 'adopted',
  ...(disposition === 'declined' ? { reason: reason.trim() } : {}),
})

/** Points that wait for an answer; only the ones of `review` when it is named. */
export const openPoints = (notes: readonly Note[], review?: string): readonly PointNote[] =>
  notes.filter(
    (note): note is PointNote =>
      note.kind === 'point' && note.needsAnswer && (review === undefined || note.review === review),
  )
