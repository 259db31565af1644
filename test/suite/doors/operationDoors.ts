import { expect } from '@jest/globals'
import { copyDataFromLocale } from '@payloadcms/ui/utilities/copyDataFromLocale'

import type { Door } from './door.js'

import { createApproved, leafletData } from '../../support/leaflets.js'
import {
  leaflets,
  patch,
  published,
  publishedVersion,
  required,
  restoreNewest,
  runScheduledPublish,
} from './door.js'

/** Every way in through Payload's own operations: REST, GraphQL, Local API, jobs. */
export const operationDoors: readonly Door[] = [
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
    door: 'bulk publish by where of an approved and an unapproved item',
    start: 'draft',
    answer: 'review-gate/bulk-publish',
    subject: () => '(bulk)',
    attempt: async (site, { id }) => {
      const approved = await createApproved(site, { publish: false })
      const answer = await patch(site, `?where[id][in]=${id},${approved.id}&draft=true`, published)
      expect((await site.rest('GET', `/leaflets/${approved.id}`)).status).toBe(404)
      return answer
    },
  },
  {
    door: 'Local API bulk publish with overrideAccess',
    start: 'draft',
    answer: 'review-gate/bulk-publish',
    subject: () => '(bulk)',
    attempt: ({ payload }, { id }) =>
      payload.update({
        collection: leaflets,
        where: { id: { equals: id } },
        draft: true,
        data: published as never,
      }),
  },
  {
    door: 'bulk update by where without _status',
    start: 'public',
    answer: 'errors',
    recorded: required,
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
    door: 'unpublishAllLocales of a public item',
    start: 'public',
    answer: 'allowed',
    attempt: async (site, { id }) => {
      const answer = await patch(site, `${id}?unpublishAllLocales=true`, { _status: 'draft' })
      expect((await site.rest('GET', `/leaflets/${id}`)).status).toBe(404)
      return answer
    },
  },
  {
    door: 'publishAllLocales on create of a draft',
    start: 'draft',
    answer: 'allowed',
    attempt: (site, { marker }) =>
      site.rest('POST', '/leaflets?draft=true&publishAllLocales=true', {
        as: 'editor',
        body: leafletData(marker, published),
      }),
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
    door: 'GraphQL restore of a published version',
    start: 'revoked',
    answer: 'review-gate/approval-revoked',
    attempt: async (site, { id }) =>
      site.graphql(
        'mutation ($id: String!) { restoreVersionLeaflet(id: $id, draft: false) { id } }',
        { as: 'editor', variables: { id: await publishedVersion(site, id) } },
      ),
  },
  {
    door: 'Local API restore of a published version',
    start: 'revoked',
    answer: 'review-gate/approval-revoked',
    attempt: async (site, { id }) =>
      site.payload.restoreVersion({ collection: leaflets, id: await publishedVersion(site, id) }),
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
    door: 'copy to locale by the admin, of a title that nobody approved in that language',
    start: 'public',
    answer: required,
    attempt: async (site, { id }) => {
      const answer = await copyDataFromLocale({
        collectionSlug: leaflets,
        docID: id,
        fromLocale: 'zh',
        toLocale: 'en',
        overrideData: true,
        req: await site.actAs('editor'),
      }).catch((error: unknown) => error)
      const { body } = await site.rest('GET', `/leaflets/${id}?locale=all`)
      expect((body.title as { en?: unknown }).en ?? null).toBeNull()
      throw answer
    },
  },
  {
    door: 'scheduled publish after a later edit',
    start: 'public-and-changed',
    answer: 'allowed',
    recorded: required,
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
    door: 'restore from trash over a changed draft',
    start: 'public-and-changed',
    answer: 'allowed',
    attempt: async (site, { id }) => {
      await patch(site, `${id}?draft=true`, { deletedAt: new Date().toISOString() })
      return patch(site, `?where[id][equals]=${id}&trash=true`, { deletedAt: null })
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
]
