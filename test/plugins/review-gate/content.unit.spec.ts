import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { ContentSchema, MediaDigest } from '../../../src/plugins/review-gate/domain/content.js'

import { changedPaths } from '../../../src/plugins/review-gate/domain/changedPaths.js'
import {
  canonicalContent,
  localesWithContent,
} from '../../../src/plugins/review-gate/domain/content.js'
import {
  canonicalDocument,
  fingerprintOf,
} from '../../../src/plugins/review-gate/domain/fingerprint.js'
import { mediaReferences } from '../../../src/plugins/review-gate/domain/mediaReferences.js'
import { missingFields } from '../../../src/plugins/review-gate/domain/missingFields.js'

const picture = '0f8b7c1e-1111-4222-8333-444455556666'
const inline = '0f8b7c1e-aaaa-4bbb-8ccc-ddddeeeeffff'

const schema: ContentSchema = {
  locales: ['zh', 'en'],
  defaultLocale: 'zh',
  mediaCollections: ['media'],
  excluded: ['reviewStatus', 'approval', 'contributors'],
  fields: [
    { name: 'title', type: 'text', localized: true, custom: { requiredForSubmission: true } },
    { name: 'slug', type: 'text' },
    { name: 'pinned', type: 'checkbox' },
    { name: 'startsAt', type: 'date' },
    { name: 'body', type: 'richText', localized: true, custom: { requiredForSubmission: true } },
    { name: 'cover', type: 'upload', relationTo: 'media' },
    { name: 'topics', type: 'relationship', relationTo: 'topics' },
    {
      name: 'points',
      type: 'array',
      flattenedFields: [
        { name: 'id', type: 'text' },
        { name: 'text', type: 'text', localized: true },
      ],
    },
    { name: 'uses', type: 'join' },
    { name: 'internal', type: 'text', custom: { fingerprint: false } },
    { name: 'reviewStatus', type: 'select' },
    { name: '_status', type: 'select' },
  ],
}

const block = (id: string) => ({
  type: 'block',
  fields: { id, blockType: 'case', picture: inline, text: '案例' },
})

const doc = {
  id: 'doc-1',
  title: { zh: '标题', en: 'Title' },
  slug: 'a',
  pinned: false,
  startsAt: '2026-03-15T00:00:00+08:00',
  body: {
    zh: {
      root: { children: [block('row-1'), { type: 'upload', relationTo: 'media', value: picture }] },
    },
  },
  cover: picture,
  topics: ['t1', { id: 't2', title: 'populated' }],
  points: [{ id: 'r1', text: { zh: '一', en: 'one' } }],
  reviewStatus: 'approved',
  _status: 'draft',
  updatedAt: '2026-11-24T00:00:00.000Z',
}

const media = new Map<string, MediaDigest>([
  [`media:${picture}`, { sha256: 'aa', alt: { zh: '图', en: 'picture' } }],
  [`media:${inline}`, { sha256: 'bb', alt: { zh: '案例图' } }],
])

const contentOf = (changed: Record<string, unknown>, locale = 'zh', digests = media) =>
  canonicalContent({ schema, doc: { ...doc, ...changed }, locale, media: digests })

const fingerprint = (changed: Record<string, unknown>, locale = 'zh', digests = media): string =>
  fingerprintOf(
    canonicalDocument({
      collection: 'leaflets',
      id: 'doc-1',
      locale,
      content: contentOf(changed, locale, digests),
    }),
  )

