import type { Payload, PayloadRequest } from 'payload'

import type { DocumentRef, Fingerprints } from '../../shared/contracts.js'
import type { CanonicalContent, ContentSchema, MediaDigest } from '../domain/content.js'
import type { MediaReference } from '../domain/mediaReferences.js'

import { systemFieldNames } from '../constants.js'
import { canonicalContent, localesWithContent, mediaKey } from '../domain/content.js'
import { canonicalDocument, fingerprintOf } from '../domain/fingerprint.js'
import { mediaReferences } from '../domain/mediaReferences.js'
import { gateOptions } from '../options.js'

/** A document's content as the gate sees it. */
export type DescribedContent = {
  readonly locales: readonly string[]
  readonly contents: Readonly<Record<string, CanonicalContent>>
  /** The exact bytes behind each fingerprint. */
  readonly canonical: Readonly<Record<string, string>>
  readonly fingerprints: Fingerprints
  readonly media: readonly MediaReference[]
}

/** The locale key of a project without localization. */
export const soleLocale = 'default'

export const schemaOf = (payload: Payload, collection: string): ContentSchema => {
  const { localization } = payload.config
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  return {
    fields: fields as unknown as ContentSchema['fields'],
    mediaCollections: gateOptions(payload).media,
    excluded: systemFieldNames,
    locales: localization ? localization.localeCodes : [soleLocale],
    defaultLocale: localization ? localization.defaultLocale : soleLocale,
  }
}

/**
 * Whether the adapter could hold this id at all. Texts inside blocks are looked at too, and MongoDB
 * refuses a query for a telephone number among its ObjectIds.
 */
const couldBeId = (payload: Payload, { collection, id }: MediaReference): boolean => {
  const customIDType = payload.collections[collection]?.customIDType
  if ((customIDType ?? payload.db.defaultIDType) === 'number') return /^\d{1,15}$/.test(id)
  const objectIds = payload.db.name === 'mongoose' && !customIDType
  return !objectIds || /^[0-9a-f]{24}$/i.test(id)
}

/** Fields that Payload gives every upload, or that the digest names itself. */
const uploadFieldNames = [
  'alt',
  'sha256',
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
]

type MediaRow = { readonly id: number | string } & Readonly<Record<string, unknown>> &
  Partial<Pick<MediaDigest, 'alt' | 'sha256'>>

const mediaSchemaOf = (payload: Payload, collection: string): ContentSchema => ({
  ...schemaOf(payload, collection),
  mediaCollections: [],
  excluded: uploadFieldNames,
})

/** Whatever else a site keeps with its files and may show: credit, caption … */
const textsOf = (schema: ContentSchema, doc: MediaRow): NonNullable<MediaDigest['texts']> =>
  Object.fromEntries(
    schema.locales.map((locale) => [
      locale,
      canonicalContent({ schema, doc, locale, media: new Map() }),
    ]),
  )

const readMedia = async (
  req: PayloadRequest,
  references: readonly MediaReference[],
): Promise<ReadonlyMap<string, MediaDigest>> => {
  const digests = new Map<string, MediaDigest>()
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const ids = references.filter((one) => one.collection === collection).map(({ id }) => id)
    const { docs } = await req.payload.db.find<MediaRow>({
      collection,
      req,
      pagination: false,
      limit: 0,
      where: { id: { in: ids } },
    })
    const schema = mediaSchemaOf(req.payload, collection)
    for (const row of docs) {
      digests.set(mediaKey(collection, String(row.id)), {
        sha256: row.sha256 ?? '',
        alt: row.alt ?? null,
        texts: textsOf(schema, row),
      })
    }
  }
  return digests
}

/**
 * Canonical content and fingerprint of every locale of a document.
 *
 * @param doc all locales, as the database adapter reads or writes it
 */
export const describeContent = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly doc: Readonly<Record<string, unknown>>
}): Promise<DescribedContent> => {
  const { req, document, doc } = args
  const schema = schemaOf(req.payload, document.collection)
  const named = mediaReferences({ schema, doc }).filter((one) => couldBeId(req.payload, one))
  const digests = await readMedia(req, named)
  const media = named.filter(({ collection, id }) => digests.has(mediaKey(collection, id)))
  const locales = localesWithContent({ schema, doc })
  const contents: Record<string, CanonicalContent> = {}
  const canonical: Record<string, string> = {}
  const fingerprints: Record<string, string> = {}
  for (const locale of locales) {
    const content = canonicalContent({ schema, doc, locale, media: digests })
    const bytes = canonicalDocument({ ...document, locale, content })
    contents[locale] = content
    canonical[locale] = bytes
    fingerprints[locale] = fingerprintOf(bytes)
  }
  const shown = media.filter(({ collection, id }) => digests.has(mediaKey(collection, id)))
  return { locales, contents, canonical, fingerprints, media: shown }
}

export const sameFingerprints = (left: Fingerprints, right: Fingerprints): boolean => {
  const locales = Object.keys(left)
  return (
    locales.length === Object.keys(right).length &&
    locales.every((locale) => left[locale] === right[locale])
  )
}
