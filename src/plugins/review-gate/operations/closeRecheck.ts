import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { findReview } from '../gate/reviewRows.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { revokeContent } from './revokeContent.js'

/**
 * What follows from the decision of a re-check, in its transaction: an approval renews the old one;
 * a request for changes leaves the content public until its time ends; a rejection revokes every
 * approval of this content and takes it down.
 *
 * @param decided the re-check after its decision
 */
export const closeRecheck = async (req: PayloadRequest, decided: Review): Promise<void> => {
  const { recheckOf, status, opinion } = decided
  if (recheckOf === null || status === 'in-review') return
  const approval = await findReview(req, recheckOf)
  if (status === 'rejected') await revokeContent({ req, reason: opinion ?? '' }, decided)
  await recordReviewEvent({
    req,
    review: decided,
    type: 'recheck.closed',
    data: { outcome: status, ...(approval ? { approval: approval.number } : {}) },
    ...(approval?.approvalSequence ? { refs: [approval.approvalSequence] } : {}),
  })
}
