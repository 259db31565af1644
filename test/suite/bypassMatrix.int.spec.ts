import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { Answer, BootedSite } from '../support/bootSite.js'
import type { Door, Item, Start } from './doors/door.js'

import { revokeApproval } from '../../src/plugins/review-gate/index.js'
import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import {
  createApproved,
  createLeaflet,
  createPicture,
  entriesOf,
  leafletData,
  nextMarker,
  readEverythingPublic,
  saveDraft,
} from '../support/leaflets.js'
import { databaseDoors } from './doors/databaseDoors.js'
import { leaflets, published } from './doors/door.js'
import { mediaDoors } from './doors/mediaDoors.js'
import { operationDoors } from './doors/operationDoors.js'
import { scheduleDoors } from './doors/scheduleDoors.js'

const readingDoors: readonly Door[] = [
  {
    door: 'GET ?data= echo',
    start: 'draft',
    answer: 'allowed',
    attempt: async (site, { id, marker }) => {
      const { body } = await site.rest(
        'GET',
        `/leaflets/${id}?data=${encodeURIComponent(JSON.stringify({ id, title: marker, ...published }))}`,
      )
      expect(JSON.stringify(body)).not.toContain(marker)
    },
  },
]

const doors = [
  ...operationDoors,
  ...databaseDoors,
  ...mediaDoors,
  ...scheduleDoors,
  ...readingDoors,
]

const codeOf = (result: unknown): string => {
  const { status, body } = (result ?? {}) as Partial<Answer>
  if (!body) return 'allowed'
  const [error] = body.errors ?? []
  if (!error) return 'allowed'
  const extensions = (error as { extensions?: { code?: string } }).extensions
  return String(
    error.data?.code ??
      extensions?.code ??
      (Array.isArray(body.docs) ? 'errors' : `status ${status}`),
  )
}

const tryDoor = async (attempt: () => Promise<unknown>): Promise<string> => {
  try {
    return codeOf(await attempt())
  } catch (error) {
    // A failed expectation is no refusal.
    if ((error as { matcherResult?: unknown }).matcherResult) throw error
    return (error as { code?: string }).code ?? 'refused'
  }
}

const prepare = async (site: BootedSite, start: Start): Promise<Item> => {
  const marker = nextMarker()
  const cover = await createPicture(site)
  const data = leafletData(['draft', 'approved', 'revoked'].includes(start) ? marker : '已审内容', {
    cover,
  })
  const { slug } = data
  if (start === 'draft') return { id: await createLeaflet(site, data), marker, cover, slug }
  const { id, reviewId } = await createApproved(site, { data, publish: start !== 'approved' })
  if (start === 'public-and-changed') await saveDraft(site, id, { title: marker, hotline: '95999' })
  if (start === 'revoked')
    await revokeApproval({ req: await site.actAs('head1'), reviewId, reason: '内容有误' })
  return { id, marker, cover, slug }
}

/** Its failed read kills the transaction of the request, and nobody hears of it. */
const swallow: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (req.query?.swallow !== 'true') return data as unknown
  await req.payload
    .findByID({ collection: leaflets, id: '0f8b7c1e0f8b7c1e0f8b7c1e', req })
    .catch(() => null)
  return data as unknown
}

/** Doors that the reference site keeps shut stand open here, so that the gate alone is tested. */
const openDoors = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === leaflets && typeof collection.versions === 'object'
    ? {
        ...collection,
        orderable: true,
        hooks: { ...collection.hooks, beforeChange: [swallow] },
        versions: { ...collection.versions, drafts: { schedulePublish: true, autosave: true } },
      }
    : collection

describeOnDatabases('bypass matrix', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), change: openDoors })
  })
  afterAll(() => site.stop())

  it.each(doors.map((door) => [door.door, door.start, door.answer, door] as const))(
    '%s, on %s: %s',
    async (_name, start, answer, { attempt, recorded, subject }) => {
      const item = await prepare(site, start)
      const who = subject?.(item) ?? item.id
      const before = (await entriesOf(site, who, 'gate.blocked')).length
      const got = await tryDoor(() => attempt(site, item))
      expect(got).toBe(answer)
      expect(await readEverythingPublic(site, item.id)).not.toContain(item.marker)
      const code = recorded ?? answer
      if (!code.startsWith('review-gate/')) return
      const blocked = await entriesOf(site, who, 'gate.blocked')
      // "(new)", "(bulk)" and "(any)" are one subject to many rows: repeats are counted, not listed.
      expect(blocked.length).toBeGreaterThan(who.startsWith('(') ? 0 : before)
      expect(blocked.map(({ data }) => data?.code)).toContain(code)
    },
  )
})
