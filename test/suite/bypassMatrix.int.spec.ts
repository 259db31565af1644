import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import sharp from 'sharp'

import type { Answer, BootedSite } from '../support/bootSite.js'

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

/** Where an item stands before somebody tries a door. */
type Start =
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

type Item = {
  readonly id: string
  readonly marker: string
  readonly cover: string
  readonly slug: string
}

type Door = {
  readonly door: string
  readonly start: Start
  readonly attempt: (site: BootedSite, item: Item) => Promise<unknown>
  /** Code of the refusal; `allowed` when it does no harm; `errors` when a bulk write names each item. */
  readonly answer: string
  /** Whose refusal is looked for in the ledger. @default the item */
  readonly subject?: (item: Item) => string
}

const required = 'review-gate/approval-required'
const published = { _status: 'published' }
const leaflets = 'leaflets' as const

const patch = (
  site: BootedSite,
  path: string,
  body: unknown,
  as: 'editor' | 'editor-key' = 'editor',
) => site.rest('PATCH', `/leaflets/${path}`, { as, body })

const restoreNewest = async (site: BootedSite, id: string, draft: boolean): Promise<Answer> => {
  const { docs } = await site.payload.findVersions({
    collection: leaflets,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    sort: '-updatedAt',
    limit: 1,
  })
  return site.rest('POST', `/leaflets/versions/${String(docs[0]?.id)}?draft=${draft}`, {
    as: 'editor',
    body: {},
  })
}

const inTransaction = async (
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

const newestVersion = async (site: BootedSite, id: string) => {
  const { docs } = await site.payload.db.findVersions({
    collection: leaflets,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
  })
  return docs[0] as unknown as { id: string; version: Record<string, unknown> }
}

const runScheduledPublish = async (site: BootedSite, id: string): Promise<void> => {
  await site.payload.jobs.queue({
    task: 'schedulePublish' as never,
    input: { type: 'publish', doc: { relationTo: leaflets, value: id } } as never,
  })
  await site.payload.jobs.run({ limit: 100 })
}

const otherPicture = async (): Promise<FormData> => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'blue' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'other.png')
  form.append('_payload', JSON.stringify({ alt: '换图' }))
  return form
}

