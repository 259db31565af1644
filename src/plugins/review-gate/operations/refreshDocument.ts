import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { DescribedContent } from '../gate/describeContent.js'
import type { StoredDocument } from '../gate/documents.js'
import type { Contributor } from '../gate/systemFields.js'

import { describeContent } from '../gate/describeContent.js'
import { findLatestVersion, findMain, isPublished } from '../gate/documents.js'
import { holdMedia } from '../gate/mediaUses.js'
import { askVerdicts, contributorsOf, isApproved, reviewFieldsFor } from '../gate/systemFields.js'
import { ungated } from '../gate/ungated.js'

type Refreshed = {
  readonly doc: StoredDocument
  readonly content: DescribedContent
  readonly approved: boolean
}

const withSystemFields = async (
  req: PayloadRequest,
  document: DocumentRef,
  doc: StoredDocument,
): Promise<Refreshed> => {
  const content = await describeContent({ req, document, doc })
  const verdicts = await askVerdicts(req, document, content)
  const fields = await reviewFieldsFor({ req, document, content, verdicts })
  return { doc: { ...doc, ...fields }, content, approved: isApproved(content, verdicts) }
}

/** Marks the authors of approved content; whoever came later stays as they are. */
const settle = (doc: StoredDocument, ids: readonly string[]): readonly Contributor[] =>
  contributorsOf(doc).map((one) => (ids.includes(one.id) ? { ...one, settled: true } : one))

const refreshLatest = async (
  req: PayloadRequest,
  document: DocumentRef,
  approvedAuthors: readonly string[],
): Promise<void> => {
  const latest = await findLatestVersion(req, document)
  if (!latest) return
  const row = { ...latest.version, id: document.id }
  const { doc, approved } = await withSystemFields(req, document, row)
  const contributors = approved ? settle(doc, approvedAuthors) : contributorsOf(doc)
  await ungated(req.payload.db).updateVersion({
    collection: document.collection,
    id: latest.id,
    req,
    returning: false,
    versionData: { ...latest, version: { ...doc, contributors } } as never,
  })
}

/** A public row tells of the content that is public; a renewed approval of it prolongs its time. */
const refreshMain = async (req: PayloadRequest, document: DocumentRef): Promise<void> => {
  const main = await findMain(req, document)
  if (!main) return
  const { doc, content, approved } = await withSystemFields(req, document, main)
  if (isPublished(main) && !approved) return
  const { collection, id } = document
  const data = isPublished(main) ? { ...doc, reviewStatus: 'approved' } : { ...doc }
  await ungated(req.payload.db).updateOne({ collection, id, req, returning: false, data })
  if (!isPublished(main)) return
  const until = (doc.approval as { validUntil: string | null }).validUntil
  await holdMedia({ req, document, purpose: 'publication', media: content.media, until })
}

/**
 * Brings `reviewStatus` and `approval` of a document up to date after its review moved: on the
 * newest version, which editors see, and on the main row.
 *
 * @param approvedAuthors ids of those whose part an approval has just covered
 */
export const refreshDocument = async (
  req: PayloadRequest,
  document: DocumentRef,
  approvedAuthors: readonly string[] = [],
): Promise<void> => {
  await refreshLatest(req, document, approvedAuthors)
  await refreshMain(req, document)
}
