import type { PayloadRequest, Where } from 'payload'

import type { InboxPage, InboxQuery, InboxReader, InboxRow, InboxView } from '../domain/inbox.js'
import type { InboxScope } from './inboxWhere.js'

import { hasRole } from '../access/profile.js'
import { presenceMs, presenceSlug, reviewsSlug } from '../constants.js'
import { bulkObstacleOf, inboxViews } from '../domain/inbox.js'
import { reviewGateError } from '../errors.js'
import { allStages, gateOptions } from '../options.js'
import { coverableBy } from './absences.js'
import { requireUser } from './context.js'
import { inboxCounts, inboxOrder, inboxWhere } from './inboxWhere.js'

/** Everything that a line shows; never the content, the findings or the decisions. */
const columns = [
  'number',
  'title',
  'documentCollection',
  'documentId',
  'status',
  'origin',
  'round',
  'riskLevel',
  'currentStage',
  'currentRole',
  'submittedBy',
  'submittedByName',
  'submittedByDepartment',
  'branch',
  'involved',
  'submittedAt',
  'responseDueAt',
  'firstAnsweredAt',
  'claimedBy',
  'claimedByName',
  'openFindings',
] as const
const select = Object.fromEntries(columns.map((name) => [name, true]))

type Stored = Omit<InboxRow, 'bulkObstacle' | 'document' | 'looking'> & {
  readonly documentCollection: string
  readonly documentId: string
  readonly currentRole: string | null
  readonly involved: string | null
}

type Looking = InboxRow['looking'][number]

/** The person of the request as the inbox sees them. */
export const inboxReaderOf = (req: PayloadRequest): InboxReader => {
  const options = gateOptions(req)
  const user = requireUser(req)
  const held = options.rolesOf(user)
  const serving = new Set(allStages(options).map(({ role }) => role))
  return {
    id: String(user.id),
    roles: held.filter((role) => serving.has(role)),
    department: options.departmentOf(user),
    departmentsInUse: options.departmentsInUse,
    contributes: held.includes(options.contributorRole),
  }
}

/** Who else has each of these reviews open; the ids are of reviews that the reader may see. */
const lookingAt = async (
  req: PayloadRequest,
  { reader, now }: InboxScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Looking[]>> => {
  const found = new Map<string, Looking[]>()
  if (ids.length === 0) return found
  const { docs } = await req.payload.find({
    collection: presenceSlug,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'personName',
    where: {
      and: [
        { review: { in: [...ids] } },
        { seenAt: { greater_than: new Date(now.getTime() - presenceMs).toISOString() } },
        { person: { not_equals: reader.id } },
      ],
    },
  })
  for (const doc of docs) {
    const { review, person, personName } = doc as unknown as Record<string, string>
    if (!review || !person) continue
    found.set(review, [...(found.get(review) ?? []), { id: person, name: personName ?? person }])
  }
  return found
}

const toRow = (
  stored: Stored,
  { reader, coverable }: InboxScope,
  looking: readonly Looking[],
): InboxRow => {
  const { documentCollection, documentId, currentRole, involved, ...rest } = stored
  const shown = Object.fromEntries(
    columns.filter((name) => name in rest).map((name) => [name, rest[name as keyof typeof rest]]),
  ) as unknown as typeof rest
  const openFindings = rest.openFindings ?? 0
  return {
    ...shown,
    id: String(stored.id),
    document: { collection: documentCollection, id: documentId },
    openFindings,
    looking,
    bulkObstacle: bulkObstacleOf(
      { ...rest, openFindings, currentRole, involved },
      reader,
      coverable,
    ),
  }
}

const countWhere = async (req: PayloadRequest, where: Where): Promise<number> => {
  const args = { collection: reviewsSlug, overrideAccess: false, req, where }
  return (await req.payload.count(args)).totalDocs
}

const countView = async (
  req: PayloadRequest,
  query: InboxQuery,
  scope: InboxScope,
): Promise<number> => {
  const { counted, less } = inboxCounts(query, scope)
  const [all, taken] = await Promise.all([
    countWhere(req, counted),
    less ? countWhere(req, less) : 0,
  ])
  return all - taken
}

const countViews = async (
  req: PayloadRequest,
  query: InboxQuery,
  scope: InboxScope,
): Promise<Record<InboxView, number>> => {
  const entries = await Promise.all(
    inboxViews.map(async (view) => [view, await countView(req, { ...query, view }, scope)]),
  )
  return Object.fromEntries(entries) as Record<InboxView, number>
}

const find = async (req: PayloadRequest, part: object): Promise<readonly Stored[]> => {
  const args = { collection: reviewsSlug, depth: 0, overrideAccess: false, req, ...part }
  return (await req.payload.find(args)).docs as unknown as readonly Stored[]
}

/** Ids of one page, in order: all that they need stands in the index. */
const findIds = async (
  req: PayloadRequest,
  query: InboxQuery,
  scope: InboxScope,
): Promise<readonly string[]> => {
  const found = await find(req, {
    limit: query.limit,
    page: query.page,
    // The total is counted beside it; MongoDB leaves nothing out without pagination.
    pagination: query.page > 1,
    select: { number: true },
    sort: inboxOrder(query),
    where: inboxWhere(query, scope),
  })
  return found.map(({ id }) => String(id))
}

/** The rows of one page, in its order. */
const findRows = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<readonly Stored[]> => {
  if (ids.length === 0) return []
  const found = await find(req, {
    limit: ids.length,
    pagination: false,
    select,
    where: { id: { in: [...ids] } },
  })
  const byId = new Map(found.map((stored) => [String(stored.id), stored]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * One page of the reviews that wait for the person of `req`, for their department, that they have
 * claimed, submitted, or of all; the database filters, counts and pages.
 *
 * @throws review-gate/not-allowed
 */
export const listInbox = async (req: PayloadRequest, query: InboxQuery): Promise<InboxPage> => {
  requireUser(req)
  const options = gateOptions(req)
  if (!hasRole(req, options.staffRoles)) throw reviewGateError('not-allowed', { req })
  const now = options.clock.now()
  const reader = inboxReaderOf(req)
  const scope: InboxScope = {
    reader,
    adapter: req.payload.db,
    coverable: await coverableBy(req, reader.id),
    now,
  }
  const [counts, asked] = await Promise.all([
    countViews(req, query, scope),
    findIds(req, query, scope),
  ])
  const totalDocs = counts[query.view]
  const totalPages = Math.max(1, Math.ceil(totalDocs / query.limit))
  // A page behind the last one: others have decided since.
  const page = Math.min(query.page, totalPages)
  const ids = page === query.page ? asked : await findIds(req, { ...query, page }, scope)
  const [rows, looking] = await Promise.all([findRows(req, ids), lookingAt(req, scope, ids)])
  return {
    docs: rows.map((row) => toRow(row, scope, looking.get(String(row.id)) ?? [])),
    totalDocs,
    page,
    totalPages,
    limit: query.limit,
    counts,
  }
}
