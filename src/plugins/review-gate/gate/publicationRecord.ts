import type { PayloadRequest } from 'payload'

import type { DocumentRef, DomainEvent } from '../../shared/contracts.js'
import type { DescribedContent } from './describeContent.js'
import type { StoredDocument } from './documents.js'
import type { SystemFields, Verdicts } from './systemFields.js'

import { runInTransaction, liveTransactionId } from '../../shared/transactions.js'
import { actorOf, isScheduled } from '../access/profile.js'
import { reviewsSlug } from '../constants.js'
import { gateOptions } from '../options.js'
import { isPublished } from './documents.js'
import { holdMedia, releaseMedia } from './mediaUses.js'
import { cancelSchedules } from './schedules.js'
import { ungated } from './ungated.js'

type Approved = Extract<Verdicts[string], { verdict: 'approved' }>

const approvalsIn = (verdicts: Verdicts): readonly Approved[] => [
  ...new Map(
    Object.values(verdicts).flatMap((one) =>
      one.verdict === 'approved' ? [[one.number, one] as const] : [],
    ),
  ).values(),
]

/** Under which approval a row is public: fingerprints and end; equal terms need no new entry. */
const termsOf = (approval: unknown): string => {
  const { fingerprint, validUntil } = (approval ?? {}) as Record<string, unknown>
  const present =
    typeof fingerprint === 'object' && fingerprint !== null
      ? Object.entries(fingerprint)
          .filter(([, one]) => one)
          .toSorted()
      : fingerprint
  const until = validUntil ? new Date(validUntil as string).toISOString() : null
  return JSON.stringify([present ?? null, until])
}

/**
 * Touches the approvals, so that a concurrent revocation conflicts instead of racing (MongoDB
 * lets a read and a write of two transactions pass each other).
 */
const touchApprovals = async (
  req: PayloadRequest,
  approvals: readonly Approved[],
): Promise<void> => {
  for (const { reviewId } of approvals) {
    if (reviewId === null) continue
    await ungated(req.payload.db).updateOne({
      collection: reviewsSlug,
      id: reviewId,
      req,
      returning: false,
      data: { publishedAt: gateOptions(req).clock.now().toISOString() },
    })
  }
}

/** What belongs to a publication, in its transaction: approvals touched, pictures opened, entry. */
export const recordPublication = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly before: StoredDocument | null
  readonly content: DescribedContent
  readonly verdicts: Verdicts
  readonly system: SystemFields
}): Promise<void> => {
  const { req, document, before, content, verdicts, system } = args
  const approvals = approvalsIn(verdicts)
  await touchApprovals(req, approvals)
  if (isPublished(before) && termsOf(before?.approval) === termsOf(system.approval)) return
  // What was pinned earlier must not come back over what is published now.
  await cancelSchedules(req, document, { because: 'published', action: 'publish' })
  // A document that is not public holds no pictures.
  if (isPublished(before) || content.media.length > 0) {
    await holdMedia({
      req,
      document,
      purpose: 'publication',
      media: content.media,
      until: (system.approval.validUntil as string | null) ?? null,
    })
  }
  await gateOptions(req).recordEvent({
    req,
    event: {
      type: 'content.published',
      actor: actorOf(req),
      subject: { kind: document.collection, id: document.id },
      content: content.fingerprints,
      refs: approvals.flatMap(({ ledgerSequence }) => ledgerSequence ?? []),
      data: {
        approvals: approvals.map(({ number }) => number),
        ...(isScheduled(req) ? { scheduled: true } : {}),
      },
    },
  })
}

/** Runs `work` in the live transaction of `req`, or in one of its own. */
export const inOwnTransaction = async (
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<unknown>,
): Promise<void> => {
  if ((await liveTransactionId(req)) !== null) await work(req)
  else await runInTransaction({ payload: req.payload, from: req }, work)
}

/** What belongs to a take-down: pictures closed, entry. Never refused for want of a transaction. */
export const recordTakeDown = (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly event: Pick<DomainEvent, 'type'> & Partial<DomainEvent>
}): Promise<void> =>
  inOwnTransaction(args.req, async (req) => {
    const { document, event } = args
    await releaseMedia(req, { document, purpose: 'publication' })
    await gateOptions(req).recordEvent({
      req,
      event: {
        actor: actorOf(args.req),
        subject: { kind: document.collection, id: document.id },
        ...event,
      },
    })
  })
