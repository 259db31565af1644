'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'

import type { DeskSchedule } from '../../domain/desk.js'

import { FailureNotice } from '../shared/FailureNotice.js'
import { useInBrowser } from '../shared/LocalTime.js'
import { formatDateTime } from '../shared/time.js'
import { useText } from '../shared/useText.js'
import { changeDesk } from './deskStore.js'
import { useDeskKey } from './useDesk.js'
import { timeZoneName } from './when.js'

const lineOf = ({ action, status }: DeskSchedule) =>
  action === 'publish'
    ? status === 'failed'
      ? 'editor:schedule:publishFailed'
      : 'editor:schedule:publishPending'
    : status === 'failed'
      ? 'editor:schedule:takeDownFailed'
      : 'editor:schedule:takeDownPending'

const ScheduleLine = (props: {
  readonly schedule: DeskSchedule
  readonly mayCancel: boolean
}): ReactNode => {
  const { schedule, mayCancel } = props
  const { text, language } = useText()
  const inBrowser = useInBrowser()
  const key = useDeskKey()
  const at = inBrowser ? formatDateTime(schedule.at, language) : schedule.at.slice(0, 10)
  const zone = inBrowser ? timeZoneName(new Date(schedule.at), language) : 'UTC'
  const isPending = schedule.status === 'pending'
  return (
    <li className="review-gate-panel__row" data-review-gate-schedule={schedule.action}>
      <span>{text(lineOf(schedule), { at, zone, name: schedule.byName })}</span>
      {isPending && mayCancel ? (
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'data-review-gate': `cancel-${schedule.action}` }}
          margin={false}
          onClick={() => changeDesk(key, { dialog: 'cancelSchedule', scheduleId: schedule.id })}
          size="small"
        >
          {text('editor:schedule:cancel')}
        </Button>
      ) : null}
      {isPending ? null : (
        <FailureNotice failure={{ status: 409, code: schedule.failure, message: '', data: {} }} />
      )}
    </li>
  )
}

/** What is planned for this document, and what of it failed. */
export const Schedules = (props: {
  readonly schedules: readonly DeskSchedule[]
  readonly mayCancel: boolean
}): ReactNode => {
  if (props.schedules.length === 0) return null
  return (
    <ul className="review-gate-panel__list">
      {props.schedules.map((schedule) => (
        <ScheduleLine key={schedule.id} mayCancel={props.mayCancel} schedule={schedule} />
      ))}
    </ul>
  )
}
