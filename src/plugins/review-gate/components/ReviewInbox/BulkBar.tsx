'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

import type { Selection } from './useSelection.js'

import { useText } from '../shared/useText.js'

/** What can be done with the selected reviews; stays in sight below the list. */
export const BulkBar = (props: {
  readonly selection: Selection
  readonly onApprove: () => void
}): ReactNode => {
  const { selection } = props
  const { text } = useText()
  return (
    <div className="review-gate-inbox__bulk">
      <span role="status">{text('desk:bulk:selected', { count: selection.rows.length })}</span>
      <Button buttonStyle="secondary" margin={false} onClick={selection.clear}>
        {text('desk:bulk:clear')}
      </Button>
      <Button
        extraButtonProps={{ 'data-review-gate': 'bulk-approve' }}
        margin={false}
        onClick={props.onApprove}
      >
        {text('desk:bulk:approve')}
      </Button>
    </div>
  )
}
