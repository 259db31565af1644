/** A person as the independence rule sees them. */
export type ReviewerProfile = {
  readonly id: string
  readonly roles: readonly string[]
  readonly department: string | null
  /** Auth strategy of the request; a key is not a person. */
  readonly strategy: string | null
}

export type ReviewFacts = {
  readonly submittedBy: string
  readonly submittedByDepartment: string | null
  /** Ids of everybody who changed the content since the last approval. */
  readonly contributors: readonly string[]
  /** The role that the current stage asks for; null when no stage is open. */
  readonly requiredRole: string | null
  /** Ids of those who decided earlier stages of this review. */
  readonly earlierDeciders: readonly string[]
}

export type IndependenceBreach =
  | 'api-key'
  | 'submitter'
  | 'contributor'
  | 'same-department'
  | 'department-unknown'
  | 'decided-earlier-stage'

export type Eligibility =
  | { readonly outcome: 'eligible' }
  | { readonly outcome: 'not-allowed' }
  | { readonly outcome: 'not-independent'; readonly because: IndependenceBreach }

const breachOf = (
  reviewer: ReviewerProfile,
  review: ReviewFacts,
  departmentsInUse: boolean,
): IndependenceBreach | null => {
  if (reviewer.strategy === 'api-key') return 'api-key'
  if (review.submittedBy === reviewer.id) return 'submitter'
  if (review.contributors.includes(reviewer.id)) return 'contributor'
  if (review.earlierDeciders.includes(reviewer.id)) return 'decided-earlier-stage'
  if (!departmentsInUse) return null
  if (!reviewer.department || !review.submittedByDepartment) return 'department-unknown'
  return reviewer.department === review.submittedByDepartment ? 'same-department' : null
}

/**
 * Whether a stage that was decided earlier still counts when the content is handed in again: not
 * when its decider has become an author or submitter of it, or is of the submitter's department.
 */
export const isStillIndependent = (args: {
  readonly decider: { readonly id: string; readonly department: string | null }
  readonly review: Pick<ReviewFacts, 'contributors' | 'submittedBy' | 'submittedByDepartment'>
  readonly departmentsInUse: boolean
}): boolean =>
  breachOf(
    { ...args.decider, roles: [], strategy: null },
    { ...args.review, requiredRole: null, earlierDeciders: [] },
    args.departmentsInUse,
  ) === null

/**
 * The rule of independence (银保监会令2022年第9号 Art. 8–9): nobody decides on what they wrote,
 * edited since the last approval or handed in, nor on what their own department handed in, nor
 * twice in one review; a key never decides. There is no role that stands above this rule.
 */
export const mayDecide = (args: {
  readonly reviewer: ReviewerProfile
  readonly review: ReviewFacts
  /** False in a project whose users have no departments. */
  readonly departmentsInUse: boolean
}): Eligibility => {
  const { reviewer, review } = args
  const breach = breachOf(reviewer, review, args.departmentsInUse)
  if (breach) return { outcome: 'not-independent', because: breach }
  if (!review.requiredRole || !reviewer.roles.includes(review.requiredRole)) {
    return { outcome: 'not-allowed' }
  }
  return { outcome: 'eligible' }
}

/** The column `involved`: ids that every database can search for as `|id|`. */
export const involvedKey = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `|${[...new Set(ids)].join('|')}|`

/** `involved` with one more person. */
export const withInvolved = (involved: string, id: string): string =>
  involvedKey([...involved.split('|').filter(Boolean), id])
