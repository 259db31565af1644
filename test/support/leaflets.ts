import sharp from 'sharp'

import type { BootedSite, Person } from './bootSite.js'

import {
  decideReview,
  publishDocument,
  submitForReview,
} from '../../src/plugins/review-gate/index.js'

let count = 0

/** A text that no other item has: where it shows, this content shows. */
export const nextMarker = (): string => `未审内容${(count += 1)}號`

export const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr' as const,
        format: '' as const,
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

/** Everything that a submission of a leaflet needs. */
export const leafletData = (title: string, more: object = {}) => ({
  title,
  slug: `leaflet-${(count += 1)}-${Date.now()}`,
  summary: '保护个人金融信息。',
  body: paragraph('不向他人提供验证码。'),
  hotline: '95000',
  ...more,
})

export type Leaflet = { readonly id: string; readonly reviewId: string | null }

export const createLeaflet = async (
  site: BootedSite,
  data: object,
  person: Person = 'editor',
): Promise<string> => {
  const doc = await site.payload.create({
    collection: 'leaflets',
    draft: true,
    data: data as never,
    overrideAccess: false,
    req: await site.actAs(person),
  })
  return String(doc.id)
}

export const approveLeaflet = async (site: BootedSite, id: string): Promise<string> => {
  const document = { collection: 'leaflets', id }
  const review = await submitForReview({ req: await site.actAs('editor'), document })
  await decideReview({
    req: await site.actAs('reviewer'),
    reviewId: String(review.id),
    input: { decision: 'approved', opinion: '内容准确，同意发布。' },
  })
  return String(review.id)
}

/** A leaflet that is approved, and public unless told otherwise. */
export const createApproved = async (
  site: BootedSite,
  options: { readonly data?: object; readonly publish?: boolean } = {},
): Promise<{ readonly id: string; readonly reviewId: string }> => {
  const id = await createLeaflet(site, options.data ?? leafletData('已审内容'))
  const reviewId = await approveLeaflet(site, id)
  if (options.publish ?? true) {
    await publishDocument({
      req: await site.actAs('editor'),
      document: { collection: 'leaflets', id },
    })
  }
  return { id, reviewId }
}

/** Changes the newest draft of a leaflet, as an editor does. */
export const saveDraft = async (site: BootedSite, id: string, data: object): Promise<void> => {
  await site.payload.update({
    collection: 'leaflets',
    id,
    draft: true,
    data: data as never,
    overrideAccess: false,
    req: await site.actAs('editor'),
  })
}

export const createPicture = async (site: BootedSite, colour = '#b31b1b'): Promise<string> => {
  const data = await sharp({
    create: { width: 2000, height: 1200, channels: 3, background: colour },
  })
    .png()
    .toBuffer()
  const doc = await site.payload.create({
    collection: 'media',
    data: { alt: '红色封面' } as never,
    file: { data, mimetype: 'image/png', name: `cover-${(count += 1)}.png`, size: data.length },
    overrideAccess: false,
    req: await site.actAs('editor'),
  })
  return String(doc.id)
}

type Entry = {
  readonly type: string
  readonly subject: { readonly kind: string; readonly id: string } & object
  readonly data?: Record<string, unknown>
}

/** The ledger's entries about one thing, oldest first. */
export const entriesOf = async (site: BootedSite, id: string, type?: string): Promise<Entry[]> => {
  const { docs } = await site.payload.find({
    collection: 'ledger-entries',
    pagination: false,
    sort: 'seq',
  })
  return docs
    .map(({ canonical }) => JSON.parse(canonical as string) as Entry)
    .filter((entry) => entry.subject.id === id && (type === undefined || entry.type === type))
}

/** Everything that the public could be shown, over every reading door, as one text. */
export const readEverythingPublic = async (site: BootedSite, id: string): Promise<string> => {
  const query = `query ($id: String!, $draft: Boolean) {
    one: Leaflet(id: $id, draft: $draft) { title summary hotline body cover { alt url filename } }
    list: Leaflets(draft: $draft, limit: 0, pagination: false) { docs { title summary hotline } }
  }`
  const answers = await Promise.all([
    ...[
      '',
      '?draft=true',
      '?trash=true',
      '?locale=all',
      '?limit=0&pagination=false&depth=10',
      '?draft=true&locale=all&trash=true',
    ].map((search) => site.rest('GET', `/leaflets${search}`)),
    ...['', '?draft=true', '?trash=true', '?locale=all'].map((search) =>
      site.rest('GET', `/leaflets/${id}${search}`),
    ),
    site.rest('GET', `/leaflets/versions?limit=100`),
    site.graphql(query, { variables: { id, draft: false } }),
    site.graphql(query, { variables: { id, draft: true } }),
  ])
  const broken = answers.slice(-2).find(({ body }) =>
    JSON.stringify(body.errors ?? [])
      .replaceAll('payload/not-found', '')
      .includes('"code":"p'),
  )
  if (broken) throw new Error(`the public door is broken: ${JSON.stringify(broken.body)}`)
  return JSON.stringify(answers.map(({ body }) => body))
}
