import type { ReviewOrigin, ReviewStatus, RiskLevel } from '../constants.js'

/** What the inbox can show; `submitted` is the editor's side of it. */
export const inboxViews = ['mine', 'submitted', 'department', 'claimed', 'all'] as const
export type InboxView = (typeof inboxViews)[number]

/** Column by which the inbox is put in order; `-` in front turns it round. */
export const inboxSorts = [
  'due',
  'submitted',
  'number',
  'title',
  'kind',
  'stage',
  'risk',
  'branch',
  'submitter',
] as const
export type InboxSort = (typeof inboxSorts)[number]

/** How the response clock stands. `soon`: it runs out within `soonMs`. */
export const dueFilters = ['overdue', 'soon', 'later', 'answered'] as const
export type DueFilter = (typeof dueFilters)[number]
export const soonMs = 15 * 60_000

/** Reviews on one page of the inbox. */
export const inboxPageSize = 25
export const maxInboxPageSize = 100
/** Most reviews that are decided at once. */
export const maxBulkReviews = 50

export type InboxQuery = {
  readonly view: InboxView
  readonly sort: InboxSort | `-${InboxSort}`
  readonly page: number
  readonly limit: number
  /** Slug of a governed collection. */
  readonly kind?: string
  /** Key of a review stage. */
  readonly stage?: string
  readonly risk?: RiskLevel
  /** Id of the submitter's branch. */
  readonly branch?: string
  /** Id of the submitter. */
  readonly submitter?: string
  readonly due?: DueFilter
  /** One state, or `any`. @default in-review; under `submitted` also changes-requested */
  readonly status?: ReviewStatus | 'any'
  /** Words in the number or the title. */
  readonly q?: string
}

/** The person whose inbox it is. */
export type InboxReader = {
  readonly id: string
  /** Roles of the person that serve a stage. */
  readonly roles: readonly string[]
  readonly department: string | null
  readonly departmentsInUse: boolean
  /** Writes and submits. */
  readonly contributes: boolean
}

/** One line of the inbox. */
export type InboxRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly document: { readonly collection: string; readonly id: string }
  readonly status: ReviewStatus
  readonly origin: ReviewOrigin
  readonly round: number
  readonly riskLevel: RiskLevel
  readonly currentStage: string | null
  readonly submittedBy: string
  readonly submittedByName: string
  readonly submittedByDepartment: string | null
  readonly branch: string | null
  readonly submittedAt: string
  readonly responseDueAt: string | null
  readonly firstAnsweredAt: string | null
  readonly claimedBy: string | null
  readonly claimedByName: string | null
  readonly openFindings: number
  /** Others who have the review open now. */
  readonly looking: readonly { readonly id: string; readonly name: string }[]
  /** Why the reader cannot take it into a bulk decision; null when they can. */
  readonly bulkObstacle: BulkObstacle | null
}

export type InboxPage = {
  readonly docs: readonly InboxRow[]
  readonly totalDocs: number
  readonly page: number
  readonly totalPages: number
  readonly limit: number
  /** Reviews in each view under the same filters. */
  readonly counts: Readonly<Record<InboxView, number>>
}

/** Why a review cannot go along in a bulk decision, by the codes of the refusal. */
export type BulkObstacle =
  'wrong-state' | 'risk' | 'findings' | 'not-allowed' | 'not-independent' | 'claimed'

type BulkFacts = {
  readonly status: string
  readonly riskLevel: string
  readonly openFindings: number
  readonly currentRole: string | null
  readonly involved: string | null
  readonly submittedByDepartment: string | null
  readonly claimedBy: string | null
}

const isIndependent = (
  { involved, submittedByDepartment }: BulkFacts,
  { id, department, departmentsInUse }: InboxReader,
): boolean => {
  if (involved?.includes(`|${id}|`)) return false
  if (!departmentsInUse) return true
  return Boolean(department && submittedByDepartment && department !== submittedByDepartment)
}

/**
 * What keeps the reader from deciding a review together with others, as far as the list can tell.
 *
 * @param coverable ids of people whose claims the reader may take over
 */
export const bulkObstacleOf = (
  review: BulkFacts,
  reader: InboxReader,
  coverable: readonly string[],
): BulkObstacle | null => {
  if (review.status !== 'in-review') return 'wrong-state'
  if (review.riskLevel !== 'low') return 'risk'
  if (review.openFindings > 0) return 'findings'
  if (!review.currentRole || !reader.roles.includes(review.currentRole)) return 'not-allowed'
  if (!isIndependent(review, reader)) return 'not-independent'
  const { claimedBy } = review
  if (claimedBy && claimedBy !== reader.id && !coverable.includes(claimedBy)) return 'claimed'
  return null
}

/** The views that mean something to a person. `all` comes last, for everybody. */
export const viewsOf = ({ roles, contributes, department }: InboxReader): readonly InboxView[] => {
  const reviews = roles.length > 0
  return inboxViews.filter((view) => {
    if (view === 'mine' || view === 'claimed') return reviews
    if (view === 'department') return department !== null && (reviews || contributes)
    return view === 'submitted' ? contributes : true
  })
}

/** Words of a search, without the characters that databases read as wildcards. */
export const searchWords = (q: string | undefined): string =>
  (q ?? '').replaceAll(/[\s%_]+/g, ' ').trim()
