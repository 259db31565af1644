'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { DocumentDesk } from '../../domain/desk.js'
import type { NextStep } from './nextStep.js'
import type { PanelProps } from './usePanelState.js'

import { useInBrowser } from '../shared/LocalTime.js'
import { StatusPill } from '../shared/StatusPill.js'
import { formatDay } from '../shared/time.js'
import { useText } from '../shared/useText.js'
import { BelowControls } from './BelowControls.js'
import { Bundle } from './Bundle.js'
import { Changes } from './Changes.js'
import { changeDesk } from './deskStore.js'
import { NextStepButton } from './NextStepButton.js'
import { nextStep } from './nextStep.js'
import { NotesSummary } from './NotesSummary.js'
import { EndReason, Opinion } from './Opinion.js'
import { Recheck } from './Recheck.js'
import { ReviewLink } from './ReviewLink.js'
import { Schedules } from './Schedules.js'
import { StepDialogs } from './StepDialogs.js'
import { StepMenu } from './StepMenu.js'
import { useDeskKey, useDeskReading, useNotePlacing } from './useDesk.js'
import { usePanelState } from './usePanelState.js'
import './index.scss'

const useLine = (
  { line }: NextStep,
  desk: DocumentDesk | null,
  validUntil: string | null,
): string => {
  const { text, valueText, language } = useText()
  const inBrowser = useInBrowser()
  const review = desk?.review
  const day = (iso: string | null | undefined): string =>
    !iso ? '–' : inBrowser ? formatDay(iso, language) : iso.slice(0, 10)
  const needsReview = line === 'inReview' || line === 'inReviewClaimed'
  if (needsReview && !review) return ''
  return text(line === 'scheduled' ? 'editor:lineScheduled' : `panel:${line}`, {
    until: day(validUntil),
    stage: valueText('stage', review?.currentStage ?? ''),
    name: review?.claimedByName ?? '',
  })
}

/** What stands below the line of state, as far as there is any of it. */
const Details = (props: {
  readonly desk: DocumentDesk
  readonly line: NextStep['line']
  readonly panel: PanelProps
  readonly change: string
}): ReactNode => {
  const { desk, line, panel, change } = props
  const hasChanged = line === 'changed' || line === 'modified' || line === 'withdrawn'
  return (
    <>
      {desk.review ? <Opinion review={desk.review} /> : null}
      {desk.review ? <EndReason review={desk.review} /> : null}
      {hasChanged ? <Changes desk={desk} /> : null}
      <Schedules mayCancel={panel.mayPublish} schedules={desk.schedules} />
      <Recheck desk={desk} />
      <NotesSummary mayAnswer={panel.maySubmit} mayComment={panel.mayComment} />
      {panel.hasBundle ? <Bundle change={change} /> : null}
    </>
  )
}

/** The state line below the document's controls, with everything that explains it. */
export const ReviewPanelClient = (props: PanelProps): ReactNode => {
  const { text } = useText()
  const { hasSavePermission, isTrashed, data } = useDocumentInfo()
  const { state, desk, validUntil } = usePanelState(props)
  const key = useDeskKey()
  const change = `${data?.updatedAt} ${state.status}`
  useDeskReading(change)
  useNotePlacing()
  const { maySubmit, mayComment } = props
  useEffect(() => changeDesk(key, { may: { maySubmit, mayComment } }), [key, maySubmit, mayComment])
  const step = nextStep(state)
  const line = useLine(step, desk, validUntil)
  if (isTrashed) return null
  return (
    <>
      {/* Whoever may save has the main button where Payload has its own: GatedPublishButton. */}
      {hasSavePermission ? null : <NextStepButton {...props} />}
      <BelowControls>
        <section aria-label={text('panel:label')} className="review-gate-panel">
          <div className="review-gate-panel__row">
            <StatusPill group="status" value={state.status} />
            <p className="review-gate-panel__line" role="status">
              {line}
            </p>
            {desk?.review ? <ReviewLink review={desk.review} /> : null}
            <StepMenu steps={step.others} />
          </div>
          {desk ? <Details change={change} desk={desk} line={step.line} panel={props} /> : null}
        </section>
      </BelowControls>
      <StepDialogs state={state} />
    </>
  )
}
