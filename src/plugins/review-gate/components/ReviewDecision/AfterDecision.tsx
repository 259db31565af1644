'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { ReviewDecisionProps } from './types.js'
import type { ReviewActions } from './useReviewActions.js'

import { FailureNotice } from '../shared/FailureNotice.js'
import { LocalTime } from '../shared/LocalTime.js'
import { ReasonDialog } from '../shared/ReasonDialog.js'
import { useText } from '../shared/useText.js'

type SectionProps = { readonly view: ReviewDecisionProps; readonly actions: ReviewActions }

/** A button that asks for a reason first. */
const ReasonButton = (props: {
  readonly name: 'revoke' | 'withdraw'
  readonly isRequired: boolean
  readonly actions: ReviewActions
  readonly onConfirm: (reason: string) => Promise<boolean>
}): ReactNode => {
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { name, actions } = props
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={actions.busy}
        extraButtonProps={{ 'data-review-gate': name }}
        margin={false}
        onClick={() => {
          actions.clear()
          setIsOpen(true)
        }}
      >
        {text(`actions:${name}`)}
      </Button>
      {isOpen ? (
        <ReasonDialog
          busy={actions.busy}
          confirmLabel={text(`actions:${name}`)}
          failure={actions.failure}
          onClose={() => {
            actions.clear()
            setIsOpen(false)
          }}
          onConfirm={(reason) =>
            void props.onConfirm(reason).then((isDone) => (isDone ? setIsOpen(false) : undefined))
          }
          required={props.isRequired}
          text={text(`dialog:${name}Text`)}
          title={text(`dialog:${name}Title`)}
        />
      ) : null}
    </>
  )
}

/** The submitter's way out of a review that is still open. */
export const WithdrawSection = ({ view, actions }: SectionProps): ReactNode =>
  view.isSubmitter ? (
    <div className="review-gate-decision__row">
      <ReasonButton
        actions={actions}
        isRequired={false}
        name="withdraw"
        onConfirm={actions.withdraw}
      />
    </div>
  ) : null

/** What follows an approval: publishing, and its undoing by an authority. */
export const ApprovedSection = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const { review, document } = view
  const canPublish = view.mayPublish && document.status === 'approved' && !document.isPublic
  return (
    <>
      <p>
        {text('review:approvedBy', { number: review.number })}{' '}
        {review.approvalSequence === null
          ? null
          : text('review:ledger', { sequence: review.approvalSequence })}
      </p>
      {review.validUntil ? (
        <p>
          {text('fields:validUntil')}: <LocalTime at={review.validUntil} />
        </p>
      ) : null}
      {document.isPublic ? <p>{text('panel:alreadyPublished')}</p> : null}
      <FailureNotice failure={actions.failure} />
      <div className="review-gate-decision__row">
        {canPublish ? (
          <Button
            disabled={actions.busy}
            extraButtonProps={{ 'data-review-gate': 'publish' }}
            margin={false}
            onClick={() => void actions.publish()}
          >
            {text('actions:publish')}
          </Button>
        ) : null}
        {view.mayRevoke ? (
          <ReasonButton actions={actions} isRequired name="revoke" onConfirm={actions.revoke} />
        ) : null}
      </div>
    </>
  )
}
