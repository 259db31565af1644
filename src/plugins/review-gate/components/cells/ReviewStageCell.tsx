'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { useText } from '../shared/useText.js'

/** The stage that a review is in, by its name. */
export const ReviewStageCell = ({ cellData }: DefaultCellComponentProps): ReactNode => {
  const { valueText } = useText()
  return typeof cellData === 'string' && cellData !== '' ? valueText('stage', cellData) : '–'
}
