import type { Payload, PayloadRequest } from 'payload'

import type { RecheckCause } from '../constants.js'
import type { Review } from '../domain/review.js'

import { isPluginError } from '../../shared/PluginError.js'
import { createFreshReq } from '../../shared/transactions.js'
import { reviewsSlug } from '../constants.js'
import { isSampled, monthOf } from '../domain/sample.js'
import { sameFingerprints } from '../gate/describeContent.js'
import { findMain, isPublished } from '../gate/documents.js'
import { findReview } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { openRecheckWhen, recheckOf } from './openRecheck.js'

const pageSize = 200
const dayMs = 24 * 60 * 60 * 1000

type Candidate = {
  readonly id: number | string
  readonly number: string
  readonly validUntil: string
}

/** True while the public reads the document under this very approval: not renewed, not replaced. */
const isLive = async (req: PayloadRequest, review: Review): Promise<boolean> => {
  const main = await findMain(req, review.document)
  if (!main || !isPublished(main)) return false
  const { number } = (main.approval ?? {}) as { number?: unknown }
  const numbers = typeof number === 'object' && number !== null ? Object.values(number) : [number]
  return numbers.includes(review.number)
}

/** A re-check before the end is opened once for each approval; a sample is drawn once a month. */
const wasOpened = (recheck: Review, review: Review, cause: RecheckCause, month: string): boolean =>
  cause === 'expiry'
    ? recheck.recheckOf === String(review.id)
    : monthOf(new Date(recheck.submittedAt)) === month

const isWanted = async (
  req: PayloadRequest,
  review: Review,
  cause: RecheckCause,
): Promise<boolean> => {
  const month = monthOf(gateOptions(req).clock.now())
  const rechecks = await recheckOf(req, review)
  const blocks = rechecks.some(
    (one) =>
      (one.status === 'in-review' && sameFingerprints(one.fingerprints, review.fingerprints)) ||
      (one.origin === cause && wasOpened(one, review, cause, month)),
  )
  return !blocks && (await isLive(req, review))
}

/** Why an approval is to be re-checked now, or null. */
const causeOf = (payload: Payload, { number, validUntil }: Candidate): RecheckCause | null => {
  const { recheck, clock } = gateOptions(payload)
  const left = new Date(validUntil).getTime() - clock.now().getTime()
  if (recheck.beforeDays > 0 && left <= recheck.beforeDays * dayMs) return 'expiry'
  const month = monthOf(clock.now())
  return isSampled({ month, number, percent: recheck.samplePercent }) ? 'sample' : null
}

async function* approvalsInForce(payload: Payload): AsyncGenerator<Candidate> {
  const now = gateOptions(payload).clock.now().toISOString()
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<Candidate & { id: never }>({
      collection: reviewsSlug,
      limit: pageSize,
      page,
      sort: ['validUntil', 'number'] as never,
      select: { number: true, validUntil: true },
      where: { and: [{ status: { equals: 'approved' } }, { validUntil: { greater_than: now } }] },
    })
    yield* docs
    if (!hasNextPage) return
  }
}

const openOne = async (payload: Payload, id: string, cause: RecheckCause): Promise<boolean> => {
  const req = await createFreshReq({ payload })
  const review = await findReview(req, id)
  // Asked before, so that what is not wanted takes no number.
  if (!review || !(await isWanted(req, review, cause))) return false
  const wanted = (fresh: PayloadRequest, present: Review) => isWanted(fresh, present, cause)
  try {
    return (await openRecheckWhen({ payload, reviewId: id, cause, wanted })) !== null
  } catch (error) {
    // Somebody opened it, or ended the approval, a moment ago.
    if (isPluginError(error) && error.code.startsWith('review-gate/')) return false
    throw error
  }
}

/**
 * Opens the re-checks that are due: before an approval ends, and by sample. Idempotent, also when
 * several processes sweep at once.
 *
 * @returns how many were opened
 */
export const openDueRechecks = async ({
  payload,
}: {
  readonly payload: Payload
}): Promise<number> => {
  const { beforeDays, samplePercent } = gateOptions(payload).recheck
  if (beforeDays <= 0 && samplePercent <= 0) return 0
  let opened = 0
  for await (const candidate of approvalsInForce(payload)) {
    const cause = causeOf(payload, candidate)
    if (cause && (await openOne(payload, String(candidate.id), cause))) opened += 1
  }
  return opened
}
