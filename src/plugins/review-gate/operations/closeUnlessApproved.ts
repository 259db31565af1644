import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { describeContent } from '../gate/describeContent.js'
import { findMain, isPublished } from '../gate/documents.js'
import { askVerdicts, isApproved } from '../gate/systemFields.js'
import { refreshDocument } from './refreshDocument.js'
import { takeDown } from './takeDown.js'

/** Closes the item when, after an approval ended, what is public is not approved any more. */
export const closeUnlessApproved = async (
  req: PayloadRequest,
  document: DocumentRef,
  cause: 'revoked' | 'expired',
  reason?: string,
): Promise<void> => {
  const main = await findMain(req, document)
  if (main && isPublished(main)) {
    const content = await describeContent({ req, document, doc: main })
    const verdicts = await askVerdicts(req, document, content)
    if (!isApproved(content, verdicts)) {
      await takeDown({ req, document, cause, ...(reason ? { reason } : {}) })
      return
    }
  }
  await refreshDocument(req, document)
}
