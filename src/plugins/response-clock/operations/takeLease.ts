import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { leasesSlug } from '../constants.js'
import { ownWrites } from './ownWrites.js'

/** Name of this process among the holders of leases. */
const self = `${process.pid}-${randomUUID()}`

/**
 * Takes or renews a lease, so that of several instances one does a recurring work. Two may both
 * believe to hold it after a stop of the machine: what is done under it MUST also be right then.
 *
 * @returns false while another instance holds it
 */
export const takeLease = async (args: {
  readonly payload: Payload
  readonly name: string
  readonly now: Date
  readonly forMs: number
  /** @default this process */
  readonly holder?: string
}): Promise<boolean> => {
  const { payload, name, now, forMs, holder = self } = args
  const writes = ownWrites(payload.db)
  const data = { name, holder, until: new Date(now.getTime() + forMs).toISOString() }
  const renewed: unknown = await writes.updateOne({
    collection: leasesSlug,
    data,
    where: {
      and: [
        { name: { equals: name } },
        { or: [{ holder: { equals: holder } }, { until: { less_than: now.toISOString() } }] },
      ],
    },
  })
  if (renewed) return true
  const { totalDocs } = await payload.db.count({
    collection: leasesSlug,
    where: { name: { equals: name } },
  })
  if (totalDocs > 0) return false
  // Two that come first at once: the unique name lets one of them in.
  return writes.create({ collection: leasesSlug, data }).then(
    () => true,
    () => false,
  )
}

/** Gives a lease back, so that another instance need not wait for its end. */
export const releaseLease = async (args: {
  readonly payload: Payload
  readonly name: string
  readonly holder?: string
}): Promise<void> => {
  const { payload, name, holder = self } = args
  await ownWrites(payload.db).deleteMany({
    collection: leasesSlug,
    where: { and: [{ name: { equals: name } }, { holder: { equals: holder } }] },
  })
}
