'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { DueTime } from '../shared/DueTime.js'

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** How long is left until the first answer to a submission is due. */
export const ReviewDueCell = ({ cellData, rowData }: DefaultCellComponentProps): ReactNode => {
  const row = rowData as Readonly<Record<string, unknown>>
  return (
    <DueTime
      firstAnsweredAt={stringOf(row.firstAnsweredAt)}
      responseDueAt={stringOf(cellData)}
      responsePausedAt={stringOf(row.responsePausedAt)}
      status={stringOf(row.status)}
    />
  )
}
