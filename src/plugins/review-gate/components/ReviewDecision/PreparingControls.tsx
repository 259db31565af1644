'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { ReviewDecisionProps } from './types.js'
import type { ReviewActions } from './useReviewActions.js'

import { FailureNotice } from '../shared/FailureNotice.js'
import { ReasonDialog } from '../shared/ReasonDialog.js'
import { useText } from '../shared/useText.js'
import { ActionButton } from './ActionButton.js'
import { HandOverDialog } from './HandOverDialog.js'
import { higherRisks, lowerRisks, RiskDialog } from './RiskDialog.js'

type OpenDialog = 'confirm-risk' | 'hand-over' | 'lower-risk' | 'raise-risk'

type SectionProps = { readonly view: ReviewDecisionProps; readonly actions: ReviewActions }

const Dialogs = (
  props: SectionProps & { readonly open: OpenDialog; readonly onClose: () => void },
): ReactNode => {
  const { view, actions, open, onClose } = props
  const { text, valueText } = useText()
  const shared = { busy: actions.busy, failure: actions.failure, onClose }
  const closeWhenDone = (work: Promise<boolean>): void =>
    void work.then((isDone) => (isDone ? onClose() : undefined))
  const { riskLevel, riskProposal } = view.review
  if (open === 'hand-over') {
    return (
      <HandOverDialog
        {...shared}
        onConfirm={(to, reason) => closeWhenDone(actions.handOver(to, reason))}
        reviewId={view.review.id}
        userId={view.userId}
      />
    )
  }
  if (open === 'confirm-risk' && riskProposal) {
    const risk = valueText('risk', riskProposal.riskLevel)
    return (
      <ReasonDialog
        {...shared}
        confirmLabel={text('page:risk:confirm')}
        onConfirm={(reason) =>
          closeWhenDone(actions.lowerRisk({ riskLevel: riskProposal.riskLevel, reason }))
        }
        required
        text={text('page:risk:confirmText', { risk })}
        title={text('page:risk:confirmTitle')}
      />
    )
  }
  const direction = open === 'raise-risk' ? 'raise' : 'lower'
  return (
    <RiskDialog
      {...shared}
      direction={direction}
      onConfirm={(risk) =>
        closeWhenDone(direction === 'raise' ? actions.raiseRisk(risk) : actions.lowerRisk(risk))
      }
      present={riskLevel}
    />
  )
}

/** A wish to lower the risk, and whether this person may make it so. */
const ProposalNotice = (props: SectionProps & { readonly onConfirm: () => void }): ReactNode => {
  const { text, valueText } = useText()
  const { riskProposal } = props.view.review
  if (!riskProposal) return null
  const mayConfirm = props.view.mayJudgeRisk && riskProposal.by !== props.view.userId
  return (
    <div className="review-gate-notice">
      <p dir="auto">
        {text('page:risk:proposed', {
          name: riskProposal.byName,
          risk: valueText('risk', riskProposal.riskLevel),
          reason: riskProposal.reason,
        })}
      </p>
      {mayConfirm ? (
        <ActionButton
          isBusy={props.actions.busy}
          isSmall
          name="confirm-risk"
          onClick={props.onConfirm}
        >
          {text('page:risk:confirm')}
        </ActionButton>
      ) : (
        <p>{text('page:risk:waits')}</p>
      )}
    </div>
  )
}

/** Steps that come before a decision: taking the review or passing it on, and its risk. */
export const PreparingControls = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const ask = (dialog: OpenDialog): void => {
    actions.clear()
    setOpen(dialog)
  }
  const { claimedBy, riskLevel } = view.review
  const isMine = claimedBy === view.userId
  const button = (name: string, label: string, onClick: () => void): ReactNode => (
    <ActionButton isBusy={actions.busy} isSmall key={name} name={name} onClick={onClick}>
      {label}
    </ActionButton>
  )
  const mayClaim = view.right.may && (claimedBy === null || isMine)
  return (
    <>
      <ProposalNotice actions={actions} onConfirm={() => ask('confirm-risk')} view={view} />
      <div className="review-gate-decision__row">
        {mayClaim && !isMine
          ? button('claim', text('actions:claim'), () => void actions.claim())
          : null}
        {isMine ? button('release', text('actions:release'), () => void actions.release()) : null}
        {isMine ? button('hand-over', text('page:handOver:action'), () => ask('hand-over')) : null}
        {view.mayJudgeRisk && higherRisks(riskLevel).length > 0
          ? button('raise-risk', text('actions:raiseRisk'), () => ask('raise-risk'))
          : null}
        {view.mayJudgeRisk && lowerRisks(riskLevel).length > 0
          ? button('lower-risk', text('page:risk:lower'), () => ask('lower-risk'))
          : null}
      </div>
      {open || view.right.may ? null : <FailureNotice failure={actions.failure} />}
      {open ? (
        <Dialogs
          actions={actions}
          onClose={() => {
            actions.clear()
            setOpen(null)
          }}
          open={open}
          view={view}
        />
      ) : null}
    </>
  )
}
