import type { Access, Where } from 'payload'

import { publicMediaIds } from '../gate/mediaUses.js'
import { gateOptions } from '../options.js'
import { isStaff } from './reviews.js'

/** Published, in force at this second, and not in the trash (design.md §4). */
export const inForce = (now: Date): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { 'approval.validUntil': { greater_than: now.toISOString() } },
    { deletedAt: { exists: false } },
  ],
})

/**
 * Staff read by the collection's own rule, everybody else what is in force. `published` needs no
 * trash clause in a collection without trash.
 */
export const createPublicRead =
  (base: Access | undefined, trash: boolean): Access =>
  async (args) => {
    if (await isStaff(args)) return base ? base(args) : true
    const where = inForce(gateOptions(args.req).clock.now())
    return trash ? where : { and: (where.and ?? []).slice(0, 2) }
  }

/**
 * A picture is a door too: without a published item that shows it, a file is not public, neither
 * as a record nor by its address, in no size.
 */
export const createMediaRead =
  (collection: string, base: Access | undefined): Access =>
  async (args) => {
    if (await isStaff(args)) return base ? base(args) : true
    const ids = await publicMediaIds(args.req, {
      collection,
      now: gateOptions(args.req).clock.now(),
      ...(args.id === undefined ? {} : { id: String(args.id) }),
    })
    return ids.length === 0 ? false : { id: { in: [...ids] } }
  }
