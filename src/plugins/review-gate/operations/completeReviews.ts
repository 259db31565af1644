import type { Payload, PayloadRequest } from 'payload'

import type { Finding } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'

import { createFreshReq } from '../../shared/transactions.js'
import { reviewsSlug } from '../constants.js'
import { involvedKey } from '../domain/reviewers.js'
import { currentStage, rankOf } from '../domain/stages.js'
import { findMain } from '../gate/documents.js'
import { findReview } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { asOperation, updateReview } from './context.js'
import { keepDecision, minutesFrom } from './keepDecision.js'
import { openBlockingFindings, openFindings } from './waivers.js'

const batch = 100

/** Rows of version 0.1.0, which knew no rounds. */
const incomplete = { round: { exists: false } } as const

const branchOfSubmitter = async (req: PayloadRequest, review: Review): Promise<string | null> => {
  const { branchOf, users } = gateOptions(req)
  const user = await findMain(req, { collection: users, id: review.submittedBy })
  return user ? branchOf(user) : null
}

const endOf = ({ decisions, status, revokedAt }: Review): string | null =>
  status === 'in-review' ? null : (decisions.at(-1)?.at ?? revokedAt)

const timesOf = (req: PayloadRequest, review: Review): Partial<Review> => {
  const first = review.decisions[0]?.at ?? null
  const closedAt = endOf(review)
  return {
    firstAnsweredAt: first,
    firstAnswerMinutes: first ? minutesFrom(req, review.submittedAt, first) : null,
    answeredInTime: first ? new Date(first) <= new Date(review.responseDueAt) : null,
    closedAt,
    decisionMinutes: closedAt ? minutesFrom(req, review.submittedAt, closedAt) : null,
  }
}

const missingColumns = async (req: PayloadRequest, review: Review): Promise<Partial<Review>> => {
  const findings = (review.findings ?? []) as readonly Finding[]
  const open = currentStage(review.stages)
  const isOpen = review.status === 'in-review'
  const deciders = review.stages.flatMap(({ decidedBy }) => decidedBy ?? [])
  return {
    origin: 'submission',
    round: 1,
    riskRank: rankOf(review.riskLevel),
    currentRole: isOpen ? (open?.role ?? null) : null,
    branch: await branchOfSubmitter(req, review),
    involved: involvedKey([review.submittedBy, ...review.contributors, ...deciders]),
    openFindings: openFindings(findings).length,
    openBlocking: openBlockingFindings(findings).length,
    ...timesOf(req, review),
  }
}

/** Looks again in its transaction: another instance may have been faster. */
const complete = (caller: PayloadRequest, id: string): Promise<boolean> =>
  asOperation(caller, async (req) => {
    const found = await findReview(req, id)
    if (!found || found.round) return false
    const columns = await missingColumns(req, found)
    const review = await updateReview(req, found, columns)
    for (const decision of review.decisions) await keepDecision(req, review, decision)
    return true
  })

/**
 * Gives reviews that an earlier version wrote the columns which inbox and statistics ask for. What
 * was decided stays as it is. Nothing to do after the first start; safe to run twice at once.
 *
 * @returns how many reviews were completed
 */
export const completeReviews = async ({
  payload,
}: {
  readonly payload: Payload
}): Promise<number> => {
  const req = await createFreshReq({ payload })
  let completed = 0
  for (;;) {
    const { docs } = await payload.db.find<{ id: number | string }>({
      collection: reviewsSlug,
      pagination: false,
      limit: batch,
      sort: 'submittedAt',
      select: { number: true },
      where: incomplete,
    })
    for (const { id } of docs) if (await complete(req, String(id))) completed += 1
    if (docs.length < batch) return completed
  }
}
