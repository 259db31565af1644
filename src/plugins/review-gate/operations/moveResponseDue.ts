import type { PayloadRequest } from 'payload'

import { requireReview, updateReview } from './context.js'

/**
 * Moves the time at which the first answer to a review is due, in the transaction of `req`; for
 * whatever pauses the response time. While `pausedAt` is set, that time stands still.
 *
 * @throws review-gate/not-found
 */
export const moveResponseDue = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly dueAt: Date
  readonly pausedAt: Date | null
}): Promise<void> => {
  const { req, reviewId, dueAt, pausedAt } = args
  const review = await requireReview(req, reviewId)
  await updateReview(req, review, {
    responseDueAt: dueAt.toISOString(),
    responsePausedAt: pausedAt?.toISOString() ?? null,
  })
}
