import { expect } from '@jest/globals'

import type { Door } from './door.js'

import { inTransaction, leaflets, newestVersion, patch, published, required } from './door.js'

/** No document has it. */
const unknownId = '0f8b7c1e0f8b7c1e0f8b7c1e'

/** Beneath every hook and access rule: the database adapter itself; and what somebody may forge. */
export const databaseDoors: readonly Door[] = [
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
    door: 'payload.db.updateOne with a path for a name',
    start: 'public',
    answer: 'review-gate/unsupported-write',
    attempt: ({ payload }, { id, marker }) =>
      payload.db.updateOne({ collection: leaflets, id, data: { 'title.zh': marker } }),
  },
  {
    door: 'payload.db.updateOne that inserts an unknown id',
    start: 'draft',
    answer: required,
    subject: () => unknownId,
    attempt: ({ payload }, { marker, slug }) =>
      payload.db.updateOne({
        collection: leaflets,
        id: unknownId,
        options: { upsert: true },
        data: { title: { zh: marker }, slug: `${slug}-u`, ...published },
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
    door: 'payload.db.updateVersion of public content',
    start: 'public',
    answer: required,
    attempt: async (site, { id, marker }) => {
      const { id: row, version } = await newestVersion(site, id)
      return site.payload.db.updateVersion({
        collection: leaflets,
        id: row,
        versionData: { version: { ...version, title: { zh: marker } } } as never,
      })
    },
  },
  {
    door: 'payload.db.updateVersion with a path for a name',
    start: 'public',
    answer: 'review-gate/unsupported-write',
    attempt: async (site, { id, marker }) => {
      const { id: row, version } = await newestVersion(site, id)
      return inTransaction(site, (req) =>
        site.payload.db.updateVersion({
          collection: leaflets,
          id: row,
          req,
          versionData: { version: { ...version, 'title.zh': marker } } as never,
        }),
      )
    },
  },
  {
    door: 'payload.db.createVersion with a path for a name',
    start: 'public',
    answer: 'review-gate/unsupported-write',
    attempt: async (site, { id, marker }) => {
      const { version } = await newestVersion(site, id)
      return inTransaction(site, (req) =>
        site.payload.db.createVersion({
          collectionSlug: leaflets,
          parent: id,
          req,
          autosave: false,
          createdAt: new Date().toISOString(),
          updatedAt: new Date().toISOString(),
          versionData: { ...version, 'title.zh': marker } as never,
        }),
      )
    },
  },
  {
    door: 'payload.db.createVersion of a document that is not there',
    start: 'draft',
    answer: required,
    subject: () => unknownId,
    attempt: async (site, { id }) =>
      site.payload.db.createVersion({
        collectionSlug: leaflets,
        parent: unknownId,
        autosave: false,
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
        versionData: { ...(await newestVersion(site, id)).version, ...published } as never,
      }),
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
    door: 'a forged snapshot',
    start: 'draft',
    answer: 'review-gate/unsupported-write',
    subject: () => '(any)',
    attempt: ({ payload }) =>
      payload.db.create({ collection: 'approved-snapshots', data: { fingerprint: 'f' } }),
  },
  {
    door: 'a forged use of a picture',
    start: 'draft',
    answer: 'review-gate/unsupported-write',
    subject: () => '(any)',
    attempt: async (site, { cover }) => {
      const attempt = site.payload.db.create({
        collection: 'media-uses',
        data: {
          mediaCollection: 'media',
          mediaId: cover,
          documentCollection: leaflets,
          documentId: 'x',
          purpose: 'publication',
          until: '2099-01-01T00:00:00.000Z',
        },
      })
      const [result] = await Promise.allSettled([attempt])
      expect((await site.rest('GET', `/media/${cover}`)).status).toBe(403)
      return result.status === 'fulfilled' ? result.value : Promise.reject(result.reason as Error)
    },
  },
]
