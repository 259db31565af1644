'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { StatusPill } from '../shared/StatusPill.js'

/** A review status or risk as a coloured word, in list views. */
export const ReviewPillCell = (props: DefaultCellComponentProps): ReactNode => {
  const { cellData, field } = props
  if (typeof cellData !== 'string' || cellData === '') return '–'
  const isRisk = 'name' in field && field.name === 'riskLevel'
  return <StatusPill group={isRisk ? 'risk' : 'status'} value={cellData} />
}
