import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { RiskLevel } from '../constants.js'
import type { PointAnswer } from '../domain/points.js'
import type { Review } from '../domain/review.js'
import type { DescribedContent } from '../gate/describeContent.js'
import type { StoredDocument } from '../gate/documents.js'

import { reviewsSlug, reviewStatuses } from '../constants.js'
import { missingFields } from '../domain/missingFields.js'
import { hasDeclinedPoint } from '../domain/points.js'
import { isOpen, isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { describeContent, schemaOf } from '../gate/describeContent.js'
import { holdMedia, releaseMedia } from '../gate/mediaUses.js'
import { findReviews, handedIn, ofDocument, toReview, toRow } from '../gate/reviewRows.js'
import { askVerdicts } from '../gate/systemFields.js'
import { ungated } from '../gate/ungated.js'
import { gateOptions } from '../options.js'
import { storeAnswers } from './answerPoints.js'
import {
  asOperation,
  nowIso,
  requireDocument,
  requirePerson,
  requireRole,
  updateReview,
} from './context.js'
import { newReview } from './newReview.js'
import { answeredDecisions, previousReview } from './previousReview.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { refreshDocument } from './refreshDocument.js'
import { takeReviewNumber } from './reviewNumber.js'

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
  /** Answers to points of the opinion that asked for changes, where not given before. */
  readonly points?: readonly PointAnswer[]
}

/** What is about to be handed in. */
export type Prepared = {
  readonly doc: StoredDocument
  readonly content: DescribedContent
  readonly locales: readonly string[]
  readonly fingerprints: Readonly<Record<string, string>>
  readonly superseded: readonly Review[]
  /** The review that this submission answers; null for a new case. */
  readonly previous: Review | null
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
    and: [ofDocument(document), { status: { in: reviewStatuses.filter(isOpen) } }, handedIn],
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
  const previous = await previousReview(req, document, superseded)
  const answered = answeredDecisions(req, previous, args.points ?? [])
  const same = superseded.find((review) =>
    locales.every((locale) => review.fingerprints[locale] === fingerprints[locale]),
  )
  // Unchanged content comes back only when the editor holds against a point, with a reason.
  if (same && !(isPossible(same.status, 'resubmit') && hasDeclinedPoint(answered))) {
    throw reviewGateError('review-open', {
      req,
      data: { review: String(same.id), number: same.number, status: same.status },
    })
  }
  const verdicts = await askVerdicts(req, document, content)
  if (locales.every((locale) => verdicts[locale]?.verdict === 'approved')) {
    throw reviewGateError('wrong-state', { req, data: { reviewStatus: 'approved' } })
  }
  return { doc, content, locales, fingerprints, superseded, previous }
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
  await recordReviewEvent({
    req,
    review,
    type: 'review.superseded',
    data: { by },
    concerned: review.claimedBy ? [review.claimedBy] : [],
  })
}

const write = async (args: SubmitForReviewArgs, number: string): Promise<Review> => {
  const { req, document, note } = args
  const prepared = await prepare(args)
  if (prepared.previous) await storeAnswers(req, prepared.previous, args.points ?? [])
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
    data: {
      locales: prepared.locales,
      round: review.round,
      ...(review.previousNumber ? { previous: review.previousNumber } : {}),
      ...(review.currentStage ? { stage: review.currentStage } : {}),
    },
    ...(note ? { personal: { note } } : {}),
  })
  await refreshDocument(req, document)
  return review
}

/**
 * Hands the present content of a document in for review. After a request for changes the new review
 * goes on at the stage that asked, unless the risk is higher now.
 *
 * @returns the new review, its entry sequenced in the ledger
 * @throws review-gate/not-allowed, not-found, unknown-locale, incomplete, points-open, review-open,
 *   wrong-state, invalid-input
 */
export const submitForReview = async (args: SubmitForReviewArgs): Promise<Review> => {
  const { req } = args
  const options = gateOptions(req)
  requireRole(req, [options.contributorRole])
  // A key may hand drafts in; an answer to an opinion is a person's.
  if (args.points && args.points.length > 0) requirePerson(req)
  // First without a number, so that a refused submission does not use one up.
  await prepare(args)
  const number = await takeReviewNumber(req.payload, options.clock.now())
  return asOperation(req, (fresh) => write({ ...args, req: fresh }, number))
}
