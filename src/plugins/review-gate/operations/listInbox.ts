import type { PayloadRequest } from 'payload'

import type { InboxPage, InboxQuery, InboxReader, InboxRow, InboxView } from '../domain/inbox.js'
import type { InboxScope } from './inboxWhere.js'

import { hasRole } from '../access/profile.js'
import { absencesSlug, presenceMs, presenceSlug, reviewsSlug } from '../constants.js'
import { bulkObstacleOf, inboxViews } from '../domain/inbox.js'
import { reviewGateError } from '../errors.js'
import { allStages, gateOptions } from '../options.js'
import { requireUser } from './context.js'
import { inboxOrder, inboxWhere } from './inboxWhere.js'

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

/** Ids of people who are away at this moment; the last day of an absence belongs to it. */
const absentPeople = async (req: PayloadRequest, now: Date): Promise<readonly string[]> => {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60_000).toISOString()
  const { docs } = await req.payload.find({
    collection: absencesSlug,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { person: true } as never,
    where: {
      and: [{ from: { less_than_equal: now.toISOString() } }, { until: { greater_than: dayAgo } }],
    },
  })
  return docs.map((absence) => String((absence as unknown as { person: unknown }).person))
}

/** Who else has each of these reviews open. */
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

const toRow = (stored: Stored, scope: InboxScope, looking: readonly Looking[]): InboxRow => {
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
    bulkObstacle: bulkObstacleOf({ ...rest, openFindings, currentRole, involved }, scope.reader),
  }
}

const findPage = async (req: PayloadRequest, query: InboxQuery, scope: InboxScope) => {
  const find = (page: number) =>
    req.payload.find({
      collection: reviewsSlug,
      depth: 0,
      limit: query.limit,
      overrideAccess: false,
      page,
      req,
      select: select as never,
      sort: inboxOrder(query),
      where: inboxWhere(query, scope),
    })
  const found = await find(query.page)
  // A page behind the last one: others have decided since.
  const last = Math.max(1, Math.ceil(found.totalDocs / query.limit))
  return query.page > last ? { ...(await find(last)), page: last } : { ...found, page: query.page }
}

const countView = async (
  req: PayloadRequest,
  query: InboxQuery,
  scope: InboxScope,
): Promise<number> => {
  const where = inboxWhere(query, scope)
  const { totalDocs } = await req.payload.count({
    collection: reviewsSlug,
    overrideAccess: false,
    req,
    where,
  })
  return totalDocs
}

const countOthers = async (
  req: PayloadRequest,
  query: InboxQuery,
  scope: InboxScope,
): Promise<Record<InboxView, number>> => {
  const entries = await Promise.all(
    inboxViews.map(async (view) => [
      view,
      view === query.view ? 0 : await countView(req, { ...query, view }, scope),
    ]),
  )
  return Object.fromEntries(entries) as Record<InboxView, number>
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
  const scope: InboxScope = {
    reader: inboxReaderOf(req),
    adapter: req.payload.db,
    absent: await absentPeople(req, now),
    now,
  }
  const [found, others] = await Promise.all([
    findPage(req, query, scope),
    countOthers(req, query, scope),
  ])
  const stored = found.docs as unknown as readonly Stored[]
  const looking = await lookingAt(
    req,
    scope,
    stored.map(({ id }) => String(id)),
  )
  return {
    docs: stored.map((one) => toRow(one, scope, looking.get(String(one.id)) ?? [])),
    totalDocs: found.totalDocs,
    page: found.page,
    totalPages: Math.max(1, Math.ceil(found.totalDocs / query.limit)),
    limit: query.limit,
    counts: { ...others, [query.view]: found.totalDocs },
  }
}
