'use client'

import type { ReactNode } from 'react'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { Thread } from './places.js'

import { useText } from '../shared/useText.js'
import { CommentForm, CommentThread } from './CommentThread.js'
import { isOpen, threadsOf } from './places.js'
import { useReviewPage } from './ReviewPageProvider.js'

const PlaceButton = ({ thread }: { readonly thread: Thread }): ReactNode => {
  const { text } = useText()
  const { goTo, nameOfPath } = useReviewPage()
  const { path, locale } = thread.first
  if (!path) return <p className="review-gate-comment__place">{text('page:comments:whole')}</p>
  return (
    <button
      className="review-gate-link"
      onClick={() => goTo({ path, locale: locale ?? null })}
      type="button"
    >
      {nameOfPath(path)}
    </button>
  )
}

/** Every remark of the review in one place; those on fields lead there. */
export const CommentList = (): ReactNode => {
  const { text } = useText()
  const { comments, mayComment } = useReviewPage()
  const [isAdding, setIsAdding] = useState(false)
  const id = useId()
  const threads = threadsOf(comments.all)
  const open = threads.filter(isOpen)
  return (
    <section aria-labelledby={id} className="review-gate-comments">
      <h2 id={id}>
        {text('page:comments:title')}
        {open.length > 0 ? (
          <span className="review-gate-count">
            {text('page:comments:open', { count: open.length })}
          </span>
        ) : null}
      </h2>
      {threads.length === 0 ? <p>{text('page:comments:none')}</p> : null}
      <ul>
        {[...open, ...threads.filter((thread) => !isOpen(thread))].map((thread) => (
          <li key={String(thread.first.id)}>
            <PlaceButton thread={thread} />
            <CommentThread thread={thread} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <CommentForm
          label={text('page:comments:addGeneral')}
          onClose={() => setIsAdding(false)}
          onSend={(remark) => comments.add({ text: remark })}
        />
      ) : mayComment ? (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => setIsAdding(true)}
          size="small"
        >
          {text('page:comments:addGeneral')}
        </Button>
      ) : null}
    </section>
  )
}
