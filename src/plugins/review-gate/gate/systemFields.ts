import type { Payload, PayloadRequest } from 'payload'

import type { ConsumerProtectionVerdict } from '../../../hooks/consumerProtectionReview.js'
import type { DocumentRef, Fingerprints } from '../../shared/contracts.js'
import type { DocumentReviewStatus, ReviewStatus } from '../constants.js'
import type { DescribedContent } from './describeContent.js'
import type { StoredDocument } from './documents.js'

import { userOf } from '../access/profile.js'
import { reviewsSlug } from '../constants.js'
import { documentReviewStatus, isOpen } from '../domain/transitions.js'
import { gateOptions } from '../options.js'
import { describeContent, sameFingerprints, soleLocale } from './describeContent.js'
import { findLatest, findLatestVersion } from './documents.js'
import { ofDocument } from './reviewRows.js'

/** Somebody who wrote what stands in the document. */
export type Contributor = {
  readonly id: string
  readonly department: string | null
  /** Their part was approved since: they are an author until the content changes again. */
  readonly settled?: boolean
}

export type Verdicts = Readonly<Record<string, ConsumerProtectionVerdict>>

type Approved = Extract<ConsumerProtectionVerdict, { verdict: 'approved' }>

/** The fields that only the plugin writes; whatever a caller put there is replaced. */
export type SystemFields = {
  readonly reviewStatus: DocumentReviewStatus
  readonly approval: Readonly<Record<string, unknown>>
  readonly contributors: readonly Contributor[]
}

export const contributorsOf = (doc: StoredDocument | null): readonly Contributor[] =>
  Array.isArray(doc?.contributors) ? (doc.contributors as Contributor[]) : []

/** An approval whose process died before it noted its ledger sequence: look it up. */
const withSequence = async (
  req: PayloadRequest,
  verdict: ConsumerProtectionVerdict,
): Promise<ConsumerProtectionVerdict> => {
  if (verdict.verdict !== 'approved' || verdict.ledgerSequence !== null) return verdict
  if (verdict.eventId === null) return verdict
  const { sequenceOf } = gateOptions(req)
  const ledgerSequence = await sequenceOf({ payload: req.payload, id: verdict.eventId })
  return { ...verdict, ledgerSequence }
}

/** What the review hook says of a document's content now. */
export const askVerdicts = (
  req: PayloadRequest,
  document: DocumentRef,
  content: DescribedContent,
): Promise<Verdicts> => {
  const options = gateOptions(req)
  const { fingerprints } = content
  return options.reviewHook({ req, document, fingerprints, now: options.clock.now() })
}

