import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { ScheduleAction } from '../constants.js'
import type { Schedule } from '../domain/schedule.js'
import type { DescribedContent } from '../gate/describeContent.js'
import type { StoredDocument } from '../gate/documents.js'
import type { Verdicts } from '../gate/systemFields.js'

import { momentProblem } from '../domain/schedule.js'
import { reviewGateError } from '../errors.js'
import { requireApproved } from '../gate/admit.js'
import { isPublicAsItIs } from '../gate/bundle.js'
import { describeContent } from '../gate/describeContent.js'
import { findMain, isPublished } from '../gate/documents.js'
import { holdMedia } from '../gate/mediaUses.js'
import { touchNewestReview } from '../gate/reviewRows.js'
import {
  cancelPending,
  createSchedule,
  findPending,
  findSchedule,
  recordScheduleEvent,
} from '../gate/schedules.js'
import { askVerdicts, withSequences } from '../gate/systemFields.js'
import { gateOptions } from '../options.js'
import { asOperation, nowIso, requireDocument, requireRole, signature } from './context.js'
import { publishRoles, readBack, requireReason } from './publishDocument.js'
import { titleOf } from '../domain/titleOf.js'

type Doc = Readonly<Record<string, unknown>>

/** A schedule as callers see it: without the content that it pins. */
export type ScheduleSummary = Omit<Schedule, 'content'>

export type Scheduled = { readonly doc: Doc; readonly schedule: ScheduleSummary }

const summaryOf = ({ content: _content, ...rest }: Schedule): ScheduleSummary => rest

const requireMoment = (req: PayloadRequest, at: Date, path: string): string => {
  const problem = momentProblem(at, gateOptions(req).clock.now())
  if (problem === null) return at.toISOString()
  throw reviewGateError('invalid-input', { req, data: { issues: [{ path, message: problem }] } })
}

/** The end of the approvals that cover all of this content. */
const approvalEnd = (verdicts: Verdicts): string | null =>
  Object.values(verdicts)
    .flatMap((one) => (one.verdict === 'approved' ? [one.validUntil] : []))
    .toSorted()[0] ?? null

const requireInForceAt = (req: PayloadRequest, verdicts: Verdicts, at: string): void => {
  const validUntil = approvalEnd(verdicts)
  if (validUntil === null || new Date(at) < new Date(validUntil)) return
  throw reviewGateError('approval-expired', { req, data: { validUntil, publishAt: at } })
}

const fresh = (
  req: PayloadRequest,
  args: {
    readonly document: DocumentRef
    readonly action: ScheduleAction
    readonly at: string
    readonly doc: StoredDocument
    readonly reason?: string
    readonly content?: DescribedContent
  },
): Omit<Schedule, 'id'> => {
  const { document, action, at, doc, reason, content } = args
  const { by, byName } = signature(req)
  const { id: _id, ...pinned } = doc
  return {
    document,
    action,
    status: 'pending',
    at,
    title: titleOf(doc, content?.locales ?? []),
    reason: reason ?? null,
    by,
    byName,
    scheduledAt: nowIso(req),
    fingerprints: content?.fingerprints ?? null,
    content: content ? pinned : null,
    attempts: 0,
    doneAt: null,
    failure: null,
  }
}

/** At most one of each kind is pending for a document: a new one takes the place of the old. */
const replacePending = async (
  req: PayloadRequest,
  schedule: Omit<Schedule, 'id'>,
): Promise<Schedule> => {
  const { document, action } = schedule
  // Two people who schedule at once must meet somewhere, or both would be pending.
  await touchNewestReview(req, document)
  for (const earlier of await findPending(req, document, action)) {
    await cancelPending(req, earlier, 'replaced')
  }
  return createSchedule(req, schedule)
}

/**
 * Schedules the newest content, which has to be approved now. Exactly this content goes public at
 * that time, if its approval is then in force; a later edit does not ride along.
 *
 * @throws review-gate/not-allowed, not-found, invalid-input (moment), approval-required,
 *   approval-expired (now, or before the moment), approval-revoked, wrong-state (public already)
 */
