'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { CommentNote } from '../../domain/notes.js'
import type { NoteActions } from './useNoteActions.js'

import { maxReasonLength } from '../../constants.js'
import { FailureNotice } from '../shared/FailureNotice.js'
import { LocalTime } from '../shared/LocalTime.js'
import { forgetKeptText, useKeptText } from '../shared/useKeptText.js'
import { useText } from '../shared/useText.js'
import { useNoteActions } from './useNoteActions.js'

const Replies = ({ comment }: { readonly comment: CommentNote }): ReactNode =>
  comment.replies.length === 0 ? null : (
    <ul className="review-gate-note__replies">
      {comment.replies.map((reply) => (
        <li key={reply.id}>
          <p className="review-gate-note__by">
            {reply.byName} · <LocalTime at={reply.at} />
          </p>
          <p className="review-gate-note__text" dir="auto">
            {reply.text}
          </p>
        </li>
      ))}
    </ul>
  )

const ReplyForm = (props: {
  readonly comment: CommentNote
  readonly actions: NoteActions
  readonly onClose: () => void
}): ReactNode => {
  const { comment, actions, onClose } = props
  const { text } = useText()
  const id = useId()
  const name = `reply:${comment.id}`
  const [words, setWords] = useKeptText(name)
  const send = (): void => {
    if (words.trim() === '') return
    void actions.reply(comment, words.trim()).then((isDone) => {
      if (!isDone) return
      forgetKeptText(name)
      onClose()
    })
  }
  return (
    <div className="review-gate-field review-gate-note__form">
      <label htmlFor={id}>{text('editor:comment:replyLabel', { name: comment.byName })}</label>
      <textarea
        dir="auto"
        id={id}
        maxLength={maxReasonLength}
        onChange={(event) => setWords(event.target.value)}
        rows={2}
        value={words}
      />
      <div className="review-gate-note__controls">
        <Button
          disabled={actions.busy || words.trim() === ''}
          extraButtonProps={{ 'data-review-gate': 'send-reply' }}
          margin={false}
          onClick={send}
          size="small"
        >
          {text('editor:comment:send')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={actions.busy}
          margin={false}
          onClick={onClose}
          size="small"
        >
          {text('actions:cancel')}
        </Button>
      </div>
    </div>
  )
}

/** The answers to a remark, and what can be done with it. */
export const CommentThread = (props: {
  readonly comment: CommentNote
  readonly mayComment: boolean
}): ReactNode => {
  const { comment, mayComment } = props
  const { text } = useText()
  const actions = useNoteActions()
  const [isReplying, setIsReplying] = useState(false)
  const isResolved = comment.resolvedByName !== null
  const button = (name: 'reopen' | 'reply' | 'resolve', act: () => void): ReactNode => (
    <Button
      buttonStyle="secondary"
      disabled={actions.busy}
      extraButtonProps={{ 'data-review-gate': `${name}-comment` }}
      key={name}
      margin={false}
      onClick={act}
      size="small"
    >
      {text(`editor:comment:${name}`)}
    </Button>
  )
  return (
    <>
      <Replies comment={comment} />
      {isResolved ? (
        <p className="review-gate-note__by">
          {text('editor:comment:resolvedBy', { name: comment.resolvedByName ?? '' })}
        </p>
      ) : null}
      <FailureNotice failure={actions.failure} />
      {isReplying ? (
        <ReplyForm actions={actions} comment={comment} onClose={() => setIsReplying(false)} />
      ) : mayComment ? (
        <div className="review-gate-note__controls">
          {isResolved
            ? button('reopen', () => void actions.reopen(comment))
            : [
                button('reply', () => setIsReplying(true)),
                button('resolve', () => void actions.resolve(comment)),
              ]}
        </div>
      ) : null}
    </>
  )
}
