import type { BaseDatabaseAdapter, Where } from 'payload'

import type { InboxQuery, InboxReader, InboxView } from '../domain/inbox.js'

import { reviewStatuses } from '../constants.js'
import { searchWords, soonMs } from '../domain/inbox.js'

/** What the conditions need besides the query. */
export type InboxScope = {
  readonly reader: InboxReader
  readonly adapter: Pick<BaseDatabaseAdapter, 'name'>
  /** Ids of absent people whose claims the reader may take over. */
  readonly coverable: readonly string[]
  readonly now: Date
}

const nothing: Where = { id: { in: [] } }

/**
 * `involved` without this person. The SQL adapters take the pattern of `not_like` as it is, MongoDB
 * looks for the text anywhere.
 */
const notInvolved = ({ adapter, reader }: InboxScope): Where => {
  const text = `|${reader.id}|`
  return { involved: { not_like: adapter.name === 'mongoose' ? text : `%${text}%` } }
}

/**
 * Neither the reader's own department nor an unknown one (domain/reviewers.ts). `greater_than`
 * leaves out what is null as `exists` does, but an index of MongoDB alone can answer it.
 */
const otherDepartment = ({ reader }: InboxScope): readonly Where[] =>
  reader.departmentsInUse
    ? [
        { submittedByDepartment: { greater_than: '' } },
        { submittedByDepartment: { not_equals: reader.department } },
      ]
    : []

const unclaimedByOthers = ({ reader, coverable }: InboxScope): Where => ({
  claimedBy: { in: [null, reader.id, ...coverable] },
})

/** The opposite, which an index alone can answer: what counts of `mine` leave out. */
const claimedByOthers = ({ reader, coverable }: InboxScope): readonly Where[] => [
  { claimedBy: { greater_than: '' } },
  { claimedBy: { not_in: [reader.id, ...coverable] } },
]

/** At a stage that the reader serves, from a department that they may judge. */
const servedBy = (scope: InboxScope): readonly Where[] => {
  const { roles, department, departmentsInUse } = scope.reader
  if (roles.length === 0 || (departmentsInUse && !department)) return [nothing]
  return [
    { status: { equals: 'in-review' } },
    { currentRole: { in: [...roles] } },
    ...otherDepartment(scope),
  ]
}

const ofDepartment = (scope: InboxScope): readonly Where[] => {
  const { roles, department } = scope.reader
  if (!department) return [nothing]
  return roles.length > 0 ? servedBy(scope) : [{ submittedByDepartment: { equals: department } }]
}

/** Everything of `mine` but the claim. */
const independentOf = (scope: InboxScope): readonly Where[] => [
  ...servedBy(scope),
  { submittedBy: { not_equals: scope.reader.id } },
  notInvolved(scope),
]

/** What makes a review part of a view. */
const viewWhere = (view: InboxView, scope: InboxScope): readonly Where[] => {
  const { id } = scope.reader
  switch (view) {
    case 'mine':
      return [...independentOf(scope), unclaimedByOthers(scope)]
    case 'department':
      return ofDepartment(scope)
    case 'claimed':
      return [{ claimedBy: { equals: id } }, { status: { equals: 'in-review' } }]
    case 'submitted':
      return [{ submittedBy: { equals: id } }]
    case 'all':
      return []
  }
}

const statusWhere = ({ status, view }: InboxQuery): readonly Where[] => {
  // Named one by one: an index that begins with the state can answer that.
  if (status === 'any') return [{ status: { in: [...reviewStatuses] } }]
  if (status) return [{ status: { equals: status } }]
  // Submissions for which changes are requested wait for their editor.
  return view === 'submitted'
    ? [{ status: { in: ['in-review', 'changes-requested'] } }]
    : [{ status: { equals: 'in-review' } }]
}

const dueWhere = ({ due }: InboxQuery, now: Date): readonly Where[] => {
  const soon = new Date(now.getTime() + soonMs).toISOString()
  const open: Where = { firstAnsweredAt: { equals: null } }
  switch (due) {
    case undefined:
      return []
    case 'answered':
      return [{ firstAnsweredAt: { exists: true } }]
    case 'overdue':
      return [open, { responseDueAt: { less_than: now.toISOString() } }]
    case 'soon':
      return [open, { responseDueAt: { greater_than_equal: now.toISOString(), less_than: soon } }]
    case 'later':
      return [open, { responseDueAt: { greater_than_equal: soon } }]
  }
}

const searchWhere = (q: string | undefined): readonly Where[] => {
  const words = searchWords(q)
  return words === '' ? [] : [{ or: [{ number: { like: words } }, { title: { like: words } }] }]
}

const equal = (column: string, value: string | undefined): readonly Where[] =>
  value === undefined ? [] : [{ [column]: { equals: value } }]

const filterWhere = (query: InboxQuery, now: Date): readonly Where[] => [
  ...statusWhere(query),
  ...equal('documentCollection', query.kind),
  ...equal('currentStage', query.stage),
  ...equal('riskLevel', query.risk),
  ...equal('branch', query.branch),
  ...equal('submittedBy', query.submitter),
  ...dueWhere(query, now),
  ...searchWhere(query.q),
]

/** Everything that a review has to meet to be shown in a view under the filters of a query. */
export const inboxWhere = (query: InboxQuery, scope: InboxScope): Where => ({
  and: [...filterWhere(query, scope.now), ...viewWhere(query.view, scope)],
})

/**
 * The same, as what is counted less what is taken off again. No index of MongoDB can tell null from
 * missing, so that "claimed by nobody" would read every whole review.
 */
export const inboxCounts = (
  query: InboxQuery,
  scope: InboxScope,
): { readonly counted: Where; readonly less: Where | null } => {
  if (query.view !== 'mine') return { counted: inboxWhere(query, scope), less: null }
  const independent = [...filterWhere(query, scope.now), ...independentOf(scope)]
  return {
    counted: { and: independent },
    less: { and: [...independent, ...claimedByOthers(scope)] },
  }
}

const columnsOf = {
  // What nobody has answered comes first, the most overdue at its top.
  due: ['firstAnsweredAt', 'responseDueAt'],
  submitted: ['submittedAt'],
  number: ['number'],
  title: ['title'],
  kind: ['documentCollection', 'responseDueAt'],
  stage: ['currentStage', 'responseDueAt'],
  risk: ['riskRank'],
  branch: ['branch', 'responseDueAt'],
  submitter: ['submittedByName', 'responseDueAt'],
} as const

/**
 * Columns of the order. Payload would add the time of creation itself, outside of the index; the
 * number, which no two reviews share, keeps pages apart.
 */
export const inboxOrder = ({ sort }: Pick<InboxQuery, 'sort'>): string[] => {
  const down = sort.startsWith('-')
  const name = (down ? sort.slice(1) : sort) as keyof typeof columnsOf
  return [...new Set([...columnsOf[name], 'createdAt', 'number'])].map((column) =>
    down ? `-${column}` : column,
  )
}
