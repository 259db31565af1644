import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { StoredDocument } from '../gate/documents.js'

import { describeContent } from '../gate/describeContent.js'
import { findLatestVersion, findMain, isPublished } from '../gate/documents.js'
import { askVerdicts, contributorsOf, systemFieldsFor } from '../gate/systemFields.js'
import { ungated } from '../gate/ungated.js'

const withSystemFields = async (
  req: PayloadRequest,
  document: DocumentRef,
  doc: StoredDocument,
): Promise<StoredDocument> => {
  const content = await describeContent({ req, document, doc })
  const verdicts = await askVerdicts(req, document, content)
  const system = await systemFieldsFor({ req, document, previous: doc, content, verdicts })
  return { ...doc, ...system, contributors: contributorsOf(doc) }
}

/**
 * Brings `reviewStatus` and `approval` of a document up to date after its review moved: on the
 * newest version, which editors see, and on the main row unless that is public (a public row tells
 * of the content that is public).
 */
export const refreshDocument = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<void> => {
  const below = ungated(req.payload.db)
  const latest = await findLatestVersion(req, document)
  if (latest) {
    const version = await withSystemFields(req, document, { ...latest.version, id: document.id })
    await below.updateVersion({
      collection: document.collection,
      id: latest.id,
      req,
      returning: false,
      versionData: { ...latest, version } as never,
    })
  }
  const main = await findMain(req, document)
  if (!main || isPublished(main)) return
  await below.updateOne({
    collection: document.collection,
    id: document.id,
    req,
    returning: false,
    data: { ...(await withSystemFields(req, document, main)) },
  })
}
