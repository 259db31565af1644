import type { DocumentReviewStatus } from '../../constants.js'

/** Everything that decides what the panel says and offers. */
export type PanelState = {
  readonly status: DocumentReviewStatus
  readonly isSaved: boolean
  readonly isModified: boolean
  /** The newest version is the public one. */
  readonly isPublic: boolean
  /** Some version is public. */
  readonly hasPublic: boolean
  readonly hasEarlierApproval: boolean
  readonly isOwnSubmission: boolean
  readonly isClaimed: boolean
  /** Approved content waits for its time to go public. */
  readonly isScheduled: boolean
  readonly maySubmit: boolean
  readonly mayPublish: boolean
}

export type Step = 'publish' | 'resubmit' | 'schedule' | 'submit' | 'unpublish' | 'withdraw'

export type LineKey =
  | 'approved'
  | 'changed'
  | 'changesRequested'
  | 'expired'
  | 'inReview'
  | 'inReviewClaimed'
  | 'modified'
  | 'published'
  | 'publishedNewer'
  | 'rejected'
  | 'revoked'
  | 'scheduled'
  | 'unsaved'
  | 'unsubmitted'
  | 'withdrawn'

export type NextStep = {
  readonly line: LineKey
  /** The one step that the person may take now, or null when others have to act. */
  readonly main: Step | null
  /** Further steps, less prominent. */
  readonly others: readonly Step[]
}

type Offer = { readonly line: LineKey; readonly main: Step | null }

const openReview = (state: PanelState): Offer => ({
  line: state.isClaimed ? 'inReviewClaimed' : 'inReview',
  main: state.isOwnSubmission ? 'withdraw' : null,
})

const approved = (state: PanelState): Offer => {
  if (state.isPublic) return { line: 'published', main: state.mayPublish ? 'unpublish' : null }
  if (state.isScheduled) return { line: 'scheduled', main: null }
  return {
    line: state.hasPublic ? 'publishedNewer' : 'approved',
    main: state.mayPublish ? 'publish' : null,
  }
}

const offerOf = (state: PanelState): Offer => {
  const submit = state.maySubmit ? 'submit' : null
  const resubmit = state.maySubmit ? 'resubmit' : null
  if (!state.isSaved) return { line: 'unsaved', main: null }
  if (state.isModified) {
    const isFirst = state.status === 'unsubmitted' && !state.hasEarlierApproval
    return { line: 'modified', main: isFirst ? submit : resubmit }
  }
  switch (state.status) {
    case 'unsubmitted':
      return state.hasEarlierApproval
        ? { line: 'changed', main: resubmit }
        : { line: 'unsubmitted', main: submit }
    case 'in-review':
      return openReview(state)
    case 'changes-requested':
      return { line: 'changesRequested', main: resubmit }
    case 'approved':
      return approved(state)
    case 'rejected':
    case 'withdrawn':
    case 'expired':
    case 'revoked':
      return { line: state.status, main: resubmit }
    default:
      return state.status satisfies never
  }
}

const furtherSteps = (state: PanelState): readonly Step[] => {
  const isOpen = state.status === 'in-review' || state.status === 'changes-requested'
  const isPublishable = state.status === 'approved' && !state.isModified && !state.isPublic
  return [
    ...(isPublishable && state.mayPublish ? (['publish', 'schedule'] as const) : []),
    ...(isOpen && state.isOwnSubmission ? (['withdraw'] as const) : []),
    ...(state.hasPublic && state.mayPublish ? (['unpublish'] as const) : []),
  ]
}

/** Steps that move content towards the public; the others take something back. */
const forward: readonly Step[] = ['publish', 'resubmit', 'schedule', 'submit']

export const isForward = (step: Step): boolean => forward.includes(step)

/** The line of review state and the next step of one person on one document (design.md §8). */
export const nextStep = (state: PanelState): NextStep => {
  const offer = offerOf(state)
  const others = state.isSaved ? furtherSteps(state) : []
  return { ...offer, others: others.filter((step) => step !== offer.main) }
}
