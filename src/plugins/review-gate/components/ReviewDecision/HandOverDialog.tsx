'use client'

import type { ReactNode } from 'react'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useState } from 'react'

import type { ApiFailure } from '../shared/api.js'
import type { ActionDialogProps } from '../shared/ActionDialog.js'

import { maxReasonLength, reviewsSlug } from '../../constants.js'
import { ActionDialog } from '../shared/ActionDialog.js'
import { getJson } from '../shared/api.js'
import { useText } from '../shared/useText.js'

type Person = {
  readonly id: string
  readonly name: string
  readonly department?: string | null
  readonly absent?: boolean
}

type Found = {
  readonly people: readonly Person[] | null
  readonly failure: ApiFailure | null
}

/** Those who may decide the stage instead; null while they are being looked up. */
const useEligible = (reviewId: string, userId: string): Found => {
  const { config } = useConfig()
  const [found, setFound] = useState<Found>({ people: null, failure: null })
  const apiRoute = config.routes.api
  useEffect(() => {
    const url = formatAdminURL({ apiRoute, path: `/${reviewsSlug}/${reviewId}/eligible` })
    const stop = new AbortController()
    void getJson<{ readonly people: readonly Person[] }>(url, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setFound(
        answer.ok
          ? { people: answer.body.people.filter(({ id }) => id !== userId), failure: null }
          : { people: [], failure: answer.failure },
      )
    })
    return () => stop.abort()
  }, [apiRoute, reviewId, userId])
  return found
}

const PersonChoice = (props: {
  readonly people: readonly Person[]
  readonly value: string
  readonly onChange: (id: string) => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{text('page:handOver:to')}</label>
      <select id={id} onChange={({ target }) => props.onChange(target.value)} value={props.value}>
        {props.people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
            {person.absent ? ` (${text('page:handOver:absent')})` : ''}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Passes a claimed review on to somebody who may decide it. */
export const HandOverDialog = (
  props: Pick<ActionDialogProps, 'busy' | 'failure' | 'onClose'> & {
    readonly reviewId: string
    readonly userId: string
    readonly onConfirm: (to: string, reason: string) => void
  },
): ReactNode => {
  const { text } = useText()
  const { people, failure } = useEligible(props.reviewId, props.userId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const id = useId()
  const to = chosen ?? people?.find(({ absent }) => !absent)?.id ?? people?.[0]?.id ?? ''
  return (
    <ActionDialog
      busy={props.busy}
      confirmLabel={text('page:handOver:action')}
      failure={props.failure ?? failure}
      onClose={props.onClose}
      onConfirm={() => (to === '' ? undefined : props.onConfirm(to, reason.trim()))}
      text={text('page:handOver:text')}
      title={text('page:handOver:title')}
    >
      {people === null ? <p>{text('page:handOver:loading')}</p> : null}
      {people?.length === 0 && !failure ? <p>{text('page:handOver:nobody')}</p> : null}
      {people && people.length > 0 ? (
        <PersonChoice onChange={setChosen} people={people} value={to} />
      ) : null}
      <div className="review-gate-field">
        <label htmlFor={id}>{text('dialog:reasonOptional')}</label>
        <textarea
          dir="auto"
          id={id}
          maxLength={maxReasonLength}
          onChange={({ target }) => setReason(target.value)}
          rows={2}
          value={reason}
        />
      </div>
    </ActionDialog>
  )
}
