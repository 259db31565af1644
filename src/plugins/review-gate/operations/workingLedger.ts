import type { PayloadRequest, Where } from 'payload'

import type { Period } from '../domain/period.js'
import type { Review } from '../domain/review.js'

import { reviewsSlug } from '../constants.js'
import { branchAndBelow } from '../domain/statistics.js'
import { toReview } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { requireRole } from './context.js'
import { branchChoices } from './statistics/readStatistics.js'

/** Everything of a review but its content: a month of them has to pass through, not to be held. */
export type LedgerReview = Omit<Review, 'snapshots'>

export type WorkingLedgerArgs = {
  readonly req: PayloadRequest
  readonly period: Period
  readonly branch: string | null
}

/** Reviews read at a time. With opinions of 50,000 characters a page is still some megabytes. */
const pageSize = 100

const columns = {
  number: true,
  title: true,
  documentCollection: true,
  documentId: true,
  status: true,
  origin: true,
  previousNumber: true,
  round: true,
  riskLevel: true,
  locales: true,
  stages: true,
  currentStage: true,
  submittedByName: true,
  submittedByDepartment: true,
  branch: true,
  submittedAt: true,
  responseDueAt: true,
  firstAnsweredAt: true,
  firstAnswerMinutes: true,
  decisionMinutes: true,
  answeredInTime: true,
  closedAt: true,
  fingerprints: true,
  openFindings: true,
  decisions: true,
  approvedAt: true,
  validUntil: true,
  approvalSequence: true,
  revokedAt: true,
  revokedByName: true,
  endReason: true,
  publishedAt: true,
} as const

type Row = Parameters<typeof toReview>[0]
type Last = { readonly submittedAt: string; readonly number: string }

const iso = (value: unknown): string => new Date(value as Date | string).toISOString()

/** Behind `last` in the order of the ledger; numbers part what was handed in at the same moment. */
const behind = ({ submittedAt, number }: Last): Where => ({
  or: [
    { submittedAt: { greater_than: submittedAt } },
    { and: [{ submittedAt: { equals: submittedAt } }, { number: { greater_than: number } }] },
  ],
})

const findPage = async (
  { req, period }: WorkingLedgerArgs,
  branches: readonly string[] | null,
  last: Last | null,
): Promise<readonly LedgerReview[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: reviewsSlug,
    pagination: false,
    limit: pageSize,
    sort: ['submittedAt', 'number'],
    select: columns,
    where: {
      and: [
        { submittedAt: { greater_than_equal: iso(last?.submittedAt ?? period.from) } },
        { submittedAt: { less_than: period.until.toISOString() } },
        ...(branches ? [{ branch: { in: [...branches] } }] : []),
        ...(last ? [behind(last)] : []),
      ],
    },
  })
  return docs.map(toReview)
}

async function* pagesOf(args: WorkingLedgerArgs): AsyncGenerator<LedgerReview> {
  const { req, branch } = args
  const branches = branch === null ? null : branchAndBelow(await branchChoices(req), branch)
  for (let last: Last | null = null; ;) {
    const page: readonly LedgerReview[] = await findPage(args, branches, last)
    yield* page
    const end = page.at(-1)
    if (!end || page.length < pageSize) return
    last = { submittedAt: iso(end.submittedAt), number: end.number }
  }
}

/**
 * The working ledger (工作台账): the reviews handed in within the period, in the order in which
 * they were handed in, read page by page.
 *
 * @throws review-gate/not-allowed, before anything is read
 */
export const workingLedger = (args: WorkingLedgerArgs): AsyncIterable<LedgerReview> => {
  requireRole(args.req, gateOptions(args.req).managerRoles)
  return pagesOf(args)
}
