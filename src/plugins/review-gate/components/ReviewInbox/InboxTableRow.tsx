'use client'

import type { ReactNode } from 'react'

import { Link } from '@payloadcms/ui'

import type { InboxRow } from '../../domain/inbox.js'
import type { ReviewGateTextKey } from '../../translations/languages/en.js'
import type { Text } from '../shared/text.js'
import type { Choice, InboxChoices, InboxUrls } from './types.js'
import type { Selection } from './useSelection.js'

import { maxBulkReviews } from '../../domain/inbox.js'
import { DueTime } from '../shared/DueTime.js'
import { reviewUrl } from '../shared/reviewUrl.js'
import { StatusPill } from '../shared/StatusPill.js'
import { useText } from '../shared/useText.js'

type RowProps = {
  readonly row: InboxRow
  readonly choices: InboxChoices
  readonly urls: InboxUrls
  readonly userId: string
  readonly selection: Selection | null
}

const labelIn = (choices: readonly Choice[], value: string | null): string =>
  choices.find((choice) => choice.value === value)?.label ?? value ?? ''

const shownLookers = 2

const lookingText = (looking: InboxRow['looking'], { text, language }: Text): string => {
  const names = new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
    looking.slice(0, shownLookers).map(({ name }) => name),
  )
  const count = looking.length - shownLookers
  return count > 0
    ? text('desk:row:lookingMore', { names, count })
    : text('desk:row:looking', { names })
}

const Cell = (props: {
  readonly name: string
  readonly label: ReviewGateTextKey
  readonly children: ReactNode
}): ReactNode => {
  const { text } = useText()
  return (
    <td className={`review-gate-inbox__cell review-gate-inbox__cell--${props.name}`} role="cell">
      <span aria-hidden="true" className="review-gate-inbox__label">
        {text(props.label)}
      </span>
      <span className="review-gate-inbox__value">{props.children}</span>
    </td>
  )
}

const Select = ({ row, selection }: RowProps & { readonly selection: Selection }): ReactNode => {
  const { text } = useText()
  const { number, title } = row
  const because = selection.obstacle(row)
  const reason = because ? text(`desk:obstacle:${because}`, { max: maxBulkReviews }) : undefined
  const hint = `inbox-obstacle-${row.id}`
  return (
    <td className="review-gate-inbox__select" role="cell">
      <input
        aria-describedby={reason ? hint : undefined}
        aria-label={text('desk:row:select', { number, title })}
        checked={selection.has(row.id)}
        disabled={because !== null}
        onChange={() => selection.toggle(row)}
        title={reason}
        type="checkbox"
      />
    </td>
  )
}

/** What sets a review apart from a first submission, in words. */
const marksOf = (row: InboxRow, { text }: Text): readonly string[] => [
  ...(row.origin === 'submission' ? [] : [text('desk:row:recheck')]),
  ...(row.round > 1 ? [text('desk:row:round', { number: row.round })] : []),
  ...(row.openFindings === 1 ? [text('desk:row:oneFinding')] : []),
  ...(row.openFindings > 1 ? [text('desk:row:findings', { count: row.openFindings })] : []),
]

const Subject = ({ row, choices, urls, selection }: RowProps): ReactNode => {
  const words = useText()
  const because = selection?.obstacle(row) ?? null
  const isChoosing = selection !== null && selection.rows.length > 0
  return (
    <td className="review-gate-inbox__cell review-gate-inbox__cell--review" role="cell">
      <Link
        className="review-gate-inbox__link"
        data-inbox-link
        href={reviewUrl(urls.adminRoute, row.number)}
        prefetch={false}
      >
        {row.title}
      </Link>
      <span className="review-gate-inbox__detail">
        {[row.number, labelIn(choices.kinds, row.document.collection), ...marksOf(row, words)].join(
          ' · ',
        )}
      </span>
      {row.looking.length > 0 ? (
        <span className="review-gate-inbox__looking" data-review-gate="looking">
          {lookingText(row.looking, words)}
        </span>
      ) : null}
      {because && selection ? (
        // Everybody sees the reason once they choose; screen readers hear it at the box.
        <span
          className={
            isChoosing ? 'review-gate-inbox__obstacle' : 'review-gate-inbox__obstacle--hidden'
          }
          id={`inbox-obstacle-${row.id}`}
        >
          {words.text(`desk:obstacle:${because}`, { max: maxBulkReviews })}
        </span>
      ) : null}
    </td>
  )
}

const Submitter = ({ row, choices }: RowProps): ReactNode => {
  const details = [
    labelIn(choices.departments, row.submittedByDepartment),
    labelIn(choices.branches, row.branch),
  ].filter(Boolean)
  return (
    <>
      {row.submittedByName}
      {details.length > 0 ? (
        <span className="review-gate-inbox__detail">{details.join(' · ')}</span>
      ) : null}
    </>
  )
}

/** One review: what it is, where it stands, whose it is, and how long is left. */
export const InboxTableRow = (props: RowProps): ReactNode => {
  const { row, choices, userId, selection } = props
  const { text } = useText()
  const isOpen = row.status === 'in-review'
  const holder = row.claimedBy === userId ? text('desk:row:you') : row.claimedByName
  // Nobody can claim a closed one any more.
  const claim = holder ?? (isOpen ? null : '–')
  return (
    <tr
      className="review-gate-inbox__row"
      data-inbox-row={row.number}
      data-selected={selection?.has(row.id) ?? false}
      role="row"
    >
      {selection ? <Select {...props} selection={selection} /> : null}
      <Subject {...props} />
      <Cell label="desk:columns:risk" name="risk">
        <StatusPill group="risk" value={row.riskLevel} />
      </Cell>
      <Cell label="desk:columns:stage" name="stage">
        {isOpen ? (
          labelIn(choices.stages, row.currentStage)
        ) : (
          <StatusPill group="status" value={row.status} />
        )}
      </Cell>
      <Cell label="desk:columns:submitter" name="submitter">
        <Submitter {...props} />
      </Cell>
      <Cell label="desk:columns:claim" name="claim">
        {claim ?? <span className="review-gate-inbox__detail">{text('desk:row:free')}</span>}
      </Cell>
      <Cell label="desk:columns:due" name="due">
        <DueTime
          firstAnsweredAt={row.firstAnsweredAt}
          responseDueAt={row.responseDueAt}
          status={row.status}
        />
      </Cell>
    </tr>
  )
}
