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
  readonly maySubmit: boolean
  readonly mayPublish: boolean
}

export type Step = 'publish' | 'resubmit' | 'submit' | 'unpublish' | 'withdraw'

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
  if (state.isPublic) return { line: 'published', main: null }
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

/** The line of review state and the next step of one person on one document (design.md §8). */
export const nextStep = (state: PanelState): NextStep => {
  const offer = offerOf(state)
  const others: Step[] = []
  if (state.status === 'changes-requested' && state.isOwnSubmission) others.push('withdraw')
  if (state.isSaved && state.hasPublic && state.mayPublish) others.push('unpublish')
  return { ...offer, others: others.filter((step) => step !== offer.main) }
}
