'use client'

import type { ReactNode } from 'react'

import type { ApiFailure } from './api.js'

import { explain } from './api.js'
import { useLocales } from './useLocales.js'
import { useText } from './useText.js'
import './index.scss'

/** A refusal in words, read out at once by screen readers. */
export const FailureNotice = (props: {
  readonly failure: ApiFailure | null
  readonly nameOfPath?: (path: string) => string
}): ReactNode => {
  const words = useText()
  const locales = useLocales()
  if (!props.failure) return null
  const { message, details } = explain(props.failure, words, {
    path: props.nameOfPath ?? ((path) => path),
    locale: (code) => locales.find((one) => one.code === code)?.label ?? null,
  })
  return (
    <div className="review-gate-notice review-gate-notice--error" role="alert">
      <p>{message}</p>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </div>
  )
}
