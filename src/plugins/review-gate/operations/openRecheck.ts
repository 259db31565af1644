import type { Payload, PayloadRequest } from 'payload'

import type { RecheckCause } from '../constants.js'
import type { Review } from '../domain/review.js'

import { createFreshReq } from '../../shared/transactions.js'
import { reviewsSlug } from '../constants.js'
import { involvedKey } from '../domain/reviewers.js'
import { currentStage, openStages } from '../domain/stages.js'
import { isPossible } from '../domain/transitions.js'
import { reviewGateError } from '../errors.js'
import { sameFingerprints } from '../gate/describeContent.js'
import { copyHolds } from '../gate/mediaUses.js'
import { findReviews, ofDocument, toReview, toRow, touchReview } from '../gate/reviewRows.js'
import { ungated } from '../gate/ungated.js'
import { allStages, gateOptions, stagesFor } from '../options.js'
import {
  asOperation,
  nowIso,
  requireDocument,
  requirePerson,
  requireReview,
  requireRole,
} from './context.js'
import { untouched } from './newReview.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { takeReviewNumber } from './reviewNumber.js'
import { openBlockingFindings } from './waivers.js'

export type OpenRecheckArgs = (
  | { /** In whose name it is opened. */ readonly req: PayloadRequest }
  | { readonly payload: Payload }
) & {
  /** Id of an approved review in force. */
  readonly reviewId: string
  readonly cause: RecheckCause
  readonly reason?: string
}

type Opening = {
  readonly req: PayloadRequest
  readonly review: Review
  readonly number: string
  readonly cause: RecheckCause
  readonly reason?: string
}

/** Re-checks of one document, newest first. */
export const recheckOf = (req: PayloadRequest, { document }: Review): Promise<readonly Review[]> =>
  findReviews(req, { and: [ofDocument(document), { recheckOf: { exists: true } }] })

/** The approval, if it can be re-checked now; a second re-check of the same content waits for the first. */
const requireRecheckable = async (req: PayloadRequest, reviewId: string): Promise<Review> => {
  const review = await requireReview(req, reviewId)
  const { validUntil, status, fingerprints } = review
  const isOver = validUntil === null || new Date(validUntil) <= gateOptions(req).clock.now()
  if (!isPossible(status, 'recheck') || isOver)
    throw reviewGateError('wrong-state', { req, data: { status } })
  await requireDocument(req, review.document)
  const open = (await recheckOf(req, review)).find(
    (one) => one.status === 'in-review' && sameFingerprints(one.fingerprints, fingerprints),
  )
  if (!open) return review
  throw reviewGateError('review-open', {
    req,
    data: { review: String(open.id), number: open.number },
  })
}

/** What is looked at again: exactly what was approved, screened by the rules of today. */
const newRecheck = async (opening: Opening): Promise<Omit<Review, 'id'>> => {
  const { req, review, number, cause, reason } = opening
  const { document, riskLevel, locales, snapshots } = review
  const options = gateOptions(req)
  const content = Object.fromEntries(locales.map((one) => [one, snapshots[one]?.content ?? {}]))
  const { findings, policy } = await options.screen({ req, document, content })
  const at = nowIso(req)
  const stages = openStages({ stages: stagesFor(options, document.collection, riskLevel), at })
  const open = currentStage(stages)
  return {
    ...untouched,
    number,
    title: review.title,
    document,
    status: 'in-review',
    origin: cause,
    recheckOf: String(review.id),
    previousReview: null,
    previousNumber: null,
    round: 1,
    riskLevel,
    riskRank: review.riskRank,
    raisedRisk: review.raisedRisk,
    locales,
    stages,
    currentStage: open?.key ?? null,
    currentRole: open?.role ?? null,
    submittedBy: review.submittedBy,
    submittedByName: review.submittedByName,
    submittedByDepartment: review.submittedByDepartment,
    branch: review.branch,
    involved: involvedKey([review.submittedBy, ...review.contributors]),
    submittedAt: at,
    responseDueAt: options.responseDueAt(new Date(at)).toISOString(),
    note: reason ?? null,
    fingerprints: review.fingerprints,
    snapshots,
    contributors: review.contributors,
    policy: policy ?? null,
    findings,
    openFindings: findings.length,
    openBlocking: openBlockingFindings(findings).length,
  }
}

const open = async (opening: Opening): Promise<Review> => {
  const { req, review, cause, reason } = opening
  const row = await ungated(req.payload.db).create({
    collection: reviewsSlug,
    req,
    data: toRow(await newRecheck(opening)),
  })
  const recheck = toReview(row as never)
  await copyHolds(req, { from: String(review.id), to: String(recheck.id) })
  await recordReviewEvent({
    req,
    review: recheck,
    type: 'recheck.opened',
    data: { cause, approval: review.number },
    ...(review.approvalSequence === null ? {} : { refs: [review.approvalSequence] }),
    ...(reason ? { personal: { reason } } : {}),
  })
  return recheck
}

/**
 * Opens a re-check when `wanted` still says so in the transaction, after the approval was touched:
 * of two processes that come this far at once, the second looks again.
 *
 * @returns null when it is not wanted any more
 */
export const openRecheckWhen = async (
  args: OpenRecheckArgs & {
    readonly wanted: (req: PayloadRequest, review: Review) => Promise<boolean>
  },
): Promise<Review | null> => {
  const { reviewId, cause, reason, wanted } = args
  const caller = 'req' in args ? args.req : await createFreshReq({ payload: args.payload })
  // First without a number, so that a refused re-check does not use one up.
  await requireRecheckable(caller, reviewId)
  const { clock } = gateOptions(caller)
  const number = await takeReviewNumber(caller.payload, clock.now())
  return asOperation(caller, async (req) => {
    await touchReview(req, reviewId)
    const review = await requireRecheckable(req, reviewId)
    if (!(await wanted(req, review))) return null
    return open({ req, review, number, cause, ...(reason ? { reason } : {}) })
  })
}

/**
 * Opens a re-check (任务回检): the approved content is reviewed again and stays public meanwhile.
 * The port for other plugins; it asks for no role. MUST NOT be called inside of a transaction (it
 * takes a number).
 *
 * @throws review-gate/not-found, wrong-state (no approval in force), review-open (one is open)
 */
export const openRecheck = async (args: OpenRecheckArgs): Promise<Review> =>
  (await openRecheckWhen({ ...args, wanted: () => Promise.resolve(true) })) as Review

/**
 * A reviewer asks for a re-check.
 *
 * @throws review-gate/not-allowed, not-independent (API key), not-found, wrong-state, review-open
 */
export const requestRecheck = (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly cause: RecheckCause
  readonly reason?: string
}): Promise<Review> => {
  requireRole(
    args.req,
    allStages(gateOptions(args.req)).map(({ role }) => role),
  )
  requirePerson(args.req)
  return openRecheck(args)
}
