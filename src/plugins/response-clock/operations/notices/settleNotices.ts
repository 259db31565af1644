import type { PayloadRequest } from 'payload'

import type { NoticeKind } from '../../constants.js'
import type { NoticeRow } from './rows.js'

import { noticesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'

/** Notices that ask somebody to act on a review. */
const requests: readonly NoticeKind[] = [
  'submitted',
  'stage-approved',
  'handed-over',
  'recheck-opened',
  'reminder',
  'breach',
  'escalation',
]

/**
 * Counts the requests about a review as read once somebody has done what they asked for, in the
 * transaction of `req`: nobody else has to act on them, and no digest brings them up again.
 */
export const settleNotices = async (req: PayloadRequest, number: string): Promise<void> => {
  const { docs } = await req.payload.db.find<NoticeRow>({
    collection: noticesSlug,
    pagination: false,
    limit: 0,
    select: { unread: true },
    where: {
      and: [
        { reviewNumber: { equals: number } },
        { unread: { equals: true } },
        { kind: { in: [...requests] } },
      ],
    },
    req,
  })
  const readAt = requireClockOptions(req).clock.now().toISOString()
  for (const { id } of docs) {
    await ownWrites(req.payload.db).updateOne({
      collection: noticesSlug,
      id,
      req,
      returning: false,
      data: { unread: false, digest: false, readAt },
    })
  }
}
