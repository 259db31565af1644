import type { PayloadRequest } from 'payload'

import type { FieldChange } from '../domain/contentDiff.js'
import type { Review } from '../domain/review.js'

import { contentDiff } from '../domain/contentDiff.js'
import { describeContent, schemaOf } from '../gate/describeContent.js'
import { findMain, isPublished } from '../gate/documents.js'
import { findReview } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { requireReview, requireRole } from './context.js'

type Contents = Readonly<Record<string, unknown>>
type ChangesByLocale = Readonly<Record<string, readonly FieldChange[]>>

/** What a submission changes, seen from what people can read now and from the round before. */
export type ReviewChanges = {
  /** Null while nothing of the document is public. */
  readonly fromPublic: {
    readonly number: string | null
    /** Languages that are public now. */
    readonly locales: readonly string[]
    readonly changes: ChangesByLocale
  } | null
  /** Null in the first round. */
  readonly fromPrevious: {
    readonly number: string
    readonly reviewId: string
    readonly changes: ChangesByLocale
  } | null
}

const contentsOf = ({ snapshots }: Review): Contents =>
  Object.fromEntries(
    Object.entries(snapshots ?? {}).map(([locale, snapshot]) => [locale, snapshot.content]),
  )

const compare = (req: PayloadRequest, review: Review, before: Contents): ChangesByLocale => {
  const { fields } = schemaOf(req.payload, review.document.collection)
  const after = contentsOf(review)
  return Object.fromEntries(
    review.locales.map((locale) => [
      locale,
      contentDiff({
        fields,
        before: (before[locale] ?? {}) as Contents,
        after: (after[locale] ?? {}) as Contents,
        locale,
      }),
    ]),
  )
}

/** The number under which the public content was approved; each language may have its own. */
const numberOf = ({ approval }: Contents): string | null => {
  const values = [approval, ...Object.values(approval ?? {})] as readonly unknown[]
  const numbers = values.flatMap((value) => {
    const number = (value as { readonly number?: unknown } | null)?.number
    return typeof number === 'object' && number !== null ? Object.values(number) : [number]
  })
  return [...new Set(numbers.filter((one) => typeof one === 'string'))].join(', ') || null
}

const fromPublic = async (
  req: PayloadRequest,
  review: Review,
): Promise<ReviewChanges['fromPublic']> => {
  const { document } = review
  const doc = req.payload.collections[document.collection] ? await findMain(req, document) : null
  if (!doc || !isPublished(doc)) return null
  const { contents, locales } = await describeContent({ req, document, doc })
  return { number: numberOf(doc), locales, changes: compare(req, review, contents) }
}

const fromPrevious = async (
  req: PayloadRequest,
  review: Review,
): Promise<ReviewChanges['fromPrevious']> => {
  const previous = review.previousReview ? await findReview(req, review.previousReview) : null
  if (!previous) return null
  return {
    number: previous.number,
    reviewId: String(previous.id),
    changes: compare(req, review, contentsOf(previous)),
  }
}

/** The changes of a review that the caller may read. */
export const changesOf = async (req: PayloadRequest, review: Review): Promise<ReviewChanges> => ({
  fromPublic: await fromPublic(req, review),
  fromPrevious: await fromPrevious(req, review),
})

/**
 * What the content of a review changes.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const reviewChanges = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
}): Promise<ReviewChanges> => {
  requireRole(args.req, gateOptions(args.req).staffRoles)
  return changesOf(args.req, await requireReview(args.req, args.reviewId))
}