export const schedulePublication = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly publishAt: Date
}): Promise<Scheduled> => {
  const { req: caller, document } = args
  requireRole(caller, publishRoles(caller))
  const at = requireMoment(caller, args.publishAt, 'publishAt')
  const schedule = await asOperation(caller, async (req) => {
    const doc = await requireDocument(req, document)
    const content = await describeContent({ req, document, doc })
    const asked = await askVerdicts(req, document, content)
    await requireApproved({ req, document, content, verdicts: asked, door: 'schedule' })
    requireInForceAt(req, asked, at)
    if (await isPublicAsItIs(req, document, content))
      throw reviewGateError('wrong-state', { req, data: { _status: 'published' } })
    const verdicts = await withSequences(req, asked)
    const created = await replacePending(
      req,
      fresh(req, { document, action: 'publish', at, doc, content }),
    )
    await holdMedia({ req, document, purpose: 'schedule', media: content.media, until: null })
    const refs = Object.values(verdicts).flatMap((one) =>
      one.verdict === 'approved' ? (one.ledgerSequence ?? []) : [],
    )
    await recordScheduleEvent({
      req,
      schedule: created,
      type: 'publication.scheduled',
      refs: [...new Set(refs)],
    })
    return created
  })
  return { doc: await readBack(caller, document), schedule: summaryOf(schedule) }
}

/** Only what is public, or will be by then, can come down. */
const requirePublicBy = async (
  req: PayloadRequest,
  document: DocumentRef,
  at: string,
): Promise<void> => {
  if (isPublished(await findMain(req, document))) return
  const [publication] = await findPending(req, document, 'publish')
  if (!publication) throw reviewGateError('wrong-state', { req, data: { _status: 'draft' } })
  if (new Date(publication.at) < new Date(at)) return
  const issues = [{ path: 'unpublishAt', message: 'before-publication' }]
  throw reviewGateError('invalid-input', { req, data: { issues } })
}

/**
 * Schedules a take-down. Like every take-down it is never gated.
 *
 * @throws review-gate/not-allowed, not-found, invalid-input (moment, no reason), wrong-state (not
 *   public, and not scheduled to be)
 */
export const scheduleTakeDown = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly reason: string
  readonly unpublishAt: Date
}): Promise<Scheduled> => {
  const { req: caller, document } = args
  requireRole(caller, publishRoles(caller))
  const reason = requireReason(caller, args.reason)
  const at = requireMoment(caller, args.unpublishAt, 'unpublishAt')
  const schedule = await asOperation(caller, async (req) => {
    const doc = await requireDocument(req, document)
    await requirePublicBy(req, document, at)
    const created = await replacePending(
      req,
      fresh(req, { document, action: 'take-down', at, doc, reason }),
    )
    await recordScheduleEvent({ req, schedule: created, type: 'publication.scheduled' })
    return created
  })
  return { doc: await readBack(caller, document), schedule: summaryOf(schedule) }
}

/**
 * Calls a pending publication or take-down off.
 *
 * @throws review-gate/not-allowed, not-found (document, or no such schedule of it), wrong-state
 *   (not pending any more)
 */
export const cancelSchedule = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly scheduleId: string
}): Promise<Scheduled> => {
  const { req: caller, document, scheduleId } = args
  requireRole(caller, publishRoles(caller))
  const schedule = await asOperation(caller, async (req) => {
    await requireDocument(req, document)
    const found = await findSchedule(req, scheduleId)
    if (!found || !isOf(found, document)) throw reviewGateError('not-found', { req })
    if (found.status !== 'pending')
      throw reviewGateError('wrong-state', { req, data: { status: found.status } })
    return cancelPending(req, found, 'cancelled')
  })
  return { doc: await readBack(caller, document), schedule: summaryOf(schedule) }
}

const isOf = ({ document }: Schedule, { collection, id }: DocumentRef): boolean =>
  document.collection === collection && document.id === id
