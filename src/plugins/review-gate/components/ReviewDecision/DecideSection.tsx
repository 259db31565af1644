'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { ReviewDecisionProps } from './types.js'
import type { ReviewActions } from './useReviewActions.js'

import { maxOpinionLength } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { FailureNotice } from '../shared/FailureNotice.js'
import { useText } from '../shared/useText.js'
import { OpinionForm } from './OpinionForm.js'
import { higherRisks, RaiseRiskDialog } from './RaiseRiskDialog.js'
import { useOpinionDraft } from './useOpinionDraft.js'

type OpenDialog = 'raise-risk' | 'reject'

type SectionProps = { readonly view: ReviewDecisionProps; readonly actions: ReviewActions }

const ClaimControls = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const { claimedBy } = view.review
  const isMine = claimedBy === view.userId
  return (
    <Button
      buttonStyle="secondary"
      disabled={actions.busy}
      extraButtonProps={{ 'data-review-gate': isMine ? 'release' : 'claim' }}
      margin={false}
      onClick={() => void (isMine ? actions.release() : actions.claim())}
      size="small"
    >
      {text(isMine ? 'actions:release' : 'actions:claim')}
    </Button>
  )
}

/** Opinion and decision buttons of the person whose turn it is. */
export const DecideSection = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const { draft, change, discard, isRestored } = useOpinionDraft(view.review.id)
  const [isMissing, setIsMissing] = useState(false)
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const opinionRef = useRef<HTMLTextAreaElement>(null)

  const isUsable = (): boolean => {
    const isEmpty = draft.opinion.trim() === ''
    setIsMissing(isEmpty)
    const usable = !isEmpty && draft.opinion.length <= maxOpinionLength
    if (!usable) opinionRef.current?.focus()
    return usable
  }
  const close = (): void => {
    actions.clear()
    setOpen(null)
  }
  const decide = async (decision: DecisionKind): Promise<void> => {
    if (!isUsable() || !(await actions.decide(decision, draft))) return
    discard()
    setOpen(null)
  }
  const button = (name: DecisionKind, label: string, style: 'primary' | 'secondary'): ReactNode => (
    <Button
      buttonStyle={style}
      disabled={actions.busy}
      extraButtonProps={{ 'data-review-gate': name }}
      margin={false}
      onClick={() => {
        if (name !== 'rejected') void decide(name)
        else if (isUsable()) setOpen('reject')
      }}
    >
      {label}
    </Button>
  )
  return (
    <>
      <div className="review-gate-decision__row">
        <ClaimControls actions={actions} view={view} />
        {higherRisks(view.review.riskLevel).length > 0 ? (
          <Button
            buttonStyle="secondary"
            disabled={actions.busy}
            extraButtonProps={{ 'data-review-gate': 'raise-risk' }}
            margin={false}
            onClick={() => setOpen('raise-risk')}
            size="small"
          >
            {text('actions:raiseRisk')}
          </Button>
        ) : null}
      </div>
      {isRestored ? (
        <p className="review-gate-notice" role="status">
          {text('review:draftRestored')}
        </p>
      ) : null}
      <OpinionForm
        draft={draft}
        isMissing={isMissing}
        onChange={(part) => {
          setIsMissing(false)
          change(part)
        }}
        opinionRef={opinionRef}
      />
      {open ? null : <FailureNotice failure={actions.failure} />}
      <div className="review-gate-decision__row">
        {button(
          'approved',
          text(view.isLastStage ? 'actions:approve' : 'actions:approveStage'),
          'primary',
        )}
        {button('changes-requested', text('actions:requestChanges'), 'secondary')}
        {button('rejected', text('actions:reject'), 'secondary')}
      </div>
      {open === 'reject' ? (
        <ActionDialog
          busy={actions.busy}
          confirmLabel={text('actions:reject')}
          failure={actions.failure}
          onClose={close}
          onConfirm={() => void decide('rejected')}
          text={text('dialog:rejectText')}
          title={text('dialog:rejectTitle')}
        />
      ) : null}
      {open === 'raise-risk' ? (
        <RaiseRiskDialog
          busy={actions.busy}
          failure={actions.failure}
          onClose={close}
          onConfirm={(level) =>
            void actions.raiseRisk(level).then((isDone) => (isDone ? setOpen(null) : undefined))
          }
          present={view.review.riskLevel}
        />
      ) : null}
    </>
  )
}
