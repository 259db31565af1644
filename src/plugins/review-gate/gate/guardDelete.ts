import type { PayloadRequest } from 'payload'

import type { ReviewStatus } from '../constants.js'

import { reviewsSlug } from '../constants.js'
import { isOpen } from '../domain/transitions.js'
import { findMain, isPublished } from './documents.js'
import { releaseMedia } from './mediaUses.js'
import { findReviews, ofDocument } from './reviewRows.js'
import { inOwnTransaction, recordTakeDown } from './publicationRecord.js'
import { cancelSchedules } from './schedules.js'
import { ungated } from './ungated.js'

/** Ends what still waits for a decision on a document that will not exist. */
const closeOpenReviews = async (
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<void> => {
  const reviews = await findReviews(req, ofDocument({ collection, id }))
  for (const review of reviews) {
    await releaseMedia(req, {
      document: { collection, id },
      purpose: 'review',
      review: String(review.id),
    })
    if (!isOpen(review.status)) continue
    await ungated(req.payload.db).updateOne({
      collection: reviewsSlug,
      id: review.id,
      req,
      returning: false,
      data: { status: 'withdrawn' satisfies ReviewStatus, currentStage: null },
    })
  }
}

/** Deleting content is always open; it leaves its entry, and frees what the document held. */
export const guardDelete = async (args: {
  readonly req: PayloadRequest
  readonly collection: string
  readonly ids: readonly string[]
}): Promise<void> => {
  const { req, collection, ids } = args
  for (const id of ids) {
    const document = { collection, id }
    const wasPublic = isPublished(await findMain(req, document))
    await closeOpenReviews(req, collection, id)
    await inOwnTransaction(req, (own) => cancelSchedules(own, document, { because: 'deleted' }))
    await recordTakeDown({ req, document, event: { type: 'content.deleted', data: { wasPublic } } })
  }
}
