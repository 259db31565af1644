import type { PayloadRequest, Where } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'

import { reviewsSlug } from '../constants.js'
import { ungated } from './ungated.js'

/**
 * A review as the database holds it. `document.id` cannot be a column below a group (the SQL
 * adapters take the name `id` for the row's own), so the two stand beside each other.
 */
type ReviewRow = Omit<Review, 'document'> & {
  readonly documentCollection: string
  readonly documentId: string
}

export const toReview = ({ documentCollection, documentId, ...row }: ReviewRow): Review => ({
  ...row,
  document: { collection: documentCollection, id: documentId },
})

export const toRow = <Part extends Partial<Review>>({ document, ...rest }: Part) => ({
  ...rest,
  ...(document ? { documentCollection: document.collection, documentId: document.id } : {}),
})

/** Condition for the reviews of one document. */
export const ofDocument = ({ collection, id }: DocumentRef): Where => ({
  and: [{ documentCollection: { equals: collection } }, { documentId: { equals: id } }],
})

/**
 * Leaves out re-checks that are under way: they are about what is public, not about what an editor
 * hands in.
 */
export const handedIn: Where = {
  or: [{ recheckOf: { exists: false } }, { status: { not_equals: 'in-review' } }],
}

/** Whole reviews, newest submission first, read in the transaction of `req`. */
export const findReviews = async (
  req: PayloadRequest,
  where: Where,
): Promise<readonly Review[]> => {
  const { docs } = await req.payload.db.find<ReviewRow>({
    collection: reviewsSlug,
    req,
    pagination: false,
    limit: 0,
    sort: '-submittedAt',
    where,
  })
  return docs.map(toReview)
}

export const findReview = async (req: PayloadRequest, id: string): Promise<Review | null> =>
  (await findReviews(req, { id: { equals: id } }))[0] ?? null

/**
 * Writes to a review and changes nothing that matters: of two operations that do so at once, the
 * second meets a conflict and looks again. By the server's own clock, since MongoDB takes a write
 * of the present value for none.
 */
export const touchReview = async (req: PayloadRequest, id: number | string): Promise<void> => {
  await ungated(req.payload.db).updateOne({
    collection: reviewsSlug,
    id,
    req,
    returning: false,
    data: { updatedAt: new Date().toISOString() },
  })
}

/** Touches the newest review of a document, if it has one. */
export const touchNewestReview = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<void> => {
  const { docs } = await req.payload.db.find<{ id: number | string; number: string }>({
    collection: reviewsSlug,
    req,
    pagination: false,
    limit: 1,
    sort: '-submittedAt',
    where: ofDocument(document),
    select: { number: true },
  })
  if (docs[0]) await touchReview(req, docs[0].id)
}
