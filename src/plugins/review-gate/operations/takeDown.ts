import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { findLatestVersion, findMain, isPublished } from '../gate/documents.js'
import { recordTakeDown } from '../gate/publicationRecord.js'
import { ungated } from '../gate/ungated.js'
import { stampAfter } from '../gate/versionStamp.js'
import { gateOptions } from '../options.js'
import { refreshDocument } from './refreshDocument.js'

/**
 * Takes a public document down in the transaction of `req`: beneath hooks and validation, since
 * nothing may stand in the way of closing. Content stays as it is. False when it was not public.
 */
export const takeDown = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly cause: 'unpublished' | 'revoked' | 'expired'
  readonly reason?: string
  /** It was decided earlier, for this moment. */
  readonly scheduled?: boolean
}): Promise<boolean> => {
  const { req, document, cause, reason, scheduled } = args
  const main = await findMain(req, document)
  if (!main || !isPublished(main)) return false
  const updatedAt = gateOptions(req).clock.now().toISOString()
  const below = ungated(req.payload.db)
  const { collection, id } = document
  await below.updateOne({
    collection,
    id,
    req,
    returning: false,
    data: { ...main, _status: 'draft', updatedAt },
  })
  const latest = await findLatestVersion(req, document)
  if (latest && isPublished(latest.version)) {
    const stamp = stampAfter(latest.updatedAt)
    await below.createVersion({
      collectionSlug: collection,
      parent: id,
      autosave: false,
      createdAt: stamp,
      updatedAt: stamp,
      req,
      versionData: { ...latest.version, _status: 'draft', updatedAt } as never,
    })
  }
  await refreshDocument(req, document)
  await recordTakeDown({
    req,
    document,
    event: {
      type: 'content.unpublished',
      data: { cause, ...(scheduled ? { scheduled } : {}) },
      ...(reason ? { personal: { reason } } : {}),
    },
  })
  return true
}
