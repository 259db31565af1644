import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { snapshotsSlug } from '../constants.js'
import { ungated } from '../gate/ungated.js'

const isKept = async (req: PayloadRequest, fingerprint: string): Promise<boolean> => {
  const { docs } = await req.payload.db.find({
    collection: snapshotsSlug,
    req,
    limit: 1,
    pagination: false,
    select: { fingerprint: true },
    where: { fingerprint: { equals: fingerprint } },
  })
  return docs.length > 0
}

/** Keeps the approved bytes by fingerprint, beyond versions and reviews. */
export const keepSnapshots = async (req: PayloadRequest, review: Review): Promise<void> => {
  for (const locale of review.locales) {
    const fingerprint = review.fingerprints[locale]
    const canonical = review.snapshots[locale]?.canonical
    if (!fingerprint || !canonical || (await isKept(req, fingerprint))) continue
    await ungated(req.payload.db).create({
      collection: snapshotsSlug,
      req,
      returning: false,
      data: {
        fingerprint,
        documentCollection: review.document.collection,
        documentId: review.document.id,
        contentLocale: locale,
        canonical,
      },
    })
  }
}
