'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

/** A button of the decision form; `name` is how tests and shortcuts find it. */
export const ActionButton = (props: {
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