describe('canonical content', () => {
  it.each<[string, Record<string, unknown>]>([
    ['status', { _status: 'published' }],
    ['timestamps', { updatedAt: '2027-01-01T00:00:00.000Z', createdAt: 'x', deletedAt: 'y' }],
    ['row ids', { points: [{ id: 'other', text: { zh: '一', en: 'one' } }] }],
    [
      'ids of rich text blocks',
      {
        body: {
          zh: {
            root: {
              children: [
                block('row-9'),
                { type: 'upload', id: 'n', relationTo: 'media', value: picture },
              ],
            },
          },
        },
      },
    ],
    [
      'our own fields',
      { reviewStatus: 'unsubmitted', approval: { number: 'x' }, contributors: [1] },
    ],
    ['fields that opt out', { internal: 'note' }],
    ['the order folder and unknown keys', { _order: 'a0', folder: 'f', nonsense: 1 }],
    ['null instead of nothing', { internal: null, uses: null, pinned: null }],
    ['the same moment in another zone', { startsAt: '2026-03-14T16:00:00.000Z' }],
    ['populated relations', { topics: [{ id: 't1' }, 't2'] }],
    ['the other locale', { title: { zh: '标题', en: 'changed' } }],
  ])('does not see %s', (_, changed) => {
    expect(fingerprint(changed)).toBe(fingerprint({}))
  })

  it.each<[string, Record<string, unknown>]>([
    ['one character', { title: { zh: '标題', en: 'Title' } }],
    ['a shared value', { slug: 'b' }],
    ['a ticked box', { pinned: true }],
    ['another second', { startsAt: '2026-03-15T00:00:01+08:00' }],
    ['another picture', { cover: inline }],
    ['another order of topics', { topics: ['t2', 't1'] }],
    ['an emptied value', { slug: '' }],
    ['a row more', { points: [...doc.points, { id: 'r2', text: { zh: '二' } }] }],
    [
      'text inside a block',
      {
        body: {
          zh: {
            root: {
              children: [
                { type: 'block', fields: { blockType: 'case', picture: inline, text: '另' } },
              ],
            },
          },
        },
      },
    ],
  ])('sees %s', (_, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint({}))
  })

  it.each<[string, MediaDigest]>([
    ['other bytes', { sha256: 'cc', alt: { zh: '图', en: 'picture' } }],
    ['another alternative text', { sha256: 'aa', alt: { zh: '新', en: 'picture' } }],
  ])('sees %s behind the same media id', (_, digest) => {
    const other = new Map(media).set(`media:${picture}`, digest)
    expect(fingerprint({}, 'zh', other)).not.toBe(fingerprint({}))
  })

  it('names a picture inside a rich text block by its bytes', () => {
    expect(JSON.stringify(contentOf({}))).toContain('"sha256":"bb"')
  })

  it('does not see ids of rows inside a block', () => {
    const steps = (id: string) => ({
      body: {
        zh: {
          root: {
            children: [
              { type: 'block', fields: { blockType: 'steps', steps: [{ id, text: '一' }] } },
            ],
          },
        },
      },
    })
    const [one, other] = ['6b055d7888ffa326544bb65a', '6b055d7888ffa326544bb65b'] as const
    expect(fingerprint(steps(one))).toBe(fingerprint(steps(other)))
    expect(fingerprint(steps(one))).not.toBe(fingerprint(steps('shown')))
  })

  it('counts text of a populated value inside rich text', () => {
    const link = (title: string) => ({
      body: {
        zh: {
          root: {
            children: [
              {
                type: 'link',
                fields: { doc: { relationTo: 'leaflets', value: { id: '1', title } } },
              },
            ],
          },
        },
      },
    })
    expect(fingerprint(link('a'))).not.toBe(fingerprint(link('b')))
  })

  it('knows the locales that say something of their own', () => {
    expect(localesWithContent({ schema, doc })).toEqual(['zh', 'en'])
    expect(
      localesWithContent({ schema, doc: { ...doc, title: { zh: '标题' }, points: [] } }),
    ).toEqual(['zh'])
    expect(localesWithContent({ schema, doc: {} })).toEqual(['zh'])
  })

  it('finds every picture in every locale', () => {
    expect(
      mediaReferences({ schema, doc })
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([inline, picture].toSorted())
  })

  it('pins the byte form of a fingerprint', () => {
    const golden = readFileSync(
      path.join(process.cwd(), 'test/plugins/review-gate/golden/leaflet.zh.json'),
      'utf8',
    )
    const canonical = canonicalDocument({
      collection: 'leaflets',
      id: 'doc-1',
      locale: 'zh',
      content: contentOf({}),
    })
    expect(canonical).toBe(golden.trimEnd())
    expect(fingerprintOf(canonical)).toBe(
      createHash('sha256').update(golden.trimEnd()).digest('hex'),
    )
  })
})

describe('changedPaths', () => {
  it('names what differs, and rich text by its field', () => {
    const next = contentOf({ slug: 'b', cover: inline, body: { zh: { root: { children: [] } } } })
    expect(changedPaths(contentOf({}), next).toSorted()).toEqual([
      'body',
      'cover.alt',
      'cover.id',
      'cover.sha256',
      'slug',
    ])
  })

  it('is empty for equal content', () => {
    expect(changedPaths(contentOf({}), contentOf({}))).toEqual([])
  })
})

describe('missingFields', () => {
  it('names what a submission needs in a locale', () => {
    expect(missingFields({ schema, doc, locale: 'zh' })).toEqual([])
    expect(missingFields({ schema, doc, locale: 'en' })).toEqual(['body'])
    expect(missingFields({ schema, doc: {}, locale: 'zh' })).toEqual(['title', 'body'])
  })

  it('lets a field ask the content whether it is needed', () => {
    const ifPinned = (content: { pinned?: unknown }): boolean => content.pinned === true
    const fields = [
      { name: 'pinned', type: 'checkbox' },
      { name: 'reason', type: 'text', custom: { requiredForSubmission: ifPinned } },
    ]
    const missing = (values: object): readonly string[] =>
      missingFields({ schema: { ...schema, fields }, doc: { ...values }, locale: 'zh' })
    expect(missing({ pinned: true })).toEqual(['reason'])
    expect(missing({ pinned: true, reason: '重要' })).toEqual([])
    expect(missing({ pinned: false })).toEqual([])
  })
})
