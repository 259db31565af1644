import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { ReviewGateErrorKey } from '../errors.js'
import type { DescribedContent } from './describeContent.js'
import type { Verdicts } from './systemFields.js'

import { isPluginError } from '../../shared/PluginError.js'
import { liveTransactionId } from '../../shared/transactions.js'
import { changedPaths } from '../domain/changedPaths.js'
import { reviewGateError } from '../errors.js'
import { noteBlocked } from './blockedAttempts.js'
import { findReviews, ofDocument } from './reviewRows.js'
import { isApproved } from './systemFields.js'

const refusalOf = (content: DescribedContent, verdicts: Verdicts): ReviewGateErrorKey => {
  const kinds = content.locales.map((locale) => verdicts[locale]?.verdict ?? 'required')
  if (kinds.includes('required')) return 'approval-required'
  return kinds.includes('revoked') ? 'approval-revoked' : 'approval-expired'
}

/** What differs from the newest approved content, so that the editor sees what to submit. */
const changedSinceApproval = async (
  req: PayloadRequest,
  document: DocumentRef,
  content: DescribedContent,
  locales: readonly string[],
): Promise<readonly string[]> => {
  const ended = await findReviews(req, {
    and: [ofDocument(document), { status: { in: ['approved', 'expired', 'revoked'] } }],
  })
  const paths = locales.flatMap((locale) => {
    const newest = ended.find(({ snapshots }) => snapshots[locale])
    if (!newest) return []
    return changedPaths(newest.snapshots[locale]?.content ?? {}, content.contents[locale] ?? {})
  })
  return [...new Set(paths)]
}

/** Refuses an attempt to publish: records it, and throws the coded error. */
export const refuse = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly door: string
  readonly key: ReviewGateErrorKey
  readonly content?: DescribedContent
  readonly data?: Readonly<Record<string, unknown>>
}): Promise<never> => {
  const { req, document, door, key, content, data } = args
  const error = reviewGateError(key, { req, ...(data ? { data } : {}) })
  await noteBlocked({
    req,
    document,
    door,
    code: error.code,
    ...(content ? { fingerprints: content.fingerprints } : {}),
  })
  throw error
}

/**
 * Throws unless every locale with content is approved and in force, inside a live transaction.
 * The order matters: without a transaction nothing else is worth asking.
 */
export const requireApproved = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly content: DescribedContent
  readonly verdicts: Verdicts
  readonly door: string
}): Promise<void> => {
  const { req, document, content, verdicts, door } = args
  const approved = isApproved(content, verdicts)
  if (approved && (await liveTransactionId(req)) !== null) return
  if (approved) return refuse({ req, document, door, key: 'no-transaction', content })
  const locales = content.locales.filter((locale) => verdicts[locale]?.verdict !== 'approved')
  const changed = await changedSinceApproval(req, document, content, locales)
  await refuse({
    req,
    document,
    door,
    key: refusalOf(content, verdicts),
    content,
    data: { locales, changed },
  })
}

/** True for refusals of the gate itself, which leave the rest of a bulk write intact. */
export const isRefusal = (error: unknown): boolean =>
  isPluginError(error) && error.code.startsWith('review-gate/')
