import type { Payload } from 'payload'

import { createFreshReq } from '../../../shared/transactions.js'
import { deliveriesSlug, noticesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'

const dayMs = 24 * 60 * 60 * 1000
const betweenMs = 60 * 60 * 1000

/** When each Payload was last cleaned; once an hour is plenty. */
const lastPurge = new WeakMap<Payload, number>()

/** Removes notices and finished deliveries that are older than `keepDays`: they name people. */
export const purgeNotices = async ({
  payload,
  now,
}: {
  readonly payload: Payload
  readonly now: Date
}): Promise<void> => {
  if (now.getTime() - (lastPurge.get(payload) ?? 0) < betweenMs) return
  lastPurge.set(payload, now.getTime())
  const { keepDays } = requireClockOptions(payload).notices
  const before = new Date(now.getTime() - keepDays * dayMs).toISOString()
  const req = await createFreshReq({ payload })
  const old = { at: { less_than: before } }
  const below = ownWrites(payload.db)
  await below.deleteMany({ collection: noticesSlug, where: old, req })
  await below.deleteMany({
    collection: deliveriesSlug,
    where: { and: [old, { status: { not_equals: 'pending' } }] },
    req,
  })
}
