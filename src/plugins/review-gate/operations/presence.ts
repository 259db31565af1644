import type { Payload, PayloadRequest } from 'payload'

import { presenceMs, presenceSlug, reviewsSlug } from '../constants.js'
import { reviewGateError } from '../errors.js'
import { ungated } from '../gate/ungated.js'
import { gateOptions } from '../options.js'
import { requireRole, signature } from './context.js'

/** Somebody else who has the review open now. */
export type Onlooker = { readonly id: string; readonly name: string }

type PresenceRow = {
  readonly person: string
  readonly personName: string
  readonly seenAt: string
}

const requireExisting = async (req: PayloadRequest, reviewId: string): Promise<void> => {
  const { docs } = await req.payload.db.find({
    collection: reviewsSlug,
    limit: 1,
    pagination: false,
    select: { number: true },
    where: { id: { equals: reviewId } },
  })
  if (docs.length === 0) throw reviewGateError('not-found', { req })
}

const touch = async (
  payload: Payload,
  key: string,
  row: Readonly<Record<string, string>>,
): Promise<boolean> =>
  (await ungated(payload.db).updateOne({
    collection: presenceSlug,
    where: { key: { equals: key } },
    data: row,
  })) !== null

/**
 * One row for each person and review, outside of transactions: two windows may send at once, and
 * then the one that comes second finds the row of the first.
 */
const keepSeen = async (
  payload: Payload,
  key: string,
  row: Readonly<Record<string, string>>,
): Promise<void> => {
  if (await touch(payload, key, row)) return
  try {
    await ungated(payload.db).create({ collection: presenceSlug, data: { key, ...row } })
  } catch (error) {
    if (!(await touch(payload, key, row))) throw error
  }
}

const lastSwept = new WeakMap<Payload, number>()

/** Old rows say nothing to anybody; they go now and then, not with every sign of life. */
const sweep = async (payload: Payload, now: number): Promise<void> => {
  if (now - (lastSwept.get(payload) ?? 0) < presenceMs) return
  lastSwept.set(payload, now)
  const before = new Date(now - presenceMs).toISOString()
  await ungated(payload.db).deleteMany({
    collection: presenceSlug,
    where: { seenAt: { less_than: before } },
  })
}

const othersAt = async (
  payload: Payload,
  args: { readonly reviewId: string; readonly by: string; readonly now: number },
): Promise<readonly Onlooker[]> => {
  const { docs } = await payload.db.find<PresenceRow & { id: string }>({
    collection: presenceSlug,
    limit: 20,
    pagination: false,
    sort: 'personName',
    where: {
      and: [
        { review: { equals: args.reviewId } },
        { person: { not_equals: args.by } },
        { seenAt: { greater_than: new Date(args.now - presenceMs).toISOString() } },
      ],
    },
  })
  return docs.map(({ person, personName }) => ({ id: person, name: personName }))
}

/**
 * A sign of life of a page that shows a review, or (`looking: false`) its end.
 *
 * @returns the others who look at it now
 * @throws review-gate/not-allowed, not-found
 */
export const noteLooking = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly looking: boolean
}): Promise<readonly Onlooker[]> => {
  const { req, reviewId, looking } = args
  const { payload } = req
  requireRole(req, gateOptions(req).staffRoles)
  await requireExisting(req, reviewId)
  const { by, byName } = signature(req)
  const now = gateOptions(req).clock.now()
  const key = `${reviewId}/${by}`
  if (looking) {
    const seenAt = now.toISOString()
    await keepSeen(payload, key, { review: reviewId, person: by, personName: byName, seenAt })
  } else {
    await ungated(payload.db).deleteMany({
      collection: presenceSlug,
      where: { key: { equals: key } },
    })
  }
  await sweep(payload, now.getTime())
  return othersAt(payload, { reviewId, by, now: now.getTime() })
}
