'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { ReviewDecisionProps } from './types.js'
import type { Decision } from './useDecision.js'
import type { ReviewActions } from './useReviewActions.js'

import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'
import { useText } from '../shared/useText.js'
import { ActionButton } from './ActionButton.js'
import { Checklist, unticked } from './Checklist.js'
import { ConfirmDialog } from './ConfirmDialog.js'
import { OpinionForm } from './OpinionForm.js'
import { DecisionFailure } from './StaleNotice.js'
import { useDecision } from './useDecision.js'

type SectionProps = { readonly view: ReviewDecisionProps; readonly actions: ReviewActions }

const DecisionButtons = (
  props: SectionProps & { readonly onDecide: (decision: DecisionKind) => void },
): ReactNode => {
  const { view, actions, onDecide } = props
  const { text } = useText()
  const labels = {
    approved: text(view.isLastStage ? 'actions:approve' : 'actions:approveStage'),
    'changes-requested': text('actions:requestChanges'),
    rejected: text('actions:reject'),
  } as const
  return (
    <div className="review-gate-decision__row review-gate-decision__buttons">
      {(['approved', 'changes-requested', 'rejected'] as const).map((kind) => (
        <ActionButton
          isBusy={actions.busy}
          isMain={kind === 'approved'}
          key={kind}
          name={kind}
          onClick={() => onDecide(kind)}
        >
          {labels[kind]}
        </ActionButton>
      ))}
    </div>
  )
}

/** Findings that stay open after this decision. */
const openAfter = (view: ReviewDecisionProps, { draft }: Decision): number => {
  const waived = Object.values(draft.waivers).filter((reason) => reason.trim() !== '').length
  return Math.max(0, view.review.openFindings - waived)
}

/** Asks before what is hard to undo: a rejection, an approval with something left open, a single key. */
const useAsking = (view: ReviewDecisionProps, decision: Decision) => {
  const { asked, ask } = useReviewPage()
  const [open, setOpen] = useState<DecisionKind | null>(null)
  const { isUsable } = decision
  const isIncomplete =
    unticked(view.checklist, decision.draft.checklist).length > 0 || openAfter(view, decision) > 0
  useEffect(() => {
    if (!asked) return
    ask(null)
    if (isUsable()) setOpen(asked)
    // Asked once for each key: what has changed since does not ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  return {
    open,
    close: () => setOpen(null),
    decide: (kind: DecisionKind): void => {
      const needsQuestion = kind === 'rejected' || (kind === 'approved' && isIncomplete)
      if (!needsQuestion) void decision.decide(kind)
      else if (isUsable()) setOpen(kind)
    },
  }
}

/** Opinion and decision buttons of the person whose turn it is. */
export const DecideSection = ({ view, actions }: SectionProps): ReactNode => {
  const { text } = useText()
  const decision = useDecision(actions)
  const { open, close, decide } = useAsking(view, decision)
  const { draft, change } = decision
  return (
    <>
      {decision.isRestored ? (
        <p className="review-gate-notice" role="status">
          {text('review:draftRestored')}
        </p>
      ) : null}
      <Checklist
        items={view.checklist}
        onChange={(checklist) => change({ checklist })}
        ticked={draft.checklist}
      />
      <OpinionForm
        draft={draft}
        isMissing={decision.isMissing}
        onChange={change}
        opinionRef={decision.opinionRef}
        paths={view.paths}
      />
      {open ? null : <DecisionFailure failure={actions.failure} onReload={actions.clear} />}
      <DecisionButtons
        actions={actions}
        onDecide={(kind) => {
          actions.clear()
          decide(kind)
        }}
        view={view}
      />
      {open ? (
        <ConfirmDialog
          actions={actions}
          decision={open}
          onClose={() => {
            actions.clear()
            close()
          }}
          onConfirm={() =>
            void decision.decide(open).then((isDone) => (isDone ? close() : undefined))
          }
          openFindings={openAfter(view, decision)}
          unticked={unticked(view.checklist, draft.checklist)}
        />
      ) : null}
    </>
  )
}
