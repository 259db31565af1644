'use client'

import type { ReactNode } from 'react'

import { Button, Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import type { NextStep, Step } from './nextStep.js'
import type { PanelActions } from './usePanelActions.js'
import type { LatestReview } from './useLatestReview.js'
import type { PanelProps } from './usePanelState.js'

import { reviewsSlug } from '../../constants.js'
import { FailureNotice } from '../shared/FailureNotice.js'
import { useInBrowser } from '../shared/LocalTime.js'
import { ReasonDialog } from '../shared/ReasonDialog.js'
import { StatusPill } from '../shared/StatusPill.js'
import { formatDay } from '../shared/time.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { BelowControls } from './BelowControls.js'
import { nextStep } from './nextStep.js'
import { SubmitDialog } from './SubmitDialog.js'
import { usePanelActions } from './usePanelActions.js'
import { usePanelState } from './usePanelState.js'
import './index.scss'

type OpenDialog = 'submit' | 'unpublish' | 'withdraw'

/** Which dialog asks before a step is taken; publishing what was approved needs no question. */
const dialogOf = (step: Exclude<Step, 'publish'>): OpenDialog =>
  step === 'resubmit' ? 'submit' : step

const Dialogs = (props: {
  readonly open: OpenDialog
  readonly actions: PanelActions
  readonly review: LatestReview | null
  readonly isModified: boolean
  readonly onClose: () => void
}): ReactNode => {
  const { text } = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  const { open, actions, review, onClose } = props
  const shared = { busy: actions.busy, failure: actions.failure, nameOfPath, onClose }
  const closeWhenDone = (work: Promise<boolean>): void =>
    void work.then((isDone) => (isDone ? onClose() : undefined))

  if (open === 'submit') {
    return (
      <SubmitDialog
        {...shared}
        isModified={props.isModified}
        onConfirm={(submission) => closeWhenDone(actions.submit(submission))}
      />
    )
  }
  const isUnpublish = open === 'unpublish'
  return (
    <ReasonDialog
      {...shared}
      confirmLabel={text(isUnpublish ? 'actions:unpublish' : 'actions:withdraw')}
      onConfirm={(reason) => {
        if (isUnpublish) closeWhenDone(actions.unpublish(reason))
        else if (review) closeWhenDone(actions.withdraw(review.id, reason))
      }}
      required={isUnpublish}
      text={text(isUnpublish ? 'dialog:unpublishText' : 'dialog:withdrawText')}
      title={text(isUnpublish ? 'dialog:unpublishTitle' : 'dialog:withdrawTitle')}
    />
  )
}

const useLine = (
  { line }: NextStep,
  review: LatestReview | null,
  validUntil: string | null,
): string => {
  const { text, valueText, language } = useText()
  const inBrowser = useInBrowser()
  const until = !validUntil
    ? '–'
    : inBrowser
      ? formatDay(validUntil, language)
      : validUntil.slice(0, 10)
  const needsReview = line === 'inReview' || line === 'inReviewClaimed'
  if (needsReview && !review) return ''
  const stage = valueText('stage', review?.currentStage ?? '')
  return text(`panel:${line}`, { until, stage, name: review?.claimedByName ?? '' })
}

const ReviewLink = ({ review }: { readonly review: LatestReview | null }): ReactNode => {
  const { config } = useConfig()
  const { text } = useText()
  if (!review) return null
  const path = `/collections/${reviewsSlug}/${review.id}` as const
  return (
    <Link
      className="review-gate-panel__link"
      href={formatAdminURL({ adminRoute: config.routes.admin, path })}
    >
      {text('actions:openReview')} {review.number}
    </Link>
  )
}

/** The state line below the document's controls, and the next step among them. */
export const ReviewPanelClient = (props: PanelProps): ReactNode => {
  const { text } = useText()
  const { hasSavePermission, isTrashed } = useDocumentInfo()
  const { state, review, validUntil } = usePanelState(props)
  const actions = usePanelActions()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const step = nextStep(state)
  const line = useLine(step, review, validUntil)
  if (isTrashed) return null

  const take = (next: Step): void => {
    actions.clear()
    if (next === 'publish') void actions.publish()
    else setOpen(dialogOf(next))
  }
  // Whoever may save has the gated Publish button in its usual place.
  const main = step.main === 'publish' && hasSavePermission ? null : step.main
  const button = (name: Step, isMain: boolean): ReactNode => (
    <Button
      buttonStyle={isMain ? 'primary' : 'secondary'}
      disabled={actions.busy}
      extraButtonProps={{ 'data-review-gate': name }}
      key={name}
      margin={false}
      onClick={() => take(name)}
      size={isMain ? 'medium' : 'small'}
    >
      {text(`actions:${name}`)}
    </Button>
  )
  return (
    <>
      {main ? button(main, true) : null}
      <BelowControls>
        <section aria-label={text('panel:label')} className="review-gate-panel">
          <StatusPill group="status" value={state.status} />
          <p className="review-gate-panel__line" role="status">
            {line}
          </p>
          <ReviewLink review={review} />
          {step.others.map((name) => button(name, false))}
        </section>
        {open ? null : <FailureNotice failure={actions.failure} />}
      </BelowControls>
      {open ? (
        <Dialogs
          actions={actions}
          isModified={state.isModified}
          onClose={() => {
            actions.clear()
            setOpen(null)
          }}
          open={open}
          review={review}
        />
      ) : null}
    </>
  )
}
