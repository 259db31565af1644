import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { DescribedContent } from '../gate/describeContent.js'
import type { StoredDocument } from '../gate/documents.js'

import { describeContent } from '../gate/describeContent.js'
import { findLatestVersion, findMain, isPublished } from '../gate/documents.js'
import { holdMedia } from '../gate/mediaUses.js'
import { askVerdicts, isApproved, reviewFieldsFor } from '../gate/systemFields.js'
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

const refreshLatest = async (req: PayloadRequest, document: DocumentRef): Promise<void> => {
  const latest = await findLatestVersion(req, document)
  if (!latest) return
  const { doc } = await withSystemFields(req, document, { ...latest.version, id: document.id })
  await ungated(req.payload.db).updateVersion({
    collection: document.collection,
    id: latest.id,
    req,
    returning: false,
    versionData: { ...latest, version: doc } as never,
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
 */
export const refreshDocument = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<void> => {
  await refreshLatest(req, document)
  await refreshMain(req, document)
}
