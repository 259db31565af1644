import type { PayloadRequest } from 'payload'

import type { StoredDocument } from '../gate/documents.js'
import type { Review } from '../domain/review.js'

import { describeContent } from '../gate/describeContent.js'
import { findMain } from '../gate/documents.js'
import { requireDocument } from './context.js'

const shows = async (
  req: PayloadRequest,
  { document, fingerprints }: Review,
  doc: StoredDocument,
): Promise<boolean> => {
  const content = await describeContent({ req, document, doc })
  return Object.entries(fingerprints).every(
    ([locale, fingerprint]) => content.fingerprints[locale] === fingerprint,
  )
}

/**
 * The stored document that holds the content of a review: the newest version, or the public row
 * when an editor went on meanwhile. The newest version when it is neither.
 *
 * @throws review-gate/not-found
 */
export const reviewedContent = async (
  req: PayloadRequest,
  review: Review,
): Promise<StoredDocument> => {
  const newest = await requireDocument(req, review.document)
  if (await shows(req, review, newest)) return newest
  const main = await findMain(req, review.document)
  return main && (await shows(req, review, main)) ? main : newest
}
