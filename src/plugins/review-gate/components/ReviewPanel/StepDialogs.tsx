'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import type { DeskEntry } from './deskStore.js'
import type { PanelState } from './nextStep.js'

import { openPoints } from '../FieldNotes/answers.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { ReasonDialog } from '../shared/ReasonDialog.js'
import { forgetKeptText } from '../shared/useKeptText.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { changeDesk, useDeskEntry } from './deskStore.js'
import { ScheduleDialog } from './ScheduleDialog.js'
import { SubmitDialog } from './SubmitDialog.js'
import { UnpublishDialog } from './UnpublishDialog.js'
import { useDeskKey } from './useDesk.js'
import { usePanelActions } from './usePanelActions.js'

type Shared = {
  readonly busy: boolean
  readonly failure: ReturnType<typeof usePanelActions>['failure']
  readonly nameOfPath: (path: string) => string
  readonly onClose: () => void
}

type DialogProps = {
  readonly entry: DeskEntry
  readonly deskKey: string
  readonly shared: Shared
  readonly actions: ReturnType<typeof usePanelActions>
  readonly closeWhenDone: (work: Promise<boolean>, then?: () => void) => void
}

const Submit = (props: DialogProps & { readonly state: PanelState }): ReactNode => {
  const { entry, deskKey, state, actions, closeWhenDone } = props
  const review = entry.desk?.review
  const isAnswer = review?.status === 'changes-requested' || review?.status === 'rejected'
  return (
    <SubmitDialog
      {...props.shared}
      isAgain={state.status !== 'unsubmitted' || state.hasEarlierApproval}
      isModified={state.isModified}
      keep={deskKey}
      onConfirm={(submission) =>
        closeWhenDone(actions.submit(submission), () => forgetKeptText(`note:${deskKey}`))
      }
      points={isAnswer ? openPoints(entry.desk?.notes ?? [], review.id) : []}
    />
  )
}

const Withdraw = ({ entry, shared, actions, closeWhenDone }: DialogProps): ReactNode => {
  const { text } = useText()
  const review = entry.desk?.review
  if (!review) return null
  return (
    <ReasonDialog
      {...shared}
      confirmLabel={text('actions:withdraw')}
      onConfirm={(reason) => closeWhenDone(actions.withdraw(review.id, reason))}
      required={false}
      text={text('dialog:withdrawText')}
      title={text('dialog:withdrawTitle')}
    />
  )
}

const CancelSchedule = ({ entry, shared, actions, closeWhenDone }: DialogProps): ReactNode => {
  const { text } = useText()
  const schedule = entry.desk?.schedules.find(({ id }) => id === entry.scheduleId)
  if (!schedule) return null
  const isTakeDown = schedule.action === 'take-down'
  return (
    <ActionDialog
      {...shared}
      confirmLabel={text('editor:schedule:cancelConfirm')}
      onConfirm={() => closeWhenDone(actions.cancelSchedule(schedule.id))}
      text={text(isTakeDown ? 'editor:schedule:cancelTakeDownText' : 'editor:schedule:cancelText')}
      title={text(
        isTakeDown ? 'editor:schedule:cancelTakeDownTitle' : 'editor:schedule:cancelTitle',
      )}
    />
  )
}

/** The dialog that the main button, the menu or a line of the panel has opened. */
export const StepDialogs = ({ state }: { readonly state: PanelState }): ReactNode => {
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  const key = useDeskKey()
  const entry = useDeskEntry(key)
  const actions = usePanelActions()
  if (key === null || entry.dialog === null) return null

  const onClose = (): void => {
    actions.clear()
    changeDesk(key, { dialog: null, scheduleId: null })
  }
  const closeWhenDone: DialogProps['closeWhenDone'] = (work, then) =>
    void work.then((isDone) => {
      if (!isDone) return
      then?.()
      onClose()
    })
  const shared = { busy: actions.busy, failure: actions.failure, nameOfPath, onClose }
  const props = { entry, deskKey: key, shared, actions, closeWhenDone }
  switch (entry.dialog) {
    case 'submit':
      return <Submit {...props} state={state} />
    case 'withdraw':
      return <Withdraw {...props} />
    case 'schedule':
      return <ScheduleDialog {...shared} onConfirm={(at) => closeWhenDone(actions.schedule(at))} />
    case 'unpublish':
      return (
        <UnpublishDialog
          {...shared}
          onConfirm={(takeDown) => closeWhenDone(actions.unpublish(takeDown))}
        />
      )
    case 'cancelSchedule':
      return <CancelSchedule {...props} />
    default:
      return entry.dialog satisfies never
  }
}
