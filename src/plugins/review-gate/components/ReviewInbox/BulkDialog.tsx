'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ApiFailure } from '../shared/api.js'
import type { SelectionObstacle } from './selection.js'
import type { InboxUrls } from './types.js'
import type { SeenReview } from './useSeenReviews.js'
import type { Selection } from './useSelection.js'

import { maxOpinionLength } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useLocales } from '../shared/useLocales.js'
import { useText } from '../shared/useText.js'
import { useBulkOpinion } from './useBulkOpinion.js'
import { useSeenReviews } from './useSeenReviews.js'

export type DecidedReview = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: string
  readonly currentStage: string | null
}

type DialogProps = {
  readonly selection: Selection
  readonly urls: InboxUrls
  readonly onClose: () => void
  readonly onDecided: (reviews: readonly DecidedReview[]) => void
}

type Refused = { readonly id: string; readonly number: string; readonly because: string }

const refusedOf = (failure: ApiFailure | null): readonly Refused[] =>
  failure?.code === 'review-gate/bulk-decision' && Array.isArray(failure.data.reviews)
    ? (failure.data.reviews as readonly Refused[])
    : []

/** Each review with the fingerprint of every language: what exactly is approved. */
const SeenList = ({ reviews }: { readonly reviews: readonly SeenReview[] }): ReactNode => {
  const { text } = useText()
  const locales = useLocales()
  const nameOf = (code: string): string => locales.find((one) => one.code === code)?.label ?? code
  return (
    // The list scrolls by itself, so the keyboard has to reach it.
    <ul aria-label={text('desk:bulk:list')} className="review-gate-bulk__list" tabIndex={0}>
      {reviews.map((review) => (
        <li key={review.id}>
          <strong>{review.title}</strong> {review.number}
          <dl>
            {Object.entries(review.fingerprints).map(([code, fingerprint]) => (
              <div key={code}>
                <dt>{text('desk:bulk:fingerprint', { locale: nameOf(code) })}</dt>
                <dd>
                  <code>{fingerprint}</code>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

const RefusedList = (props: {
  readonly refused: readonly Refused[]
  readonly onDrop: () => void
}): ReactNode => {
  const { text } = useText()
  if (props.refused.length === 0) return null
  return (
    <div className="review-gate-notice review-gate-notice--error">
      <p>{text('desk:bulk:nothing')}</p>
      <ul>
        {props.refused.map(({ id, number, because }) => (
          <li key={id}>
            {number}: {text(`desk:obstacle:${because as Exclude<SelectionObstacle, 'full'>}`)}
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" margin={false} onClick={props.onDrop} size="small">
        {text('desk:bulk:drop')}
      </Button>
    </div>
  )
}

const Opinion = (props: {
  readonly value: string
  readonly isMissing: boolean
  readonly onChange: (text: string) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{text('desk:bulk:opinion')}</label>
      <p className="review-gate-field__hint" id={`${id}-hint`}>
        {text('desk:bulk:opinionHint')}
      </p>
      <textarea
        aria-describedby={props.isMissing ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={props.isMissing}
        id={id}
        maxLength={maxOpinionLength}
        name="bulk-opinion"
        onChange={(event) => props.onChange(event.target.value)}
        required
        rows={4}
        value={props.value}
      />
      {props.isMissing ? (
        <p className="review-gate-field__error" id={`${id}-error`} role="alert">
          {text('review:opinionEmpty')}
        </p>
      ) : null}
    </div>
  )
}

/** Approves the selected reviews together: shows exactly what, asks for the opinion, and sends it. */
export const BulkDialog = (props: DialogProps): ReactNode => {
  const { selection, urls } = props
  const { text, language } = useText()
  const seen = useSeenReviews(urls.reviews, selection.rows)
  const { opinion, change } = useBulkOpinion()
  const [isMissing, setIsMissing] = useState(false)
  const { run, busy, failure, clear } = useAction()
  const refused = refusedOf(failure)
  const count = seen.reviews.length

  const approve = async (): Promise<void> => {
    const isEmpty = opinion.trim() === ''
    setIsMissing(isEmpty)
    if (isEmpty || !seen.isReady) return
    const reviews = seen.reviews.map(({ id, fingerprints }) => ({ id, fingerprints }))
    const answer = await run(() =>
      postJson<{ readonly reviews: readonly DecidedReview[] }>({
        url: `${urls.reviews}/bulk-decide`,
        body: { reviews, opinion },
        language,
      }),
    )
    if (!answer) return
    change('')
    props.onDecided(answer.reviews)
  }
  const drop = (): void => {
    const ids = refused.map(({ id }) => id)
    clear()
    selection.drop(ids)
    if (ids.length === selection.rows.length) props.onClose()
  }
  return (
    <ActionDialog
      busy={busy || !seen.isReady || count === 0}
      confirmLabel={text('desk:bulk:confirm', { count })}
      failure={failure ?? seen.failure}
      onClose={props.onClose}
      onConfirm={() => void approve()}
      text={text('desk:bulk:text')}
      title={text('desk:bulk:title', { count: selection.rows.length })}
    >
      {seen.isReady ? (
        <SeenList reviews={seen.reviews} />
      ) : (
        <p role="status">{text('desk:bulk:loading')}</p>
      )}
      {seen.gone.length > 0 ? (
        <p className="review-gate-notice review-gate-notice--error" role="alert">
          {text('desk:bulk:gone', { numbers: seen.gone.join(', ') })}
        </p>
      ) : null}
      <Opinion isMissing={isMissing} onChange={change} value={opinion} />
      <RefusedList onDrop={drop} refused={refused} />
    </ActionDialog>
  )
}
