'use client'

import type { FormEvent, ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState, useTransition } from 'react'

import type { PeriodName } from '../../domain/period.js'
import type { BranchChoice } from '../../domain/statistics.js'

import { periodNames } from '../../domain/period.js'
import { useText } from '../shared/useText.js'

export type FiltersProps = {
  readonly url: string
  readonly period: PeriodName
  readonly firstDay: string
  readonly lastDay: string
  readonly branch: string | null
  readonly branches: readonly BranchChoice[]
}

/** Branches below their parents, two blanks deeper each. */
const asTree = (
  branches: readonly BranchChoice[],
  parent: string | null = null,
  depth = 0,
): readonly { readonly id: string; readonly label: string }[] => {
  const known = new Set(branches.map(({ id }) => id))
  return branches
    .filter((one) =>
      parent === null ? !one.parent || !known.has(one.parent) : one.parent === parent,
    )
    .flatMap(({ id, name }) => [
      { id, label: `${'\u3000'.repeat(depth)}${name}` },
      ...(depth < 8 ? asTree(branches, id, depth + 1) : []),
    ])
}

/** Only what says something goes into the address. */
const addressOf = (url: string, form: FormData): string => {
  const query = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string' && value) query.set(name, value)
  return `${url}?${query.toString()}`
}

const Field = (props: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <div className="review-gate-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  )
}

const Days = (props: FiltersProps): ReactNode => {
  const { text } = useText()
  return (
    <>
      <Field label={text('dashboard:fromLabel')}>
        {(id) => <input defaultValue={props.firstDay} id={id} name="from" required type="date" />}
      </Field>
      <Field label={text('dashboard:toLabel')}>
        {(id) => <input defaultValue={props.lastDay} id={id} name="to" required type="date" />}
      </Field>
    </>
  )
}

/** What is counted. It lives in the address: a link shows everybody the same figures. */
export const Filters = (props: FiltersProps): ReactNode => {
  const { text } = useText()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [period, setPeriod] = useState<string>(props.period)
  const show = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const address = addressOf(props.url, new FormData(event.currentTarget))
    startTransition(() => router.push(address))
  }
  return (
    <form
      action={props.url}
      aria-label={text('dashboard:filters')}
      className="review-gate-dashboard__filters"
      method="get"
      onSubmit={show}
    >
      <Field label={text('dashboard:periodLabel')}>
        {(id) => (
          <select
            id={id}
            name="period"
            onChange={(event) => setPeriod(event.target.value)}
            value={period}
          >
            {periodNames.map((name) => (
              <option key={name} value={name}>
                {text(`dashboard:period:${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {period === 'custom' ? <Days {...props} /> : null}
      {props.branches.length > 0 ? (
        <Field label={text('dashboard:branchLabel')}>
          {(id) => (
            <select defaultValue={props.branch ?? ''} id={id} name="branch">
              <option value="">{text('dashboard:allBranches')}</option>
              {asTree(props.branches).map(({ id: branch, label }) => (
                <option key={branch} value={branch}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Button disabled={pending} margin={false} type="submit">
        {text(pending ? 'dashboard:loading' : 'dashboard:apply')}
      </Button>
    </form>
  )
}
