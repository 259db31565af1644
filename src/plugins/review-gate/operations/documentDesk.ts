import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { RecheckCause, ReviewStatus } from '../constants.js'
import type { ChangedPlace, DeskReview, DeskSchedule, DocumentDesk } from '../domain/desk.js'
import type { StoredComment } from '../domain/notes.js'
import type { Review } from '../domain/review.js'
import type { DescribedContent } from '../gate/describeContent.js'

import { commentsSlug, schedulesSlug } from '../constants.js'
import { changedPaths } from '../domain/changedPaths.js'
import { notesOf, takesAnswers } from '../domain/notes.js'
import { describeContent } from '../gate/describeContent.js'
import { findReviews, ofDocument } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { requireDocument, requireRole } from './context.js'

const wasApproved: readonly ReviewStatus[] = ['approved', 'expired', 'revoked']

/** Each language may have its own newest approval; one that never had any is left out. */
const changedSinceApproval = (
  approvals: readonly Review[],
  { contents }: DescribedContent,
): readonly ChangedPlace[] => {
  const locales = [...new Set(approvals.flatMap((review) => review.locales))]
  const byPath = new Map<string, string[]>()
  for (const locale of locales) {
    const then = approvals.find(({ snapshots }) => snapshots[locale])?.snapshots[locale]?.content
    for (const path of changedPaths(then ?? {}, contents[locale] ?? {})) {
      byPath.set(path, [...(byPath.get(path) ?? []), locale])
    }
  }
  return [...byPath].map(([path, changed]) => ({
    path,
    locales: changed.length === locales.length ? null : changed,
  }))
}

const summaryOf = (review: Review): DeskReview => {
  const last = review.decisions.at(-1)
  const { number, status, round, currentStage, claimedByName, submittedBy, submittedAt } = review
  return {
    id: String(review.id),
    number,
    status,
    round,
    currentStage,
    claimedByName,
    submittedBy,
    submittedAt,
    responseDueAt: review.responseDueAt,
    endReason: review.endReason,
    opinion: last
      ? { text: last.opinion, byName: last.byName, stage: last.stage, at: last.at }
      : null,
  }
}

type Schedule = DeskSchedule & { readonly scheduledAt: string }

const findSchedules = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<readonly DeskSchedule[]> => {
  const { docs } = await req.payload.db.find<Schedule>({
    collection: schedulesSlug,
    req,
    limit: 10,
    pagination: false,
    sort: '-scheduledAt',
    where: { and: [ofDocument(document), { status: { in: ['pending', 'failed'] } }] },
    select: { action: true, status: true, at: true, byName: true, failure: true },
  })
  // A failure is worth a word until something newer was planned in its place.
  const shown = docs.filter(
    ({ action, status }, index) =>
      status === 'pending' || docs.findIndex((one) => one.action === action) === index,
  )
  return shown.map(({ id, action, status, at, byName, failure }) => ({
    id: String(id),
    action,
    status,
    at,
    byName,
    failure: failure ?? null,
  }))
}

/** Far more than anybody reads at once; a document with more has its oldest left out. */
const maxComments = 300

const findComments = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<readonly StoredComment[]> => {
  const { docs } = await req.payload.db.find<StoredComment>({
    collection: commentsSlug,
    req,
    limit: maxComments,
    pagination: false,
    sort: '-at',
    where: ofDocument(document),
  })
  return docs.toReversed()
}

const isOpenRecheck = ({ origin, status }: Review): boolean =>
  origin !== 'submission' && (status === 'in-review' || takesAnswers({ status }))

/**
 * What the editor of a document has to know of its review, in one reading.
 *
 * @throws review-gate/not-allowed (no staff role), not-found (also when the collection's own read
 *   access refuses)
 */
export const documentDesk = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
}): Promise<DocumentDesk> => {
  const { req, document } = args
  requireRole(req, gateOptions(req).staffRoles)
  const { collection, id } = document
  await req.payload.findByID({
    collection,
    id,
    req,
    depth: 0,
    draft: true,
    overrideAccess: false,
    select: { reviewStatus: true } as never,
  })
  const doc = await requireDocument(req, document)
  const [content, reviews, schedules, comments] = await Promise.all([
    describeContent({ req, document, doc }),
    findReviews(req, ofDocument(document)),
    findSchedules(req, document),
    findComments(req, document),
  ])
  const review = reviews.find(
    ({ origin, status }) => origin === 'submission' && status !== 'superseded',
  )
  const approvals = reviews.filter(({ status }) => wasApproved.includes(status))
  const [approved] = approvals
  const newestRecheck = reviews.find(({ origin }) => origin !== 'submission')
  const recheck = newestRecheck && isOpenRecheck(newestRecheck) ? newestRecheck : null
  return {
    review: review ? summaryOf(review) : null,
    recheck: recheck ? { ...summaryOf(recheck), origin: recheck.origin as RecheckCause } : null,
    approval: approved ? { number: approved.number, validUntil: approved.validUntil } : null,
    changed: changedSinceApproval(approvals, content),
    schedules,
    notes: notesOf({
      current: [review, recheck].filter((one) => one !== null && one !== undefined),
      comments,
      reviews,
      present: content,
    }),
  }
}
