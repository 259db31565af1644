import type { BaseDatabaseAdapter, Where } from 'payload'

import type { InboxQuery, InboxReader, InboxView } from '../domain/inbox.js'

import { searchWords, soonMs } from '../domain/inbox.js'

/** What the conditions need besides the query. */
export type InboxScope = {
  readonly reader: InboxReader
  readonly adapter: Pick<BaseDatabaseAdapter, 'name'>
  /** Ids of people who are away: what they have claimed is open to others. */
  readonly absent: readonly string[]
  readonly now: Date
}

const nothing: Where = { id: { in: [] } }

/**
 * `involved` without this person. The SQL adapters take the pattern of `not_like` as it is, MongoDB
 * looks for the text anywhere; an empty column means that nobody is involved.
 */
const notInvolved = ({ adapter, reader }: InboxScope): Where => {
  const text = `|${reader.id}|`
  const pattern = adapter.name === 'mongoose' ? text : `%${text}%`
  return { or: [{ involved: { equals: null } }, { involved: { not_like: pattern } }] }
}

/** Neither the reader's own department nor an unknown one (domain/reviewers.ts). */
const otherDepartment = ({ reader }: InboxScope): readonly Where[] =>
  reader.departmentsInUse
    ? [
        { submittedByDepartment: { exists: true } },
        { submittedByDepartment: { not_equals: reader.department } },
      ]
    : []

const unclaimedByOthers = ({ reader, absent }: InboxScope): Where => ({
  claimedBy: { in: [null, reader.id, ...absent] },
})

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

/** What makes a review part of a view. */
const viewWhere = (view: InboxView, scope: InboxScope): readonly Where[] => {
  const { id } = scope.reader
  switch (view) {
    case 'mine':
      return [
        ...servedBy(scope),
        { submittedBy: { not_equals: id } },
        notInvolved(scope),
        unclaimedByOthers(scope),
      ]
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
  if (status === 'any') return []
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

/** Everything that a review has to meet to be shown in a view under the filters of a query. */
export const inboxWhere = (query: InboxQuery, scope: InboxScope): Where => ({
  and: [
    ...statusWhere(query),
    ...viewWhere(query.view, scope),
    ...equal('documentCollection', query.kind),
    ...equal('currentStage', query.stage),
    ...equal('riskLevel', query.risk),
    ...equal('branch', query.branch),
    ...equal('submittedBy', query.submitter),
    ...dueWhere(query, scope.now),
    ...searchWhere(query.q),
  ],
})

const columnsOf = {
  // What nobody has answered comes first, the most overdue at its top.
  due: ['firstAnsweredAt', 'responseDueAt'],
  submitted: ['submittedAt'],
  number: [],
  title: ['title'],
  kind: ['documentCollection', 'responseDueAt'],
  stage: ['currentStage', 'responseDueAt'],
  risk: ['riskRank'],
  branch: ['branch', 'responseDueAt'],
  submitter: ['submittedByName', 'responseDueAt'],
} as const

/** Columns of the order; the number, which no two reviews share, keeps pages apart. */
export const inboxOrder = ({ sort }: Pick<InboxQuery, 'sort'>): string[] => {
  const down = sort.startsWith('-')
  const name = (down ? sort.slice(1) : sort) as keyof typeof columnsOf
  return [...columnsOf[name], 'number'].map((column) => (down ? `-${column}` : column))
}
