import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { gateOptions } from '../options.js'
import { asOperation, requireReview, updateReview } from './context.js'
import { refreshDocument } from './refreshDocument.js'

/**
 * Writes the ledger sequence of an approval beside it. The sequence exists only after the commit
 * of the decision; a process that dies in between leaves it to the gate, which looks it up.
 */
export const noteApprovalSequence = async (
  req: PayloadRequest,
  review: Review,
): Promise<Review> => {
  if (!review.approvalEventId) return review
  const { payload } = req
  const approvalSequence = await gateOptions(req).sequenceOf({
    payload,
    id: review.approvalEventId,
  })
  if (approvalSequence === null) return review
  return asOperation(req, async (fresh) => {
    const present = await requireReview(fresh, String(review.id))
    const noted = await updateReview(fresh, present, { approvalSequence })
    await refreshDocument(fresh, review.document)
    return noted
  })
}
