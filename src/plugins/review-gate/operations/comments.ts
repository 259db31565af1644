import type { PayloadRequest, Where } from 'payload'

import type { Review } from '../domain/review.js'

import { commentsSlug, maxReasonLength, reviewsSlug } from '../constants.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { ofDocument } from '../gate/reviewRows.js'
import { ungated } from '../gate/ungated.js'
import { allStages, gateOptions } from '../options.js'
import {
  asOperation,
  nowIso,
  requirePerson,
  requireReview,
  requireRole,
  requireUser,
  signature,
} from './context.js'

/** A remark on one field of the content as it was handed in, in one version of it. */
export type ReviewComment = {
  readonly id: string
  readonly review: string
  readonly reviewNumber: string
  /** The locale and exact content that was read; null for a remark on the whole. */
  readonly locale: string | null
  readonly fingerprint: string | null
  readonly path: string | null
  readonly text: string
  /** Id of the comment that this one answers. */
  readonly replyTo: string | null
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly resolvedBy: string | null
  readonly resolvedByName: string | null
  readonly resolvedAt: string | null
}

type CommentRow = Omit<ReviewComment, 'id' | 'locale'> & {
  readonly id: number | string
  readonly contentLocale: string | null
}

export type CommentInput = {
  readonly text: string
  readonly path?: string
  readonly locale?: string
  readonly replyTo?: string
}

type OnReview = { readonly req: PayloadRequest; readonly reviewId: string }

const toComment = (row: CommentRow): ReviewComment => ({
  id: String(row.id),
  review: row.review,
  reviewNumber: row.reviewNumber,
  locale: row.contentLocale ?? null,
  fingerprint: row.fingerprint ?? null,
  path: row.path ?? null,
  text: row.text,
  replyTo: row.replyTo ?? null,
  by: row.by,
  byName: row.byName,
  at: row.at,
  resolvedBy: row.resolvedBy ?? null,
  resolvedByName: row.resolvedByName ?? null,
  resolvedAt: row.resolvedAt ?? null,
})

/** Reviewers of any stage, and the people who write. */
const requireSpeaker = (req: PayloadRequest): void => {
  const options = gateOptions(req)
  requireRole(req, [options.contributorRole, ...allStages(options).map(({ role }) => role)])
  requirePerson(req)
}

const findComments = async (req: PayloadRequest, where: Where): Promise<readonly CommentRow[]> => {
  const { docs } = await req.payload.db.find<CommentRow>({
    collection: commentsSlug,
    req,
    pagination: false,
    limit: 0,
    sort: ['at', 'createdAt'],
    where,
  })
  return docs
}

const requireComment = async (
  req: PayloadRequest,
  review: Review,
  id: string,
): Promise<CommentRow> => {
  const [row] = await findComments(req, {
    and: [{ id: { equals: id } }, { review: { equals: String(review.id) } }],
  })
  if (!row) throw reviewGateError('not-found', { req })
  return row
}

type Link = Pick<Review, 'id' | 'previousReview'>

/** Ids of the reviews of one case: this one and those that it goes on from. */
const caseOf = async (req: PayloadRequest, review: Review): Promise<readonly string[]> => {
  const { docs } = await req.payload.db.find<Link>({
    collection: reviewsSlug,
    req,
    pagination: false,
    limit: 0,
    where: ofDocument(review.document),
    select: { previousReview: true },
  })
  const previousOf = new Map(docs.map(({ id, previousReview }) => [String(id), previousReview]))
  const ids: string[] = []
  for (let id: null | string = String(review.id); id !== null && !ids.includes(id);) {
    ids.push(id)
    id = previousOf.get(id) ?? null
  }
  return ids
}

/**
 * The comments on a review and on the earlier rounds of the same case, oldest first; each names the
 * review and the content that it is about.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const listComments = async ({
  req,
  reviewId,
}: OnReview): Promise<readonly ReviewComment[]> => {
  requireRole(req, gateOptions(req).staffRoles)
  const review = await requireReview(req, reviewId)
  const rows = await findComments(req, { review: { in: [...(await caseOf(req, review))] } })
  return rows.map(toComment)
}

const requireText = (req: PayloadRequest, text: string): string => {
  const trimmed = text.trim()
  if (trimmed === '' || text.length > maxReasonLength) {
    throw reviewGateError('invalid-input', {
      req,
      data: { missing: ['text'], maxLength: maxReasonLength },
    })
  }
  return trimmed
}

const requireLocale = (req: PayloadRequest, review: Review, locale?: string): void => {
  if (locale === undefined || review.locales.includes(locale)) return
  throw reviewGateError('unknown-locale', { req, data: { locales: [locale] } })
}

/** What an answer stands below: always the first comment of the thread. */
const threadOf = async (
  req: PayloadRequest,
  review: Review,
  replyTo: string | undefined,
): Promise<CommentRow | null> => {
  if (replyTo === undefined) return null
  const parent = await requireComment(req, review, replyTo)
  return parent.replyTo ? requireComment(req, review, parent.replyTo) : parent
}

/**
 * Writes a comment on the content of a review, or answers one. It stays with that version.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, wrong-state, invalid-input,
 *   unknown-locale
 */
export const addComment = async ({
  req: caller,
  reviewId,
  input,
}: OnReview & { readonly input: CommentInput }): Promise<ReviewComment> => {
  requireUser(caller)
  requireSpeaker(caller)
  const text = requireText(caller, input.text)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    const action = input.replyTo === undefined ? 'comment' : 'answer-comment'
    if (!isPossible(review.status, action)) {
      throw reviewGateError('wrong-state', { req, data: { status: review.status } })
    }
    requireLocale(req, review, input.locale)
    const thread = await threadOf(req, review, input.replyTo)
    const locale = thread ? thread.contentLocale : (input.locale ?? null)
    const { by, byName } = signature(req)
    const row = await ungated(req.payload.db).create({
      collection: commentsSlug,
      req,
      data: {
        review: String(review.id),
        reviewNumber: review.number,
        documentCollection: review.document.collection,
        documentId: review.document.id,
        contentLocale: locale,
        fingerprint: locale ? (review.fingerprints[locale] ?? null) : null,
        path: thread ? thread.path : (input.path ?? null),
        text,
        replyTo: thread ? String(thread.id) : null,
        by,
        byName,
        at: nowIso(req),
      },
    })
    return toComment(row as unknown as CommentRow)
  })
}

/**
 * Settles a thread, or opens it again. Doing it twice changes nothing.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, invalid-input (an answer)
 */
export const settleComment = async ({
  req: caller,
  reviewId,
  commentId,
  resolved,
}: OnReview & {
  readonly commentId: string
  readonly resolved: boolean
}): Promise<ReviewComment> => {
  requireUser(caller)
  requireSpeaker(caller)
  return asOperation(caller, async (req) => {
    const review = await requireReview(req, reviewId)
    const row = await requireComment(req, review, commentId)
    if (row.replyTo) throw reviewGateError('invalid-input', { req, data: { replyTo: row.replyTo } })
    if (Boolean(row.resolvedAt) === resolved) return toComment(row)
    const { by, byName } = signature(req)
    const change = resolved
      ? { resolvedBy: by, resolvedByName: byName, resolvedAt: nowIso(req) }
      : { resolvedBy: null, resolvedByName: null, resolvedAt: null }
    await ungated(req.payload.db).updateOne({
      collection: commentsSlug,
      id: row.id,
      req,
      returning: false,
      data: { ...change, updatedAt: nowIso(req) },
    })
    return toComment({ ...row, ...change })
  })
}
