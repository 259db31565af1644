'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { ReviewDecisionProps } from './types.js'
import type { Decision } from './useDecision.js'
import type { ReviewActions } from './useReviewActions.js'

import { ActionDialog } from '../shared/ActionDialog.js'
import { FailureNotice } from '../shared/FailureNotice.js'
import { useText } from '../shared/useText.js'
import { OpinionForm } from './OpinionForm.js'
import { higherRisks, RaiseRiskDialog } from './RaiseRiskDialog.js'
import { useDecision } from './useDecision.js'

type OpenDialog = 'raise-risk' | 'reject'

type SectionProps = { readonly view: ReviewDecisionProps; readonly actions: ReviewActions }

const ActionButton = (props: {
  readonly name: string
  readonly isBusy: boolean
  readonly isMain?: boolean
  readonly isSmall?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode => (
  <Button
    buttonStyle={props.isMain ? 'primary' : 'secondary'}
    disabled={props.isBusy}
    extraButtonProps={{ 'data-review-gate': props.name }}
    margin={false}
    onClick={props.onClick}
    {...(props.isSmall ? { size: 'small' as const } : {})}
  >
    {props.children}
  </Button>
)

/** Steps that come before a decision: taking the review, and raising its risk. */
const PreparingControls = (
  props: SectionProps & { readonly onRaiseRisk: () => void },
): ReactNode => {
  const { view, actions } = props
  const { text } = useText()
  const isMine = view.review.claimedBy === view.userId
  return (
    <div className="review-gate-decision__row">
      <ActionButton
        isBusy={actions.busy}
        isSmall
        name={isMine ? 'release' : 'claim'}
        onClick={() => void (isMine ? actions.release() : actions.claim())}
      >
        {text(isMine ? 'actions:release' : 'actions:claim')}
      </ActionButton>
      {higherRisks(view.review.riskLevel).length > 0 ? (
        <ActionButton isBusy={actions.busy} isSmall name="raise-risk" onClick={props.onRaiseRisk}>
          {text('actions:raiseRisk')}
        </ActionButton>
      ) : null}
    </div>
  )
}

const DecisionButtons = (
  props: SectionProps & { readonly onDecide: (decision: DecisionKind) => void },
): ReactNode => {
  const { view, actions, onDecide } = props
  const { text } = useText()
  return (
    <div className="review-gate-decision__row">
      <ActionButton
        isBusy={actions.busy}
        isMain
        name="approved"
        onClick={() => onDecide('approved')}
      >
        {text(view.isLastStage ? 'actions:approve' : 'actions:approveStage')}
      </ActionButton>
      <ActionButton
        isBusy={actions.busy}
        name="changes-requested"
        onClick={() => onDecide('changes-requested')}
      >
        {text('actions:requestChanges')}
      </ActionButton>
      <ActionButton isBusy={actions.busy} name="rejected" onClick={() => onDecide('rejected')}>
        {text('actions:reject')}
      </ActionButton>
    </div>
  )
}

const Dialogs = (
  props: SectionProps & {
    readonly open: OpenDialog
    readonly decision: Decision
    readonly onClose: () => void
  },
): ReactNode => {
  const { view, actions, open, decision, onClose } = props
  const { text } = useText()
  const shared = { busy: actions.busy, failure: actions.failure, onClose }
  const closeWhenDone = (work: Promise<boolean>): void =>
    void work.then((isDone) => (isDone ? onClose() : undefined))

  if (open === 'raise-risk') {
    return (
      <RaiseRiskDialog
        {...shared}
        onConfirm={(level) => closeWhenDone(actions.raiseRisk(level))}
        present={view.review.riskLevel}
      />
    )
  }
  return (
    <ActionDialog
      {...shared}
      confirmLabel={text('actions:reject')}
      onConfirm={() => closeWhenDone(decision.decide('rejected'))}
      text={text('dialog:rejectText')}
      title={text('dialog:rejectTitle')}
    />
  )
}

/** Opinion and decision buttons of the person whose turn it is. */
export const DecideSection = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const decision = useDecision(view.review.id, actions)
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const ask = (dialog: OpenDialog): void => {
    actions.clear()
    setOpen(dialog)
  }
  const onDecide = (kind: DecisionKind): void => {
    if (kind !== 'rejected') void decision.decide(kind)
    else if (decision.isUsable()) ask('reject')
  }
  return (
    <>
      <PreparingControls actions={actions} onRaiseRisk={() => ask('raise-risk')} view={view} />
      {decision.isRestored ? (
        <p className="review-gate-notice" role="status">
          {text('review:draftRestored')}
        </p>
      ) : null}
      <OpinionForm
        draft={decision.draft}
        isMissing={decision.isMissing}
        onChange={decision.change}
        opinionRef={decision.opinionRef}
      />
      {open ? null : <FailureNotice failure={actions.failure} />}
      <DecisionButtons actions={actions} onDecide={onDecide} view={view} />
      {open ? (
        <Dialogs
          actions={actions}
          decision={decision}
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
