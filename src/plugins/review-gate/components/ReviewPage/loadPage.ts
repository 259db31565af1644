import type { PayloadRequest } from 'payload'

import type { RecordedEntry } from '../../../shared/contracts.js'
import type { Review } from '../../domain/review.js'
import type { ReviewChanges } from '../../operations/reviewChanges.js'
import type { SimilarReview } from '../../operations/similarReviews.js'
import type { ReviewDecisionProps } from '../ReviewDecision/types.js'
import type { ReviewPageData } from './types.js'

import { hasRole, strategyOf, userOf } from '../../access/profile.js'
import { reviewsSlug } from '../../constants.js'
import { changesOf } from '../../operations/reviewChanges.js'
import { similarTo } from '../../operations/similarReviews.js'
import { gateOptions } from '../../options.js'
import { loadDecision } from './loadView.js'
import { publishRolesOf } from '../shared/roles.js'

/** An earlier round of the same case. */
export type EarlierRound = Pick<
  Review,
  | 'decisions'
  | 'id'
  | 'number'
  | 'previousReview'
  | 'round'
  | 'status'
  | 'submittedAt'
  | 'submittedByName'
>

/** Everything that the page of one review shows to one person. */
export type ReviewPage = {
  readonly review: Review
  readonly data: ReviewPageData
  readonly decision: ReviewDecisionProps
  readonly changes: ReviewChanges
  readonly similar: readonly SimilarReview[]
  /** Newest first. */
  readonly earlier: readonly EarlierRound[]
  readonly entries: readonly RecordedEntry[]
}

const maxRounds = 20

/** The review with this number, if the person of the request may read it. */
export const findByNumber = async (req: PayloadRequest, number: string): Promise<Review | null> => {
  const { docs } = await req.payload.find({
    collection: reviewsSlug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    user: req.user,
    where: { number: { equals: number } },
  })
  return (docs[0] as unknown as Review | undefined) ?? null
}

/** The rounds that led to this one, along their links. */
const findEarlier = async (
  { payload, user }: PayloadRequest,
  review: Review,
): Promise<readonly EarlierRound[]> => {
  if (!review.previousReview) return []
  const { docs } = await payload.find({
    collection: reviewsSlug,
    depth: 0,
    limit: maxRounds,
    overrideAccess: false,
    pagination: false,
    select: {
      decisions: true,
      number: true,
      previousReview: true,
      round: true,
      status: true,
      submittedAt: true,
      submittedByName: true,
    } as never,
    sort: '-submittedAt',
    user,
    where: {
      and: [
        { documentCollection: { equals: review.document.collection } },
        { documentId: { equals: review.document.id } },
        { submittedAt: { less_than: review.submittedAt } },
      ],
    },
  })
  const rows = docs as unknown as readonly EarlierRound[]
  const found: EarlierRound[] = []
  let id: string | null = review.previousReview
  for (const row of rows) {
    if (String(row.id) !== id) continue
    found.push(row)
    id = row.previousReview
  }
  return found
}

const mayComment = (req: PayloadRequest): boolean => {
  const user = userOf(req)
  const isPerson = user !== null && strategyOf(user) !== 'api-key'
  return isPerson && hasRole(req, publishRolesOf(gateOptions(req)))
}

/** Entries about this review; the subject of an entry is the document. */
const entriesAbout = async (
  req: PayloadRequest,
  { document, number }: Review,
): Promise<readonly RecordedEntry[]> => {
  const entries = await gateOptions(req).entriesOf({
    payload: req.payload,
    subject: { kind: document.collection, id: document.id },
  })
  return entries.filter(({ data }) => data.review === number)
}

export const loadPage = async (req: PayloadRequest, review: Review): Promise<ReviewPage> => {
  const decision = await loadDecision(req, review)
  return {
    review,
    decision,
    data: {
      review: {
        id: String(review.id),
        number: review.number,
        collection: review.document.collection,
        status: review.status,
        currentStage: review.currentStage ?? null,
        locales: review.locales,
        findings: (review.findings ?? []) as ReviewPageData['review']['findings'],
      },
      userId: decision.userId,
      mayDecide: decision.right.may,
      mayComment: mayComment(req),
    },
    changes: await changesOf(req, review),
    similar: await similarTo(req, review),
    earlier: await findEarlier(req, review),
    entries: await entriesAbout(req, review),
  }
}
