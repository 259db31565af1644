import type { Payload } from 'payload'

import { createFreshReq } from '../../shared/transactions.js'
import { reviewsSlug } from '../constants.js'
import { gateOptions } from '../options.js'
import { expireApproval } from './endReview.js'

/** Approvals ended in one sweep; the rest waits for the next. */
const batch = 100

/**
 * Takes down what expired and records it. Readers do not wait for it: public read access closes
 * at the second. Safe to run twice at once: each approval is ended in a transaction that looks
 * again.
 *
 * @returns how many approvals were ended
 */
export const expireApprovals = async ({
  payload,
}: {
  readonly payload: Payload
}): Promise<number> => {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: reviewsSlug,
    pagination: false,
    limit: batch,
    sort: 'validUntil',
    select: { number: true },
    where: {
      and: [
        { status: { equals: 'approved' } },
        { validUntil: { less_than_equal: gateOptions(payload).clock.now().toISOString() } },
      ],
    },
  })
  const req = await createFreshReq({ payload })
  let ended = 0
  for (const { id } of docs) if (await expireApproval(req, String(id))) ended += 1
  return ended
}