const doors: readonly Door[] = [
  {
    door: 'REST create',
    start: 'draft',
    answer: required,
    subject: () => '(new)',
    attempt: (site, { marker }) =>
      site.rest('POST', '/leaflets', { as: 'editor', body: leafletData(marker, published) }),
  },
  {
    door: 'Local API create with overrideAccess',
    start: 'draft',
    answer: required,
    subject: () => '(new)',
    attempt: ({ payload }, { marker }) =>
      payload.create({ collection: leaflets, data: leafletData(marker, published) as never }),
  },
  {
    door: 'GraphQL create',
    start: 'draft',
    answer: required,
    subject: () => '(new)',
    attempt: (site, { marker, slug }) =>
      site.graphql(
        'mutation ($data: mutationLeafletInput!) { createLeaflet(data: $data) { id } }',
        {
          as: 'editor',
          variables: { data: { ...leafletData(marker), slug: `${slug}-g`, ...published } },
        },
      ),
  },
  {
    door: 'REST update to published',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) => patch(site, id, published),
  },
  {
    door: 'REST update to published of changed content',
    start: 'public-and-changed',
    answer: required,
    attempt: (site, { id }) => patch(site, id, published),
  },
  {
    door: 'REST update of a public item without _status',
    start: 'public',
    answer: required,
    attempt: (site, { id, marker }) => patch(site, id, { title: marker }),
  },
  {
    door: 'REST update without _status over a pending draft',
    start: 'public-and-changed',
    answer: 'allowed',
    attempt: (site, { id }) => patch(site, `${id}?draft=true`, { summary: '另一摘要。' }),
  },
  {
    door: 'draft=true and published',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) => patch(site, `${id}?draft=true`, published),
  },
  {
    door: 'autosave and published',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) => patch(site, `${id}?draft=true&autosave=true`, published),
  },
  {
    door: 'GraphQL update',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) =>
      site.graphql(
        'mutation ($id: String!) { updateLeaflet(id: $id, data: { _status: published }) { id } }',
        { as: 'editor', variables: { id } },
      ),
  },
  {
    door: 'GraphQL update with draft and autosave',
    start: 'public-and-changed',
    answer: required,
    attempt: (site, { id }) =>
      site.graphql(
        'mutation ($id: String!) { updateLeaflet(id: $id, draft: true, autosave: true, data: { _status: published }) { id } }',
        { as: 'editor', variables: { id } },
      ),
  },
  {
    door: 'bulk publish by where',
    start: 'draft',
    answer: 'review-gate/bulk-publish',
    subject: () => '(bulk)',
    attempt: (site, { id }) => patch(site, `?where[id][in]=${id}&draft=true`, published),
  },
  {
    door: 'bulk update by where without _status',
    start: 'public',
    answer: 'errors',
    attempt: (site, { id, marker }) => patch(site, `?where[id][equals]=${id}`, { title: marker }),
  },
  {
    door: 'publishSpecificLocale with a changed shared field',
    start: 'public-and-changed',
    answer: required,
    attempt: (site, { id }) => patch(site, `${id}?publishSpecificLocale=zh&locale=zh`, published),
  },
  {
    door: 'publishSpecificLocale of the other locale',
    start: 'public',
    answer: required,
    attempt: (site, { id, marker }) =>
      patch(site, `${id}?publishSpecificLocale=en&locale=en`, { title: marker, ...published }),
  },
  {
    door: 'publishAllLocales',
    start: 'public-and-changed',
    answer: required,
    attempt: (site, { id }) => patch(site, `${id}?publishAllLocales=true`, published),
  },
  {
    door: 'unpublishAllLocales and published',
    start: 'draft',
    answer: 'review-gate/invalid-input',
    attempt: (site, { id }) => patch(site, `${id}?unpublishAllLocales=true`, published),
  },
  {
    door: 'locale=all',
    start: 'public',
    answer: 'payload/invalid-values',
    attempt: (site, { id, marker }) =>
      patch(site, `${id}?locale=all`, { title: marker, hotline: '95999' }),
  },
  {
    door: 'restore of a published version',
    start: 'revoked',
    answer: 'review-gate/approval-revoked',
    attempt: (site, { id }) => restoreNewest(site, id, false),
  },
  {
    door: 'restore of a published version as draft',
    start: 'revoked',
    answer: 'allowed',
    attempt: (site, { id }) => restoreNewest(site, id, true),
  },
  {
    door: 'GraphQL duplicate',
    start: 'public-and-changed',
    answer: 'published-delivery/invalid-query',
    attempt: (site, { id }) =>
      site.graphql('mutation ($id: String!) { duplicateLeaflet(id: $id) { id } }', {
        as: 'editor',
        variables: { id },
      }),
  },
  {
    door: 'Local API duplicate',
    start: 'public',
    answer: 'refused',
    attempt: ({ payload }, { id }) => payload.duplicate({ collection: leaflets, id }),
  },
  {
    door: 'copy to locale',
    start: 'public',
    answer: required,
    attempt: async (site, { id, marker }) =>
      site.payload.update({
        collection: leaflets,
        id,
        locale: 'en',
        draft: true,
        overrideAccess: false,
        req: await site.actAs('editor'),
        data: {
          ...(await site.payload.findByID({
            collection: leaflets,
            id,
            draft: true,
            depth: 0,
            locale: 'zh',
          })),
          title: marker,
        } as never,
      }),
  },
  {
    door: 'scheduled publish after a later edit',
    start: 'public-and-changed',
    answer: 'refused',
    attempt: (site, { id }) => runScheduledPublish(site, id),
  },
  {
    door: 'restore from trash',
    start: 'revoked',
    answer: 'allowed',
    attempt: async (site, { id }) => {
      await patch(site, id, { deletedAt: new Date().toISOString() })
      return patch(site, `?where[id][equals]=${id}&trash=true`, { deletedAt: null })
    },
  },
  {
    door: 'restore from trash as published',
    start: 'revoked',
    answer: 'review-gate/bulk-publish',
    subject: () => '(bulk)',
    attempt: async (site, { id }) => {
      await patch(site, id, { deletedAt: new Date().toISOString() })
      return patch(site, `?where[id][equals]=${id}&trash=true`, { deletedAt: null, ...published })
    },
  },
  {
    door: 'reorder',
    start: 'public-and-changed',
    answer: 'allowed',
    attempt: (site, { id }) =>
      site.rest('POST', '/reorder', {
        as: 'editor',
        body: {
          collectionSlug: leaflets,
          docsToMove: [id],
          newKeyWillBe: 'greater',
          orderableFieldName: '_order',
          target: { id, key: 'a0' },
        },
      }),
  },
  {
    door: 'import of a new item',
    start: 'draft',
    answer: required,
    subject: () => '(new)',
    attempt: async (site, { marker }) =>
      site.payload.create({
        collection: leaflets,
        data: leafletData(marker, published) as never,
        overrideAccess: false,
        req: await site.actAs('editor'),
      }),
  },
  {
    door: 'import over a public item',
    start: 'public',
    answer: required,
    attempt: async (site, { id, marker }) =>
      site.payload.update({
        collection: leaflets,
        id,
        data: { title: marker } as never,
        overrideAccess: false,
        req: await site.actAs('editor'),
      }),
  },
  {
    door: 'Local API update with overrideAccess',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { id }) =>
      payload.update({ collection: leaflets, id, data: published as never }),
  },
  {
    door: 'Local API update without a transaction',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { id }) =>
      payload.update({
        collection: leaflets,
        id,
        data: published as never,
        disableTransaction: true,
      }),
  },
  {
    door: 'payload.db.create',
    start: 'draft',
    answer: required,
    subject: () => '(new)',
    attempt: ({ payload }, { marker, slug }) =>
      payload.db.create({
        collection: leaflets,
        data: { title: { zh: marker }, slug: `${slug}-c`, ...published },
      }),
  },
  {
    door: 'payload.db.updateOne without req',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { id }) =>
      payload.db.updateOne({ collection: leaflets, id, data: published }),
  },
  {
    door: 'payload.db.updateOne with req',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) =>
      inTransaction(site, (req) =>
        site.payload.db.updateOne({ collection: leaflets, id, data: published, req }),
      ),
  },
  {
    door: 'payload.db.updateOne by where',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { slug }) =>
      payload.db.updateOne({
        collection: leaflets,
        where: { slug: { equals: slug } },
        data: published,
      }),
  },
  {
    door: 'payload.db.updateOne of a public text',
    start: 'public',
    answer: required,
    attempt: ({ payload }, { id, marker }) =>
      payload.db.updateOne({ collection: leaflets, id, data: { title: { zh: marker } } }),
  },
  {
    door: 'payload.db.updateOne with an operator',
    start: 'public',
    answer: 'review-gate/unsupported-write',
    attempt: ({ payload }, { id, marker }) =>
      payload.db.updateOne({
        collection: leaflets,
        id,
        data: { keyMessages: { $push: { text: { zh: marker } } } },
      }),
  },
  {
    door: 'payload.db.updateMany',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { id }) =>
      payload.db.updateMany({
        collection: leaflets,
        where: { id: { equals: id } },
        data: published,
      }),
  },
  {
    door: 'payload.db.upsert',
    start: 'draft',
    answer: required,
    attempt: ({ payload }, { id }) =>
      payload.db.upsert({ collection: leaflets, where: { id: { equals: id } }, data: published }),
  },
  {
    door: 'payload.db.createVersion',
    start: 'draft',
    answer: required,
    attempt: async (site, { id }) =>
      site.payload.db.createVersion({
        collectionSlug: leaflets,
        parent: id,
        autosave: false,
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
        versionData: { ...(await newestVersion(site, id)).version, ...published } as never,
      }),
  },
  {
    door: 'payload.db.updateVersion',
    start: 'draft',
    answer: required,
    attempt: async (site, { id }) => {
      const { id: row, version } = await newestVersion(site, id)
      return site.payload.db.updateVersion({
        collection: leaflets,
        id: row,
        versionData: { version: { ...version, ...published } } as never,
      })
    },
  },
  {
    door: 'a hook that swallows a nested error',
    start: 'approved',
    answer: 'review-gate/no-transaction',
    attempt: (site, { id }) => patch(site, `${id}?swallow=true`, published),
  },
  {
    door: 'API key',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) => patch(site, id, published, 'editor-key'),
  },
  {
    door: 'system fields in the body',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) =>
      patch(site, id, {
        reviewStatus: 'approved',
        approval: { number: 'XB-1', validUntil: '2099-01-01T00:00:00.000Z' },
        ...published,
      }),
  },
  {
    door: 'a forged review',
    start: 'draft',
    answer: 'review-gate/unsupported-write',
    subject: () => '(any)',
    attempt: ({ payload }, { id }) =>
      payload.db.create({
        collection: 'reviews',
        data: { status: 'approved', documentCollection: leaflets, documentId: id },
      }),
  },
  {
    door: 'a forged approval of a review',
    start: 'revoked',
    answer: 'review-gate/unsupported-write',
    subject: () => '(any)',
    attempt: ({ payload }, { id }) =>
      payload.db.updateMany({
        collection: 'reviews',
        where: { documentId: { equals: id } },
        data: { status: 'approved' },
      }),
  },
  {
    door: 'media: another alternative text',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover, marker }) =>
      site.rest('PATCH', `/media/${cover}`, { as: 'editor', body: { alt: marker } }),
  },
  {
    door: 'media: another file',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: async (site, { cover }) =>
      site.rest('PATCH', `/media/${cover}`, { as: 'editor', form: await otherPicture() }),
  },
  {
    door: 'media: payload.db.updateOne',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: ({ payload }, { cover, marker }) =>
      payload.db.updateOne({ collection: 'media', id: cover, data: { alt: { zh: marker } } }),
  },
  {
    door: 'media: delete',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover }) => site.payload.delete({ collection: 'media', id: cover }),
  },
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
    async (_name, start, answer, { attempt, subject }) => {
      const item = await prepare(site, start)
      const who = subject?.(item) ?? item.id
      const before = (await entriesOf(site, who, 'gate.blocked')).length
      const got = await tryDoor(() => attempt(site, item))
      expect(answer === 'refused' ? got !== 'allowed' || start === 'public-and-changed' : got).toBe(
        answer === 'refused' ? true : answer,
      )
      expect(await readEverythingPublic(site, item.id)).not.toContain(item.marker)
      if (!answer.startsWith('review-gate/')) return
      const blocked = await entriesOf(site, who, 'gate.blocked')
      // "(new)", "(bulk)" and "(any)" are one subject to many rows: repeats are counted, not listed.
      expect(blocked.length).toBeGreaterThan(who.startsWith('(') ? 0 : before)
      expect(blocked.map(({ data }) => data?.code)).toContain(answer)
    },
  )
})
