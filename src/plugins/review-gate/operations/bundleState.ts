import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { BundleMember } from '../gate/bundle.js'

import { bundleMembers } from '../gate/bundle.js'
import { gateOptions } from '../options.js'
import { requireDocument, requireRole } from './context.js'

/**
 * Every document that the newest content of a document goes public with, and where it stands.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const bundleState = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
}): Promise<{ readonly members: readonly BundleMember[]; readonly complete: boolean }> => {
  const { req, document } = args
  requireRole(req, gateOptions(req).staffRoles)
  const doc = await requireDocument(req, document)
  const members = await bundleMembers(req, document.collection, doc)
  return { members, complete: members.every(({ state }) => state !== 'missing') }
}
