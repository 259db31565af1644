import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { StoredDocument } from '../gate/documents.js'
import type { Review } from '../domain/review.js'

import { runInTransaction } from '../../shared/transactions.js'
import { hasRole, nameOf, strategyOf, userOf } from '../access/profile.js'
import { reviewsSlug } from '../constants.js'
import { reviewGateError } from '../errors.js'
import { findLatest } from '../gate/documents.js'
import { findReview, toRow } from '../gate/reviewRows.js'
import { ungated } from '../gate/ungated.js'
import { gateOptions, isGoverned } from '../options.js'

/** Runs an operation as the person of `req` in a transaction of its own, tried again on conflict. */
export const asOperation = <Result>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> => runInTransaction({ payload: req.payload, from: req }, work)

/** The signed-in person, or a 401. */
export const requireUser = (req: PayloadRequest): NonNullable<ReturnType<typeof userOf>> => {
  const user = userOf(req)
  if (!user) throw reviewGateError(req.user ? 'not-allowed' : 'not-signed-in', { req })
  return user
}

export const requireRole = (req: PayloadRequest, roles: readonly string[]): void => {
  requireUser(req)
  if (!hasRole(req, roles)) throw reviewGateError('not-allowed', { req })
}

/** A key imports drafts; what binds the bank is done by a person. */
export const requirePerson = (req: PayloadRequest): void => {
  if (strategyOf(requireUser(req)) === 'api-key') {
    throw reviewGateError('not-independent', { req, data: { because: 'api-key' } })
  }
}

/** The newest content of a governed document, or a 404 (also for trash and ungoverned slugs). */
export const requireDocument = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<StoredDocument> => {
  if (!isGoverned(gateOptions(req), document.collection))
    throw reviewGateError('not-found', { req })
  const doc = await findLatest(req, document)
  if (!doc || doc.deletedAt) throw reviewGateError('not-found', { req })
  return doc
}

export const requireReview = async (req: PayloadRequest, reviewId: string): Promise<Review> => {
  const review = await findReview(req, reviewId)
  if (!review) throw reviewGateError('not-found', { req })
  return review
}

/** Writes named columns of a review and gives back the whole row. */
export const updateReview = async (
  req: PayloadRequest,
  review: Review,
  change: Partial<Review>,
): Promise<Review> => {
  const next = { ...review, ...change }
  await ungated(req.payload.db).updateOne({
    collection: reviewsSlug,
    id: review.id,
    req,
    returning: false,
    data: { ...toRow(change), updatedAt: gateOptions(req).clock.now().toISOString() },
  })
  return next
}

export const nowIso = (req: PayloadRequest): string => gateOptions(req).clock.now().toISOString()

/** The acting person as reviews keep them: a name and department of that moment. */
export const signature = (
  req: PayloadRequest,
): {
  readonly by: string
  readonly byName: string
  readonly byDepartment: string | null
  readonly branch: string | null
} => {
  const user = requireUser(req)
  return {
    by: String(user.id),
    byName: nameOf(user),
    byDepartment: gateOptions(req).departmentOf(user),
    branch: gateOptions(req).branchOf(user),
  }
}
