import type { PayloadRequest } from 'payload'

import type { ReviewStatus } from '../constants.js'
import type { Decision, Review } from '../domain/review.js'

import { reviewsSlug } from '../constants.js'
import { bigramsOf, similarityOf, textsIn } from '../domain/similarity.js'
import { gateOptions } from '../options.js'
import { requireReview, requireRole } from './context.js'

/** An earlier review of another document of the same kind with much the same text. */
export type SimilarReview = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: ReviewStatus
  readonly submittedAt: string
  /** 0 to 1. */
  readonly similarity: number
  /** What its reviewers wrote last, shortened. */
  readonly opinion: string | null
  readonly reasons: readonly string[]
}

/** How far back is looked; the page has to open quickly however long the bank reviews. */
const searchedReviews = 200
const shownReviews = 5
const minSimilarity = 0.15
const maxOpinion = 240

const endedStatuses = ['approved', 'rejected', 'expired', 'revoked'] satisfies ReviewStatus[]

type Row = Pick<
  Review,
  'id' | 'number' | 'opinion' | 'snapshots' | 'status' | 'submittedAt' | 'title'
> & {
  readonly documentId: string
  readonly decisions: readonly Decision[] | null
}

const textOf = ({ title, snapshots }: Pick<Review, 'snapshots' | 'title'>): ReadonlySet<string> =>
  bigramsOf(
    [title, ...Object.values(snapshots ?? {}).map(({ content }) => textsIn(content))].join('\n'),
  )

const findEnded = async (
  { payload }: PayloadRequest,
  { document }: Review,
): Promise<readonly Row[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: reviewsSlug,
    limit: searchedReviews,
    pagination: false,
    sort: '-submittedAt',
    select: {
      number: true,
      title: true,
      status: true,
      submittedAt: true,
      snapshots: true,
      opinion: true,
      decisions: true,
      documentId: true,
    },
    where: {
      and: [
        { documentCollection: { equals: document.collection } },
        { documentId: { not_equals: document.id } },
        { status: { in: endedStatuses } },
      ],
    },
  })
  return docs
}

const toSimilar = (row: Row, similarity: number): SimilarReview => ({
  id: String(row.id),
  number: row.number,
  title: row.title,
  status: row.status,
  submittedAt: row.submittedAt,
  similarity: Math.round(similarity * 100) / 100,
  opinion: row.opinion ? [...row.opinion].slice(0, maxOpinion).join('') : null,
  reasons: [...new Set((row.decisions ?? []).flatMap(({ reasons }) => reasons))],
})

/** One for each document: its later rounds say the same. Newest first comes first at a tie. */
const rank = (rows: readonly Row[], wanted: ReadonlySet<string>): readonly SimilarReview[] => {
  const best = new Map<string, SimilarReview>()
  for (const row of rows) {
    const similarity = similarityOf(wanted, textOf(row))
    if (similarity < minSimilarity) continue
    const present = best.get(row.documentId)
    if (!present || present.similarity < similarity) {
      best.set(row.documentId, toSimilar(row, similarity))
    }
  }
  return [...best.values()]
    .toSorted((one, other) => other.similarity - one.similarity)
    .slice(0, shownReviews)
}

/** Similar earlier reviews of a review that the caller may read. */
export const similarTo = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly SimilarReview[]> => rank(await findEnded(req, review), textOf(review))

/**
 * How much the same was decided before: by pairs of characters, among the newest 200 reviews that
 * ended. Never reads more.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const similarReviews = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
}): Promise<readonly SimilarReview[]> => {
  requireRole(args.req, gateOptions(args.req).staffRoles)
  return similarTo(args.req, await requireReview(args.req, args.reviewId))
}
