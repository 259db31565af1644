import type { PayloadRequest, Where } from 'payload'

import type { ClockSettings, ClockTimes } from '../domain/clock.js'

import { clocksSlug } from '../constants.js'
import { requireClockOptions } from '../options.js'
import { ownWrites } from './ownWrites.js'

/** A response clock as it is stored. */
export type ResponseClock = ClockTimes & {
  readonly id: number | string
  /** Id of the review. */
  readonly review: string
  readonly number: string
  readonly title: string
  readonly documentCollection: string
  readonly documentId: string
  readonly branch: string | null
}

export const settingsOf = (req: PayloadRequest): ClockSettings => {
  const { calendar, escalation, remindAfterMinutes, targetMinutes } = requireClockOptions(req)
  return { time: calendar, escalation, remindAfterMinutes, targetMinutes }
}

/** The first clock that fits, read in the transaction of `req`. */
export const findClock = async (
  req: PayloadRequest,
  where: Where,
): Promise<ResponseClock | null> => {
  const { docs } = await req.payload.db.find<ResponseClock>({
    collection: clocksSlug,
    req,
    pagination: false,
    limit: 1,
    where,
  })
  const [clock] = docs
  return clock ? { ...clock, pausedMinutes: clock.pausedMinutes ?? 0 } : null
}

export const clockOfReview = (req: PayloadRequest, review: string): Promise<ResponseClock | null> =>
  findClock(req, { review: { equals: review } })

export const createClock = async (
  req: PayloadRequest,
  clock: Omit<ResponseClock, 'id'>,
): Promise<void> => {
  await ownWrites(req.payload.db).create({
    collection: clocksSlug,
    req,
    returning: false,
    data: { ...clock },
  })
}

/** Writes named columns of a clock and gives back the whole row. */
export const updateClock = async (
  req: PayloadRequest,
  clock: ResponseClock,
  change: Partial<ResponseClock>,
): Promise<ResponseClock> => {
  await ownWrites(req.payload.db).updateOne({
    collection: clocksSlug,
    id: clock.id,
    req,
    returning: false,
    data: { ...change, updatedAt: requireClockOptions(req).clock.now().toISOString() },
  })
  return { ...clock, ...change }
}
