'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { Thread } from './places.js'
import type { PageComment } from './types.js'

import { maxReasonLength } from '../../constants.js'
import { FailureNotice } from '../shared/FailureNotice.js'
import { LocalTime } from '../shared/LocalTime.js'
import { useText } from '../shared/useText.js'
import { useReviewPage } from './ReviewPageProvider.js'

/** A small form for a remark or an answer; keeps its text until it was taken. */
export const CommentForm = (props: {
  readonly label: string
  readonly onSend: (text: string) => Promise<boolean>
  readonly onClose: () => void
}): ReactNode => {
  const { text } = useText()
  const { comments } = useReviewPage()
  const [value, setValue] = useState('')
  const id = useId()
  const send = async (): Promise<void> => {
    if (value.trim() !== '' && (await props.onSend(value.trim()))) props.onClose()
  }
  return (
    <div
      className="review-gate-comment__form review-gate-field"
      onKeyDown={(event) => (event.key === 'Escape' ? props.onClose() : undefined)}
    >
      <label htmlFor={id}>{props.label}</label>
      <textarea
        autoFocus
        dir="auto"
        id={id}
        maxLength={maxReasonLength}
        onChange={(event) => setValue(event.target.value)}
        rows={2}
        value={value}
      />
      <FailureNotice failure={comments.failure} />
      <div className="review-gate-comment__row">
        <Button
          disabled={comments.busy || value.trim() === ''}
          extraButtonProps={{ 'data-review-gate': 'send-comment' }}
          margin={false}
          onClick={() => void send()}
          size="small"
        >
          {text('page:comments:send')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={props.onClose} size="small">
          {text('actions:cancel')}
        </Button>
      </div>
    </div>
  )
}

const Remark = ({ comment }: { readonly comment: PageComment }): ReactNode => (
  <div className="review-gate-comment__remark">
    <p className="review-gate-comment__by">
      <strong>{comment.byName}</strong> <LocalTime at={comment.at} />
    </p>
    <p className="review-gate-comment__text" dir="auto">
      {comment.text}
    </p>
  </div>
)

const ThreadButton = (props: {
  readonly name: string
  readonly isBusy?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode => (
  <button
    className="review-gate-link"
    data-review-gate={props.name}
    disabled={props.isBusy}
    onClick={props.onClick}
    type="button"
  >
    {props.children}
  </button>
)

/** A remark with its answers, and what can be done with it. */
export const CommentThread = ({ thread }: { readonly thread: Thread }): ReactNode => {
  const { text } = useText()
  const { comments, mayComment } = useReviewPage()
  const [isReplying, setIsReplying] = useState(false)
  const { first, replies } = thread
  const id = String(first.id)
  const isResolved = Boolean(first.resolvedAt)
  return (
    <div className="review-gate-comment" data-resolved={isResolved}>
      {[first, ...replies].map((comment) => (
        <Remark comment={comment} key={String(comment.id)} />
      ))}
      {isResolved ? (
        <p className="review-gate-comment__by">
          {text('page:comments:resolvedBy', { name: first.resolvedByName ?? '' })}
        </p>
      ) : null}
      {isReplying ? (
        <CommentForm
          label={text('page:comments:replyLabel', { name: first.byName })}
          onClose={() => setIsReplying(false)}
          onSend={(reply) => comments.add({ text: reply, replyTo: id })}
        />
      ) : mayComment ? (
        <div className="review-gate-comment__row">
          <ThreadButton name="reply" onClick={() => setIsReplying(true)}>
            {text('page:comments:reply')}
          </ThreadButton>
          <ThreadButton
            isBusy={comments.busy}
            name={isResolved ? 'reopen' : 'resolve'}
            onClick={() => void comments.setResolved(id, !isResolved)}
          >
            {text(isResolved ? 'page:comments:reopen' : 'page:comments:resolve')}
          </ThreadButton>
        </div>
      ) : null}
    </div>
  )
}
