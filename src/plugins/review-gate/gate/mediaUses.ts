import type { PayloadRequest, Where } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { MediaReference } from '../domain/mediaReferences.js'

import { mediaUsesSlug } from '../constants.js'
import { ungated } from './ungated.js'

/**
 * Why a file must not change: it is being reviewed or stands approved, is about to become public,
 * or the public sees it.
 */
export type MediaPurpose = 'review' | 'schedule' | 'publication'

type Holder = {
  readonly document: DocumentRef
  readonly purpose: MediaPurpose
  readonly review?: string
}

const whereHeldBy = ({ document, purpose, review }: Holder): Where => ({
  and: [
    { documentCollection: { equals: document.collection } },
    { documentId: { equals: document.id } },
    { purpose: { equals: purpose } },
    ...(review ? [{ review: { equals: review } }] : []),
  ],
})

export const releaseMedia = (req: PayloadRequest, holder: Holder): Promise<unknown> =>
  ungated(req.payload.db).deleteMany({ collection: mediaUsesSlug, req, where: whereHeldBy(holder) })

/** Replaces the holds of one holder by holds on `media`, in the transaction of `req`. */
export const holdMedia = async (
  args: Holder & {
    readonly req: PayloadRequest
    readonly media: readonly MediaReference[]
    /** ISO time at which a publication ends; null holds until released. */
    readonly until: string | null
  },
): Promise<void> => {
  const { req, document, purpose, review, media, until } = args
  await releaseMedia(req, args)
  for (const reference of media) {
    await ungated(req.payload.db).create({
      collection: mediaUsesSlug,
      req,
      returning: false,
      data: {
        mediaCollection: reference.collection,
        mediaId: reference.id,
        documentCollection: document.collection,
        documentId: document.id,
        purpose,
        review: review ?? null,
        until,
      },
    })
  }
}

/** Lets a second review hold what a first one holds. */
export const copyHolds = async (
  req: PayloadRequest,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  const { docs } = await req.payload.db.find<Readonly<Record<string, unknown>> & { id: string }>({
    collection: mediaUsesSlug,
    req,
    limit: 0,
    pagination: false,
    where: { and: [{ review: { equals: from } }, { purpose: { equals: 'review' } }] },
  })
  for (const { mediaCollection, mediaId, documentCollection, documentId, purpose } of docs) {
    await ungated(req.payload.db).create({
      collection: mediaUsesSlug,
      req,
      returning: false,
      data: {
        mediaCollection,
        mediaId,
        documentCollection,
        documentId,
        purpose,
        review: to,
        until: null,
      },
    })
  }
}

/** True while a submission, an approval or a publication holds the file. */
export const isFrozen = async (req: PayloadRequest, media: MediaReference): Promise<boolean> => {
  const { docs } = await req.payload.db.find({
    collection: mediaUsesSlug,
    req,
    limit: 1,
    pagination: false,
    where: {
      and: [{ mediaCollection: { equals: media.collection } }, { mediaId: { equals: media.id } }],
    },
  })
  return docs.length > 0
}

/** Ids of the media that a published, in-force item shows at `now`. */
export const publicMediaIds = async (
  req: PayloadRequest,
  args: { readonly collection: string; readonly id?: string; readonly now: Date },
): Promise<readonly string[]> => {
  const { docs } = await req.payload.db.find<{ mediaId: string }>({
    collection: mediaUsesSlug,
    req,
    limit: 0,
    pagination: false,
    select: { mediaId: true },
    where: {
      and: [
        { mediaCollection: { equals: args.collection } },
        { purpose: { equals: 'publication' } },
        { until: { greater_than: args.now.toISOString() } },
        ...(args.id ? [{ mediaId: { equals: args.id } }] : []),
      ],
    },
  })
  return [...new Set(docs.map(({ mediaId }) => mediaId))]
}
