'use client'

import type { ReactNode } from 'react'

import { useId } from 'react'

import type { ReviewDecisionProps } from './types.js'
import type { ReviewActions } from './useReviewActions.js'

import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'
import { useText } from '../shared/useText.js'
import { ApprovedSection, WithdrawSection } from './AfterDecision.js'
import { DecideSection } from './DecideSection.js'
import { decisionAnchor } from './anchor.js'
import { KeptDraft } from './KeptDraft.js'
import { NextItem } from './NextItem.js'
import { PreparingControls } from './PreparingControls.js'
import { useReviewActions } from './useReviewActions.js'
import './index.scss'

export type { ReviewDecisionProps } from './types.js'

/** Why the person cannot decide, and who can. */
const WaitNotice = ({ view }: { readonly view: ReviewDecisionProps }): ReactNode => {
  const { text, valueText } = useText()
  const { right, review } = view
  if (right.may) {
    return (
      <p className="review-gate-notice">
        {text('review:claimedByOther', { name: review.claimedByName ?? '' })}
      </p>
    )
  }
  return (
    <div className="review-gate-notice">
      <p>
        {text('review:cannotDecide')} {right.because ? valueText('because', right.because) : null}
      </p>
      {view.stageRole ? (
        <p>{text('review:waitsFor', { role: valueText('role', view.stageRole) })}</p>
      ) : null}
    </div>
  )
}

const Body = (props: {
  readonly view: ReviewDecisionProps
  readonly actions: ReviewActions
}): ReactNode => {
  const { view, actions } = props
  const { text, valueText } = useText()
  const { review, right } = view
  const isWithOther = review.claimedBy !== null && review.claimedBy !== view.userId
  switch (review.status) {
    case 'in-review':
      return (
        <>
          <PreparingControls actions={actions} view={view} />
          {right.may && !isWithOther ? (
            <DecideSection actions={actions} view={view} />
          ) : (
            <>
              <WaitNotice view={view} />
              <KeptDraft />
            </>
          )}
          <WithdrawSection actions={actions} view={view} />
        </>
      )
    case 'changes-requested':
      return (
        <>
          <p>{text('review:editorNext')}</p>
          <WithdrawSection actions={actions} view={view} />
        </>
      )
    case 'approved':
      return <ApprovedSection actions={actions} view={view} />
    default:
      return (
        <>
          <p>{text('review:closedText', { status: valueText('status', review.status) })}</p>
          {review.endReason ? (
            <p className="review-gate-decision__text">
              {text('fields:endReason')}: {review.endReason}
            </p>
          ) : null}
        </>
      )
  }
}

/** The part of a review page in which a person acts. */
export const ReviewDecision = (view: ReviewDecisionProps): ReactNode => {
  const { text } = useText()
  const { outcome } = useReviewPage()
  const actions = useReviewActions(view)
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="review-gate-decision" id={decisionAnchor}>
      <h2 className="review-gate-decision__heading" id={headingId}>
        {text('review:yourDecision')}
      </h2>
      {outcome ? <NextItem message={outcome.message} /> : null}
      <Body actions={actions} view={view} />
      {view.review.status === 'in-review' ? null : <KeptDraft />}
    </section>
  )
}
