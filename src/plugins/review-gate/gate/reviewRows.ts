import type { PayloadRequest, Where } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'

import { reviewsSlug } from '../constants.js'

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
