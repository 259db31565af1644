'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import type { ApiFailure } from '../shared/api.js'

import { FailureNotice } from '../shared/FailureNotice.js'
import { useText } from '../shared/useText.js'

const staleCodes: readonly (string | null)[] = [
  'review-gate/stale',
  'review-gate/wrong-state',
  'review-gate/claimed',
]

const textIn = (data: ApiFailure['data'], key: string): string | null =>
  typeof data[key] === 'string' ? (data[key] as string) : null

/** A refusal; when the review has moved meanwhile, who moved it and the way to see it. */
export const DecisionFailure = (props: {
  readonly failure: ApiFailure | null
  readonly onReload: () => void
}): ReactNode => {
  const { failure } = props
  const { text, valueText } = useText()
  const router = useRouter()
  if (!failure || !staleCodes.includes(failure.code)) return <FailureNotice failure={failure} />
  const status = textIn(failure.data, 'status')
  const by = textIn(failure.data, 'by')
  const statusText = status ? valueText('status', status) : ''
  return (
    <div className="review-gate-stale">
      <FailureNotice failure={failure} />
      <p>
        {by && status ? text('page:stale:by', { name: by, status: statusText }) : null}
        {!by && status ? text('page:stale:status', { status: statusText }) : null}{' '}
        {text('page:stale:kept')}
      </p>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'data-review-gate': 'reload' }}
        margin={false}
        onClick={() => {
          props.onReload()
          router.refresh()
        }}
        size="small"
      >
        {text('page:stale:reload')}
      </Button>
    </div>
  )
}
