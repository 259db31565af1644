import type { Finding } from '../../shared/contracts.js'
import type { Disposition } from '../constants.js'
import type { Decision, Review } from './review.js'

/** A remark as the collection `review-comments` stores it. */
export type StoredComment = {
  readonly id: number | string
  readonly review: string
  readonly reviewNumber: string
  readonly contentLocale?: string | null
  readonly fingerprint?: string | null
  readonly path?: string | null
  readonly text: string
  readonly replyTo?: string | null
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly resolvedByName?: string | null
  readonly resolvedAt?: string | null
}

export type NoteReply = {
  readonly id: string
  readonly text: string
  readonly byName: string
  readonly at: string
}

type NoteBase = {
  readonly id: string
  /** Id and number of the review that it belongs to. */
  readonly review: string
  readonly number: string
  /** Field path in the content; null for the whole document. */
  readonly path: string | null
  /** The language it is about; null for all. */
  readonly locale: string | null
  readonly text: string
  /** The document has another content now than the one that it is about. */
  readonly isEarlier: boolean
  /** What stands at its place has changed since. */
  readonly hasChanged: boolean
}

export type FindingNote = NoteBase & {
  readonly kind: 'finding'
  readonly severity: Finding['severity']
  readonly excerpt: string
  readonly advice: string | null
  /** Why a reviewer set it aside; null while it stands. */
  readonly waived: string | null
}

export type PointNote = NoteBase & {
  readonly kind: 'point'
  readonly stage: string
  readonly byName: string
  readonly at: string
  /** Whether the editor has to answer it before the next submission. */
  readonly needsAnswer: boolean
  readonly disposition: Disposition | null
  readonly reason: string | null
}

export type CommentNote = NoteBase & {
  readonly kind: 'comment'
  readonly byName: string
  readonly at: string
  readonly resolvedByName: string | null
  readonly replies: readonly NoteReply[]
}

/** Something said about one place of a document, as its editor sees it beside the field. */
export type Note = CommentNote | FindingNote | PointNote

/** What a document holds now. */
export type PresentContent = {
  readonly fingerprints: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, unknown>>
}

const valueAt = (content: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[part]
          : undefined,
      content,
    )

type Subject = Pick<Review, 'fingerprints' | 'locales' | 'snapshots'>

/** How the present content differs from the one that a review is about, in all or one locale. */
const compare = (
  review: Subject,
  present: PresentContent,
  place: { readonly path: string | null; readonly locale: string | null },
): Pick<NoteBase, 'hasChanged' | 'isEarlier'> => {
  const locales = place.locale === null ? review.locales : [place.locale]
  const isEarlier = locales.some(
    (locale) => review.fingerprints[locale] !== present.fingerprints[locale],
  )
  if (!isEarlier || place.path === null) return { isEarlier, hasChanged: isEarlier }
  const { path } = place
  const hasChanged = locales.some((locale) => {
    const then = valueAt(review.snapshots[locale]?.content, path)
    return JSON.stringify(then) !== JSON.stringify(valueAt(present.contents[locale], path))
  })
  return { isEarlier, hasChanged }
}

type Waivable = Finding & { readonly waived?: { readonly reason: string } }

const findingNotes = (review: Review, present: PresentContent): readonly FindingNote[] =>
  (review.findings as readonly Waivable[]).map((finding) => {
    const place = { path: finding.path || null, locale: finding.locale || null }
    return {
      kind: 'finding',
      id: finding.id,
      review: String(review.id),
      number: review.number,
      ...place,
      text: finding.message,
      ...compare(review, present, place),
      severity: finding.severity,
      excerpt: finding.excerpt,
      advice: finding.advice ?? null,
      waived: finding.waived?.reason ?? null,
    }
  })

/** True while the editor answers the points of this review: until the next submission. */
export const takesAnswers = ({ status }: Pick<Review, 'status'>): boolean =>
  status === 'changes-requested' || status === 'rejected'

/** An approval on the way to a refusal may carry advice; only what was refused asks for an answer. */
const asksForAnswer = (review: Review, { decision }: Decision): boolean =>
  takesAnswers(review) && decision !== 'approved'

const pointNotes = (review: Review, present: PresentContent): readonly PointNote[] =>
  review.decisions.flatMap((decision) =>
    decision.points.map((point): PointNote => {
      const place = { path: point.path ?? null, locale: null }
      return {
        kind: 'point',
        id: point.id,
        review: String(review.id),
        number: review.number,
        ...place,
        text: point.text,
        ...compare(review, present, place),
        stage: decision.stage,
        byName: decision.byName,
        at: decision.at,
        needsAnswer: asksForAnswer(review, decision) && !point.disposition,
        disposition: point.disposition ?? null,
        reason: point.dispositionReason ?? null,
      }
    }),
  )

const repliesTo = (
  { id }: StoredComment,
  comments: readonly StoredComment[],
): readonly NoteReply[] =>
  comments
    .filter(({ replyTo }) => replyTo === String(id))
    .map((reply) => ({
      id: String(reply.id),
      text: reply.text,
      byName: reply.byName,
      at: reply.at,
    }))

const commentNotes = (
  comments: readonly StoredComment[],
  reviews: readonly Review[],
  present: PresentContent,
): readonly CommentNote[] =>
  comments
    .filter(({ replyTo }) => !replyTo)
    .map((comment) => {
      const place = { path: comment.path || null, locale: comment.contentLocale || null }
      const review = reviews.find(({ id }) => String(id) === comment.review)
      return {
        kind: 'comment',
        id: String(comment.id),
        review: comment.review,
        number: comment.reviewNumber,
        ...place,
        text: comment.text,
        ...(review ? compare(review, present, place) : { isEarlier: true, hasChanged: true }),
        byName: comment.byName,
        at: comment.at,
        resolvedByName: comment.resolvedAt ? (comment.resolvedByName ?? '') : null,
        replies: repliesTo(comment, comments),
      }
    })

const showsFindings: readonly Review['status'][] = [
  'in-review',
  'changes-requested',
  'rejected',
  'withdrawn',
]

/**
 * Everything that an editor should see beside the fields.
 *
 * @param current the reviews whose findings and points count now: the newest submission, and a
 *   re-check that asked for something
 * @param comments all remarks on the document, oldest first
 * @param reviews the reviews to which the comments belong
 */
export const notesOf = (args: {
  readonly current: readonly Review[]
  readonly comments: readonly StoredComment[]
  readonly reviews: readonly Review[]
  readonly present: PresentContent
}): readonly Note[] => {
  const { current, present } = args
  return [
    ...current
      .filter(({ status }) => showsFindings.includes(status))
      .flatMap((review) => findingNotes(review, present)),
    ...current.flatMap((review) => pointNotes(review, present)),
    ...commentNotes(args.comments, args.reviews, present),
  ]
}
