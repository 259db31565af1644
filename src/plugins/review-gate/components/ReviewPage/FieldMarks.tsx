'use client'

import type { ReactNode } from 'react'

import { useRef, useState } from 'react'

import type { Thread } from './places.js'
import type { PageFinding } from './types.js'

import { useText } from '../shared/useText.js'
import { CommentForm, CommentThread } from './CommentThread.js'
import { isAt, isIn, isOpen, threadsOf } from './places.js'
import { useReviewPage } from './ReviewPageProvider.js'

const SpeechIcon = (): ReactNode => (
  <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
    <path
      d="M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z"
      fill="none"
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="1.3"
    />
  </svg>
)

type MarkProps = {
  readonly path: string
  readonly label: string
  readonly locale: string
  readonly isLeaf: boolean
}

const FoundHere = ({ findings }: { readonly findings: readonly PageFinding[] }): ReactNode => {
  const { text } = useText()
  return findings.map((finding) => (
    <p
      className="review-gate-marks__finding"
      data-severity={finding.severity}
      data-waived={Boolean(finding.waived)}
      key={finding.id}
    >
      <strong>{text(`review:findingSeverity:${finding.severity}`)}</strong> {finding.message}
    </p>
  ))
}

const Threads = ({ threads }: { readonly threads: readonly Thread[] }): ReactNode => {
  const { text } = useText()
  const open = threads.filter(isOpen)
  const resolved = threads.filter((thread) => !isOpen(thread))
  return (
    <>
      {open.map((thread) => (
        <CommentThread key={String(thread.first.id)} thread={thread} />
      ))}
      {resolved.length > 0 ? (
        <details className="review-gate-marks__resolved">
          <summary>{text('page:comments:resolvedCount', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <CommentThread key={String(thread.first.id)} thread={thread} />
          ))}
        </details>
      ) : null}
    </>
  )
}

const AddComment = ({ path, label, locale }: MarkProps): ReactNode => {
  const { text } = useText()
  const { comments } = useReviewPage()
  const [isAdding, setIsAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const name = text('page:comments:add', { field: label })
  return isAdding ? (
    <CommentForm
      label={name}
      onClose={() => {
        setIsAdding(false)
        requestAnimationFrame(() => button.current?.focus())
      }}
      onSend={(remark) => comments.add({ text: remark, path, locale })}
    />
  ) : (
    <button
      aria-label={name}
      className="review-gate-marks__add"
      data-review-gate="comment"
      onClick={() => setIsAdding(true)}
      ref={button}
      type="button"
    >
      <SpeechIcon />
      <span aria-hidden="true">{text('page:comments:addShort')}</span>
    </button>
  )
}

/** What was found at a field and what is said about it, and the way to say more. */
export const FieldMarks = (props: MarkProps): ReactNode => {
  const { locale } = props
  const { review, comments, mayComment } = useReviewPage()
  const findings = review.findings.filter(
    (finding) => isAt(props, finding.path) && isIn(locale, finding.locale),
  )
  const threads = threadsOf(comments.all).filter(
    ({ first }) => first.path && isAt(props, first.path) && isIn(locale, first.locale),
  )
  return (
    <div className="review-gate-marks">
      <FoundHere findings={findings} />
      <Threads threads={threads} />
      {mayComment ? <AddComment {...props} /> : null}
    </div>
  )
}
