import type { PayloadRequest } from 'payload'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { Answer, BootedSite } from '../../support/bootSite.js'

/** Where an item stands before somebody tries a door. */
export type Start =
  /** A draft that nobody approved; it says the marker. */
  | 'draft'
  /** Public and approved; no later draft. */
  | 'public'
  /** Public and approved; a later draft says the marker. */
  | 'public-and-changed'
  /** Approved and never published; it says the marker. */
  | 'approved'
  /** Approved once, then revoked; it says the marker. */
  | 'revoked'

export type Item = {
  readonly id: string
  readonly marker: string
  readonly cover: string
  readonly slug: string
}

export type Door = {
  readonly door: string
  readonly start: Start
  readonly attempt: (site: BootedSite, item: Item) => Promise<unknown>
  /** Code of the refusal; `allowed` when it does no harm; `refused` by Payload itself, without a code. */
  readonly answer: string
  /** Code of the `gate.blocked` entry where the caller is told something else, or nothing. */
  readonly recorded?: string
  /** Whose refusal is looked for in the ledger. @default the item */
  readonly subject?: (item: Item) => string
}

export const required = 'review-gate/approval-required'
export const published = { _status: 'published' }
export const leaflets = 'leaflets' as const

export const patch = (
  site: BootedSite,
  path: string,
  body: unknown,
  as: 'editor' | 'editor-key' = 'editor',
) => site.rest('PATCH', `/leaflets/${path}`, { as, body })

/** The newest version that was published. */
export const publishedVersion = async (site: BootedSite, id: string): Promise<string> => {
  const { docs } = await site.payload.findVersions({
    collection: leaflets,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    sort: '-updatedAt',
    limit: 1,
  })
  return String(docs[0]?.id)
}

export const restoreNewest = async (
  site: BootedSite,
  id: string,
  draft: boolean,
): Promise<Answer> =>
  site.rest('POST', `/leaflets/versions/${await publishedVersion(site, id)}?draft=${draft}`, {
    as: 'editor',
    body: {},
  })

export const inTransaction = async (
  site: BootedSite,
  work: (req: PayloadRequest) => Promise<unknown>,
): Promise<void> => {
  const req = await createLocalReq({}, site.payload)
  await initTransaction(req)
  try {
    await work(req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

export const newestVersion = async (site: BootedSite, id: string) => {
  const { docs } = await site.payload.db.findVersions({
    collection: leaflets,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
  })
  return docs[0] as unknown as { id: string; version: Record<string, unknown> }
}

export const runScheduledPublish = async (site: BootedSite, id: string): Promise<void> => {
  await site.payload.jobs.queue({
    task: 'schedulePublish' as never,
    input: { type: 'publish', doc: { relationTo: leaflets, value: id } } as never,
  })
  await site.payload.jobs.run({ limit: 100 })
}
