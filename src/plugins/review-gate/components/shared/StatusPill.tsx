'use client'

import type { ReactNode } from 'react'

import { Pill } from '@payloadcms/ui'

import { toneOf } from './tones.js'
import { useText } from './useText.js'

/** A stored value as a coloured word. */
export const StatusPill = (props: {
  readonly group: 'risk' | 'stageStatus' | 'status'
  readonly value: string
}): ReactNode => {
  const { valueText } = useText()
  return (
    <Pill pillStyle={toneOf(props.value)} size="small">
      {valueText(props.group, props.value)}
    </Pill>
  )
}
