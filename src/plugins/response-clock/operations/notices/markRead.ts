import type { PayloadRequest } from 'payload'

import type { NoticeRow } from './rows.js'

import { runInTransaction } from '../../../shared/transactions.js'
import { userOf } from '../../access.js'
import { noticesSlug } from '../../constants.js'
import { responseClockError } from '../../errors.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'

const requireReader = (req: PayloadRequest): string => {
  const user = userOf(req)
  if (!user) throw responseClockError(req.user ? 'not-allowed' : 'not-signed-in', { req })
  return String(user.id)
}

/** Read, and so not in the next digest either. */
const readChange = (req: PayloadRequest) => ({
  unread: false,
  digest: false,
  readAt: requireClockOptions(req).clock.now().toISOString(),
})

const readOne = async (req: PayloadRequest, row: NoticeRow): Promise<void> => {
  await ownWrites(req.payload.db).updateOne({
    collection: noticesSlug,
    id: row.id,
    req,
    returning: false,
    data: readChange(req),
  })
}

/**
 * Marks one of the person's own notices as read; again is fine.
 *
 * @throws response-clock/not-allowed, notice-not-found (also for other people's)
 */
export const markRead = async (req: PayloadRequest, id: string): Promise<void> => {
  const reader = requireReader(req)
  await runInTransaction({ payload: req.payload, from: req }, async (fresh) => {
    const row = await fresh.payload.db.findOne<NoticeRow>({
      collection: noticesSlug,
      where: { and: [{ id: { equals: id } }, { recipient: { equals: reader } }] },
      req: fresh,
    })
    if (!row) throw responseClockError('notice-not-found', { req })
    if (row.unread) await readOne(fresh, row)
  })
}

/**
 * Marks all of the person's notices as read.
 *
 * @returns how many were unread
 * @throws response-clock/not-allowed
 */
export const markAllRead = async (req: PayloadRequest): Promise<number> => {
  const reader = requireReader(req)
  return runInTransaction({ payload: req.payload, from: req }, async (fresh) => {
    const { docs } = await fresh.payload.db.find<NoticeRow>({
      collection: noticesSlug,
      pagination: false,
      limit: 0,
      select: { unread: true },
      where: { and: [{ recipient: { equals: reader } }, { unread: { equals: true } }] },
      req: fresh,
    })
    for (const row of docs) await readOne(fresh, row)
    return docs.length
  })
}
