import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { reviewGateError } from '../errors.js'
import { allStages, gateOptions } from '../options.js'
import { asOperation, requireDocument, requireRole } from './context.js'
import { takeDown } from './takeDown.js'

type Doc = Readonly<Record<string, unknown>>

const publishRoles = (req: PayloadRequest): readonly string[] => {
  const options = gateOptions(req)
  const reviewerRoles = allStages(options).map(({ role }) => role)
  return [options.contributorRole, ...reviewerRoles]
}

const readBack = (req: PayloadRequest, { collection, id }: DocumentRef): Promise<Doc> =>
  req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    ...(req.locale ? { locale: req.locale as never } : {}),
  }) as unknown as Promise<Doc>

/**
 * Publishes the newest content of a document, through the ordinary Payload update and so through
 * the gate.
 *
 * @throws review-gate/not-allowed, not-found, approval-required, approval-expired,
 *   approval-revoked, no-transaction
 */
export const publishDocument = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
}): Promise<Doc> => {
  const { req, document } = args
  requireRole(req, publishRoles(req))
  await asOperation(req, async (fresh) => {
    await requireDocument(fresh, document)
    // Reviewers may publish without the right to edit: the roles above are the access check.
    await fresh.payload.update({
      collection: document.collection,
      id: document.id,
      data: { _status: 'published' } as never,
      depth: 0,
      draft: false,
      overrideAccess: true,
      overrideLock: true,
      req: fresh,
    })
  })
  return readBack(req, document)
}

/**
 * Takes a document down. Never gated, never validated.
 *
 * @throws review-gate/not-allowed, not-found, wrong-state (not public), invalid-input (no reason)
 */
export const unpublishDocument = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly reason: string
}): Promise<Doc> => {
  const { req, document, reason } = args
  requireRole(req, publishRoles(req))
  if (!reason.trim()) throw reviewGateError('invalid-input', { req, data: { missing: ['reason'] } })
  await asOperation(req, async (fresh) => {
    await requireDocument(fresh, document)
    const wasPublic = await takeDown({ req: fresh, document, cause: 'unpublished', reason })
    if (!wasPublic) throw reviewGateError('wrong-state', { req: fresh, data: { _status: 'draft' } })
  })
  return readBack(req, document)
}
