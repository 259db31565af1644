import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { DocumentReviewStatus } from '../constants.js'
import type { DescribedContent } from './describeContent.js'
import type { StoredDocument } from './documents.js'

import { relationId } from '../domain/content.js'
import { titleOf } from '../domain/titleOf.js'
import { gateOptions } from '../options.js'
import { refuse } from './admit.js'
import { describeContent, sameFingerprints } from './describeContent.js'
import { findLatest, findMain, isPublished } from './documents.js'
import { askVerdicts, isApproved } from './systemFields.js'

/**
 * Where a member stands: public and in force; approved as it is, so that it can go public together
 * with the whole; or neither.
 */
export type BundleMemberState = 'public' | 'approved' | 'missing'

export type BundleMember = DocumentRef & {
  readonly title: string
  readonly reviewStatus: DocumentReviewStatus | null
  readonly state: BundleMemberState
}

type Doc = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bundleOf = (req: PayloadRequest, collection: string): readonly string[] =>
  gateOptions(req).governed[collection]?.bundle ?? []

/** One value of a relationship: an id, a populated document, or `{relationTo, value}`. */
const refOf = (relationTo: unknown, value: unknown): DocumentRef | null => {
  const polymorphic = isRecord(value) && typeof value.relationTo === 'string'
  const collection = polymorphic ? value.relationTo : relationTo
  const id = relationId(polymorphic ? value.value : value)
  return typeof collection === 'string' && id !== null ? { collection, id } : null
}

/** Every document that the bundle fields of `doc` name, in any locale, once. */
export const bundleRefs = (
  req: PayloadRequest,
  collection: string,
  doc: Doc,
): readonly DocumentRef[] => {
  const fields = req.payload.collections[collection]?.config.flattenedFields ?? []
  const refs = bundleOf(req, collection).flatMap((name) => {
    const field = fields.find((one) => one.name === name)
    const { relationTo } = (field ?? {}) as { relationTo?: unknown }
    const stored = doc[name]
    const values = field?.localized && isRecord(stored) ? Object.values(stored) : [stored]
    return values.flat().flatMap((value) => refOf(relationTo, value) ?? [])
  })
  return [...new Map(refs.map((ref) => [`${ref.collection}/${ref.id}`, ref])).values()]
}

const isInForce = (req: PayloadRequest, main: StoredDocument | null): boolean => {
  const { validUntil } = (main?.approval ?? {}) as { validUntil?: string | null }
  const { clock } = gateOptions(req)
  return isPublished(main) && Boolean(validUntil) && new Date(String(validUntil)) > clock.now()
}

const stateOf = async (
  req: PayloadRequest,
  document: DocumentRef,
  newest: StoredDocument | null,
): Promise<BundleMemberState> => {
  if (isInForce(req, await findMain(req, document))) return 'public'
  if (!newest || newest.deletedAt) return 'missing'
  const content = await describeContent({ req, document, doc: newest })
  const verdicts = await askVerdicts(req, document, content)
  return isApproved(content, verdicts) ? 'approved' : 'missing'
}

/** The members of a bundle as they stand now, read in the transaction of `req`. */
export const bundleMembers = async (
  req: PayloadRequest,
  collection: string,
  doc: Doc,
): Promise<readonly BundleMember[]> => {
  const members: BundleMember[] = []
  for (const document of bundleRefs(req, collection, doc)) {
    const newest = await findLatest(req, document)
    members.push({
      ...document,
      title: newest ? titleOf(newest, [req.locale ?? '']) : document.id,
      reviewStatus: (newest?.reviewStatus as DocumentReviewStatus | undefined) ?? null,
      state: await stateOf(req, document, newest),
    })
  }
  return members
}

/** True while exactly this content is public already: nothing becomes public by writing it again. */
export const isPublicAsItIs = async (
  req: PayloadRequest,
  document: DocumentRef,
  content: DescribedContent,
): Promise<boolean> => {
  const main = await findMain(req, document)
  if (!main || !isPublished(main)) return false
  const { fingerprints } = await describeContent({ req, document, doc: main })
  return sameFingerprints(fingerprints, content.fingerprints)
}

/**
 * Refuses content that is about to become public while a document that it bundles is neither
 * public nor approved.
 *
 * @returns the members that are approved and have to go public with it
 */
export const requireBundle = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly content: DescribedContent
  readonly next: Doc
  readonly door: string
}): Promise<readonly DocumentRef[]> => {
  const { req, document, content, next, door } = args
  if (bundleOf(req, document.collection).length === 0) return []
  if (await isPublicAsItIs(req, document, content)) return []
  const members = await bundleMembers(req, document.collection, next)
  const missing = members.filter(({ state }) => state === 'missing')
  if (missing.length > 0)
    return refuse({
      req,
      document,
      door,
      key: 'bundle-incomplete',
      content,
      data: { members: missing },
    })
  return members
    .filter(({ state }) => state === 'approved')
    .map(({ collection, id }) => ({ collection, id }))
}
