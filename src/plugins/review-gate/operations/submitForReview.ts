import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { RiskLevel } from '../constants.js'
import type { Review } from '../domain/review.js'
import type { DescribedContent } from '../gate/describeContent.js'
import type { StoredDocument } from '../gate/documents.js'

import { reviewsSlug, reviewStatuses } from '../constants.js'
import { missingFields } from '../domain/missingFields.js'
import { involvedKey } from '../domain/reviewers.js'
import { currentStage, highestRisk, openStages, rankOf } from '../domain/stages.js'
import { isOpen } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { describeContent, schemaOf } from '../gate/describeContent.js'
import { holdMedia, releaseMedia } from '../gate/mediaUses.js'
import { findReviews, ofDocument, toReview, toRow } from '../gate/reviewRows.js'
import { askVerdicts, contributorsOf } from '../gate/systemFields.js'
import { ungated } from '../gate/ungated.js'
import { gateOptions, stagesFor } from '../options.js'
import {
  asOperation,
  nowIso,
  requireDocument,
  requireRole,
  signature,
  updateReview,
} from './context.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { refreshDocument } from './refreshDocument.js'
import { takeReviewNumber } from './reviewNumber.js'
import { openBlockingFindings } from './waivers.js'

export type SubmitForReviewArgs = {
  /** Whose `user` submits. */
  readonly req: PayloadRequest
  readonly document: DocumentRef
  /** Locales to have reviewed. @default every locale with content */
  readonly locales?: readonly string[]
  /** A word to the reviewer. */
  readonly note?: string
  /** Raises the computed risk; a lower value has no effect. */
  readonly risk?: RiskLevel
}

type Prepared = {
  readonly doc: StoredDocument
  readonly content: DescribedContent
  readonly locales: readonly string[]
  readonly fingerprints: Readonly<Record<string, string>>
  readonly superseded: readonly Review[]
}

const chooseLocales = (args: SubmitForReviewArgs, content: DescribedContent): readonly string[] => {
  const { req, document } = args
  if (args.locales === undefined) return content.locales
  const { locales } = schemaOf(req.payload, document.collection)
  const unknown = args.locales.filter((locale) => !locales.includes(locale))
  if (unknown.length > 0)
    throw reviewGateError('unknown-locale', { req, data: { locales: unknown } })
  return locales.filter((locale) => args.locales?.includes(locale))
}

const requireComplete = (
  args: SubmitForReviewArgs,
  doc: StoredDocument,
  locales: readonly string[],
): void => {
  const { req, document } = args
  const schema = schemaOf(req.payload, document.collection)
  const missingByLocale = Object.fromEntries(
    locales.map((locale) => [locale, missingFields({ schema, doc, locale })]),
  )
  const missing = [...new Set(Object.values(missingByLocale).flat())]
  if (missing.length > 0)
    throw reviewGateError('incomplete', { req, data: { missing, missingByLocale } })
}

const openReviews = (req: PayloadRequest, document: DocumentRef): Promise<readonly Review[]> =>
  findReviews(req, {
    and: [ofDocument(document), { status: { in: reviewStatuses.filter(isOpen) } }],
  })

/** Everything that can be said of a submission before it is written; throws what is wrong with it. */
const prepare = async (args: SubmitForReviewArgs): Promise<Prepared> => {
  const { req, document } = args
  const doc = await requireDocument(req, document)
  const content = await describeContent({ req, document, doc })
  const locales = chooseLocales(args, content)
  requireComplete(args, doc, locales)
  const fingerprints = Object.fromEntries(
    locales.map((locale) => [locale, content.fingerprints[locale] ?? '']),
  )
  const superseded = await openReviews(req, document)
  const same = superseded.find((review) =>
    locales.every((locale) => review.fingerprints[locale] === fingerprints[locale]),
  )
  if (same) {
    throw reviewGateError('review-open', {
      req,
      data: { review: String(same.id), number: same.number },
    })
  }
  const verdicts = await askVerdicts(req, document, content)
  if (locales.every((locale) => verdicts[locale]?.verdict === 'approved')) {
    throw reviewGateError('wrong-state', { req, data: { reviewStatus: 'approved' } })
  }
  return { doc, content, locales, fingerprints, superseded }
}