/** The verdicts with the ledger sequence of every approval, which a publication refers to. */
export const withSequences = async (req: PayloadRequest, verdicts: Verdicts): Promise<Verdicts> => {
  const entries = Object.entries(verdicts).map(
    async ([locale, verdict]) => [locale, await withSequence(req, verdict)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Fail closed: a locale for which the hook gave no answer is not approved. */
export const isApproved = (content: DescribedContent, verdicts: Verdicts): boolean =>
  content.locales.every((locale) => verdicts[locale]?.verdict === 'approved')

const perLocale = (payload: Payload, valueIn: (locale: string) => unknown): unknown => {
  const { localization } = payload.config
  if (!localization) return valueIn('default')
  return Object.fromEntries(localization.localeCodes.map((locale) => [locale, valueIn(locale)]))
}

/** `approval` of a document that is approved as it is; emptied otherwise. */
export const approvalFields = (args: {
  readonly payload: Payload
  readonly content: DescribedContent
  readonly verdicts: Verdicts
}): Readonly<Record<string, unknown>> => {
  const { payload, content, verdicts } = args
  const whole = isApproved(content, verdicts)
  const approved = (locale: string): Approved | null => {
    const verdict = whole && content.locales.includes(locale) ? verdicts[locale] : undefined
    return verdict?.verdict === 'approved' ? verdict : null
  }
  const ends = content.locales.flatMap((locale) => approved(locale)?.validUntil ?? []).toSorted()
  return {
    number: perLocale(payload, (locale) => approved(locale)?.number ?? null),
    approvedAt: perLocale(payload, (locale) => approved(locale)?.approvedAt ?? null),
    fingerprint: perLocale(payload, (locale) =>
      approved(locale) ? (content.fingerprints[locale] ?? null) : null,
    ),
    ledgerSequence: perLocale(payload, (locale) => approved(locale)?.ledgerSequence ?? null),
    // One item, one end: it is in force while everything that it shows is.
    validUntil: ends[0] ?? null,
  }
}

/** Reviews of which the newest few are looked at: nobody opens more re-checks over a submission. */
const newestFew = 10

/**
 * The status of the newest review that was not replaced by another; one that still waits goes
 * before. A re-check counts as the approval that it became, not while it is under way.
 */
export const newestReviewStatus = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<ReviewStatus | null> => {
  const { docs } = await req.payload.db.find<{ id: string; status: ReviewStatus }>({
    collection: reviewsSlug,
    req,
    pagination: false,
    limit: newestFew,
    sort: '-submittedAt',
    where: {
      and: [
        ofDocument(document),
        { status: { not_equals: 'superseded' } },
        {
          or: [
            { recheckOf: { exists: false } },
            { status: { in: ['approved', 'expired', 'revoked'] } },
          ],
        },
      ],
    },
    select: { status: true },
  })
  const waiting = docs.find(({ status }) => isOpen(status))
  return (waiting ?? docs[0])?.status ?? null
}

const author = (req: PayloadRequest): readonly Contributor[] => {
  const user = userOf(req)
  return user ? [{ id: String(user.id), department: gateOptions(req).departmentOf(user) }] : []
}

const union = (
  left: readonly Contributor[],
  right: readonly Contributor[],
): readonly Contributor[] => [
  ...left,
  ...right.filter(({ id }) => !left.some((one) => one.id === id)),
]

/** What an approved row says was approved: its own content, since any change empties the field. */
const approvedFingerprints = (row: StoredDocument): Fingerprints => {
  const { fingerprint } = (row.approval ?? {}) as { fingerprint?: unknown }
  if (typeof fingerprint === 'string') return { [soleLocale]: fingerprint }
  const entries = Object.entries((fingerprint ?? {}) as Record<string, string | null>)
  return Object.fromEntries(entries.flatMap(([locale, one]) => (one ? [[locale, one]] : [])))
}

type Written = {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly content: DescribedContent
  readonly verdicts: Verdicts
}

const systemSelect = { reviewStatus: true, approval: true, contributors: true } as const

/**
 * What the newest version says of itself, when the same approved content is written again: every
 * move of a review brings it up to date, so nothing needs to be asked or compared anew.
 */
const sameAsApproved = async (args: Written): Promise<SystemFields | null> => {
  const { req, document, content, verdicts } = args
  if (!isApproved(content, verdicts)) return null
  const row = (await findLatestVersion(req, document, systemSelect))?.version
  if (!row || !sameFingerprints(approvedFingerprints(row), content.fingerprints)) return null
  return {
    reviewStatus: row.reviewStatus as DocumentReviewStatus,
    approval: approvalFields({ payload: req.payload, content, verdicts }),
    contributors: contributorsOf(row),
  }
}

/** Who wrote the content that is about to be stored over the newest version. */
const nextContributors = async (args: Written): Promise<readonly Contributor[]> => {
  const { req, document, content } = args
  const previous = await findLatest(req, document)
  if (!previous) return author(req)
  const before = await describeContent({ req, document, doc: previous })
  const present = contributorsOf(previous)
  if (sameFingerprints(before.fingerprints, content.fingerprints)) return present
  // Only an approval settles a part. Content that somebody merely changed back does not, or a
  // change could be taken out and put in again by another hand, and its author approve it.
  return union(
    present.filter(({ settled }) => !settled),
    author(req),
  )
}

/** What the review says of content: status and approval as they are to be stored with it. */
export const reviewFieldsFor = async (
  args: Written,
): Promise<Omit<SystemFields, 'contributors'>> => {
  const { req, document, content, verdicts } = args
  const newest = await newestReviewStatus(req, document)
  return {
    reviewStatus: documentReviewStatus(newest, isApproved(content, verdicts)),
    approval: approvalFields({ payload: req.payload, content, verdicts }),
  }
}

/** The system fields of a new document, which nobody has reviewed. */
export const firstSystemFields = (
  req: PayloadRequest,
  content: DescribedContent,
): SystemFields => ({
  reviewStatus: 'unsubmitted',
  approval: approvalFields({ payload: req.payload, content, verdicts: {} }),
  contributors: author(req),
})

/** The system fields of a document that is about to be written, from what will be in it. */
export const systemFieldsFor = async (args: Written): Promise<SystemFields> =>
  (await sameAsApproved(args)) ?? {
    ...(await reviewFieldsFor(args)),
    contributors: await nextContributors(args),
  }
