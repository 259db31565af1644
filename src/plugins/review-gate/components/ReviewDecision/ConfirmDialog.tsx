'use client'

import type { ReactNode } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { PageChecklistItem } from '../ReviewPage/types.js'
import type { ReviewActions } from './useReviewActions.js'

import { ActionDialog } from '../shared/ActionDialog.js'
import { useText } from '../shared/useText.js'

const keys = {
  approved: {
    title: 'page:decide:confirmApproveTitle',
    text: 'page:decide:confirmApproveText',
    label: 'actions:approve',
  },
  'changes-requested': {
    title: 'page:decide:confirmChangesTitle',
    text: 'page:decide:confirmChangesText',
    label: 'actions:requestChanges',
  },
  rejected: {
    title: 'dialog:rejectTitle',
    text: 'dialog:rejectText',
    label: 'actions:reject',
  },
} as const

/** The last question before a decision, with what an approval would leave open. */
export const ConfirmDialog = (props: {
  readonly decision: DecisionKind
  readonly actions: ReviewActions
  readonly unticked: readonly PageChecklistItem[]
  readonly openFindings: number
  readonly onConfirm: () => void
  readonly onClose: () => void
}): ReactNode => {
  const { text } = useText()
  const { actions, decision } = props
  const { title, text: explanation, label } = keys[decision]
  const isApproval = decision === 'approved'
  return (
    <ActionDialog
      busy={actions.busy}
      confirmLabel={text(label)}
      failure={actions.failure}
      onClose={props.onClose}
      onConfirm={props.onConfirm}
      text={text(explanation)}
      title={text(title)}
    >
      {isApproval && props.unticked.length > 0 ? (
        <div className="review-gate-notice">
          <p>{text('page:decide:uncheckedText')}</p>
          <ul>
            {props.unticked.map(({ id, label: item }) => (
              <li key={id}>{item}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {isApproval && props.openFindings > 0 ? (
        <p className="review-gate-notice">
          {text('page:decide:openFindingsText', { count: props.openFindings })}
        </p>
      ) : null}
    </ActionDialog>
  )
}
