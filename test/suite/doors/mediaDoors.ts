import { expect } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

import type { BootedSite } from '../../support/bootSite.js'
import type { Door } from './door.js'

import { createApproved, createPicture, leafletData } from '../../support/leaflets.js'

const shownFile = async (site: BootedSite, id: string) =>
  (await site.payload.findByID({ collection: 'media', id })) as unknown as {
    readonly filename: string
    readonly sha256: string
  }

const otherPicture = async (name = 'other.png'): Promise<FormData> => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'blue' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  form.append('_payload', JSON.stringify({ alt: '换图' }))
  return form
}

/** What an approved page shows besides its own text. */
export const mediaDoors: readonly Door[] = [
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
    door: 'media: payload.db.updateOne with a path for a name',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: async ({ payload }, { cover, marker }) => {
      const [result] = await Promise.allSettled([
        payload.db.updateOne({ collection: 'media', id: cover, data: { 'alt.zh': marker } }),
      ])
      const { alt } = await payload.findByID({ collection: 'media', id: cover })
      expect(alt).toBe('红色封面')
      return result.status === 'fulfilled' ? result.value : Promise.reject(result.reason as Error)
    },
  },
  {
    door: 'media: bulk alternative text',
    start: 'public',
    answer: 'errors',
    recorded: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover, marker }) =>
      site.rest('PATCH', `/media?where[id][equals]=${cover}`, {
        as: 'editor',
        body: { alt: marker },
      }),
  },
  {
    door: 'media: alternative text of an approved item that is not public yet',
    start: 'approved',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover }) =>
      site.rest('PATCH', `/media/${cover}`, { as: 'editor', body: { alt: '另一说明' } }),
  },
  {
    door: 'media: crop',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover }) =>
      site.rest(
        'PATCH',
        `/media/${cover}?uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=500&uploadEdits[heightInPixels]=300`,
        { as: 'editor', body: {} },
      ),
  },
  {
    door: 'media: a new file of the same name',
    start: 'public',
    answer: 'allowed',
    attempt: async (site, { cover }) => {
      const { filename, sha256 } = await shownFile(site, cover)
      const answer = await site.rest('POST', '/media', {
        as: 'editor',
        form: await otherPicture(filename),
      })
      const bytes = readFileSync(path.join(site.mediaDir, filename))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(answer.body.doc?.filename).not.toBe(filename)
      return answer
    },
  },
  {
    door: "media: another one's file as a size of one's own",
    start: 'draft',
    answer: 'allowed',
    attempt: async (site, { cover }) => {
      const { filename } = await shownFile(site, cover)
      const own = await createPicture(site, '#00ff00')
      await site.rest('PATCH', `/media/${own}`, {
        as: 'editor',
        body: { sizes: { thumbnail: { filename }, card: { filename } }, filename },
      })
      await createApproved(site, { data: leafletData('借图', { cover: own }) })
      expect((await site.rest('GET', `/media/${own}`)).status).toBe(200)
      expect((await site.rest('GET', `/media/file/${filename}`)).status).not.toBe(200)
    },
  },
  {
    door: 'media: a credit that nobody approved',
    start: 'public',
    answer: 'review-gate/media-frozen',
    subject: ({ cover }) => cover,
    attempt: (site, { cover, marker }) =>
      site.rest('PATCH', `/media/${cover}`, { as: 'editor', body: { credit: marker } }),
  },
]
