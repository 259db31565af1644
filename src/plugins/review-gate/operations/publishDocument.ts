import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { reviewGateError } from '../errors.js'
import { allStages, gateOptions } from '../options.js'
import { asOperation, requireDocument, requireRole } from './context.js'
import { takeDown } from './takeDown.js'

type Doc = Readonly<Record<string, unknown>>

/** Roles that may publish and take down: contributors and reviewers of any stage. */
export const publishRoles = (req: PayloadRequest): readonly string[] => {
  const options = gateOptions(req)
  const reviewerRoles = allStages(options).map(({ role }) => role)
  return [options.contributorRole, ...reviewerRoles]
}

/** A document as the person of `req` may read it. */
export const readBack = (req: PayloadRequest, { collection, id }: DocumentRef): Promise<Doc> =>
  req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    ...(req.locale ? { locale: req.locale as never } : {}),
  }) as unknown as Promise<Doc>

/** Publishes the newest content in the transaction of `req`; the gate beneath judges it. */
export const publishNewest = async (
  req: PayloadRequest,
  { collection, id }: DocumentRef,
): Promise<void> => {
  // Reviewers may publish without the right to edit: the roles above are the access check.
  await req.payload.update({
    collection,
    id,
    data: { _status: 'published' } as never,
    depth: 0,
    draft: false,
    overrideAccess: true,
    overrideLock: true,
    req,
  })
}

/**
 * Publishes the newest content of a document, through the ordinary Payload update and so through
 * the gate.
 *
 * @throws review-gate/not-allowed, not-found, approval-required, approval-expired,
 *   approval-revoked, bundle-incomplete, no-transaction
 */
export const publishDocument = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
}): Promise<Doc> => {
  const { req, document } = args
  requireRole(req, publishRoles(req))
  await asOperation(req, async (fresh) => {
    await requireDocument(fresh, document)
    await publishNewest(fresh, document)
  })
  return readBack(req, document)
}

/** The reason of a take-down, or a 400. */
export const requireReason = (req: PayloadRequest, reason: string): string => {
  if (!reason.trim()) throw reviewGateError('invalid-input', { req, data: { missing: ['reason'] } })
  return reason
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
  const { req, document } = args
  requireRole(req, publishRoles(req))
  const reason = requireReason(req, args.reason)
  await asOperation(req, async (fresh) => {
    await requireDocument(fresh, document)
    const wasPublic = await takeDown({ req: fresh, document, cause: 'unpublished', reason })
    if (!wasPublic) throw reviewGateError('wrong-state', { req: fresh, data: { _status: 'draft' } })
  })
  return readBack(req, document)
}