const supersede = async (req: PayloadRequest, review: Review, by: string): Promise<void> => {
  await updateReview(req, review, {
    status: 'superseded',
    currentStage: null,
    currentRole: null,
    claimedBy: null,
    closedAt: nowIso(req),
  })
  await releaseMedia(req, {
    document: review.document,
    purpose: 'review',
    review: String(review.id),
  })
  await recordReviewEvent({ req, review, type: 'review.superseded', data: { by } })
}

const titleOf = (doc: StoredDocument, locales: readonly string[]): string => {
  const { title } = doc
  if (typeof title === 'string') return title
  const byLocale = (title ?? {}) as Record<string, string>
  return locales.map((locale) => byLocale[locale]).find(Boolean) ?? String(doc.id)
}

const newReview = async (
  args: SubmitForReviewArgs,
  prepared: Prepared,
  number: string,
): Promise<Omit<Review, 'id'>> => {
  const { req, document } = args
  const { doc, content, locales, fingerprints } = prepared
  const options = gateOptions(req)
  const contents = Object.fromEntries(locales.map((locale) => [locale, content.contents[locale]]))
  const { findings, policy } = await options.screen({ req, document, content: contents })
  const computed = options.governed[document.collection]?.risk?.(doc) ?? 'low'
  const riskLevel = highestRisk([computed, args.risk ?? 'low'])
  const at = nowIso(req)
  const stages = openStages({ stages: stagesFor(options, document.collection, riskLevel), at })
  const open = currentStage(stages)
  const contributors = contributorsOf(doc).map(({ id }) => id)
  const { by, byName, byDepartment, branch } = signature(req)
  return {
    number,
    title: titleOf(doc, locales),
    document,
    status: 'in-review',
    origin: 'submission',
    recheckOf: null,
    previousReview: null,
    previousNumber: null,
    round: 1,
    riskLevel,
    riskRank: rankOf(riskLevel),
    raisedRisk: null,
    riskProposal: null,
    locales,
    stages,
    currentStage: open?.key ?? null,
    currentRole: open?.role ?? null,
    submittedBy: by,
    submittedByName: byName,
    submittedByDepartment: byDepartment,
    branch,
    involved: involvedKey([by, ...contributors]),
    submittedAt: at,
    responseDueAt: options.responseDueAt(new Date(at)).toISOString(),
    firstAnsweredAt: null,
    firstAnswerMinutes: null,
    decisionMinutes: null,
    answeredInTime: null,
    closedAt: null,
    note: args.note ?? null,
    fingerprints,
    snapshots: Object.fromEntries(
      locales.map((locale) => [
        locale,
        { content: content.contents[locale] ?? {}, canonical: content.canonical[locale] ?? '' },
      ]),
    ),
    contributors,
    policy: policy ?? null,
    findings,
    openFindings: findings.length,
    openBlocking: openBlockingFindings(findings).length,
    decisions: [],
    opinion: null,
    claimedBy: null,
    claimedByName: null,
    claimedAt: null,
    approvedAt: null,
    validUntil: null,
    approvalEventId: null,
    approvalSequence: null,
    revokedAt: null,
    revokedByName: null,
    endReason: null,
    publishedAt: null,
  }
}

const write = async (args: SubmitForReviewArgs, number: string): Promise<Review> => {
  const { req, document, note } = args
  const prepared = await prepare(args)
  for (const review of prepared.superseded) await supersede(req, review, number)
  const row = await ungated(req.payload.db).create({
    collection: reviewsSlug,
    req,
    data: toRow(await newReview(args, prepared, number)),
  })
  const review = toReview(row as never)
  const { media } = prepared.content
  await holdMedia({
    req,
    document,
    purpose: 'review',
    review: String(review.id),
    media,
    until: null,
  })
  await recordReviewEvent({
    req,
    review,
    type: 'review.submitted',
    role: gateOptions(req).contributorRole,
    data: { locales: prepared.locales },
    ...(note ? { personal: { note } } : {}),
  })
  await refreshDocument(req, document)
  return review
}

/**
 * Hands the present content of a document in for review.
 *
 * @returns the new review, its entry sequenced in the ledger
 * @throws review-gate/not-allowed, not-found, unknown-locale, incomplete, review-open, wrong-state
 */
export const submitForReview = async (args: SubmitForReviewArgs): Promise<Review> => {
  const { req } = args
  const options = gateOptions(req)
  requireRole(req, [options.contributorRole])
  // First without a number, so that a refused submission does not use one up.
  await prepare(args)
  const number = await takeReviewNumber(req.payload, options.clock.now())
  return asOperation(req, (fresh) => write({ ...args, req: fresh }, number))
}
