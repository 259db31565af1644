'use client'

import type { ReactNode } from 'react'

import { Link } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { NextRow } from '../ReviewPage/useNextReview.js'

import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'
import { useNextReview } from '../ReviewPage/useNextReview.js'
import { useText } from '../shared/useText.js'

type Found = { readonly isLoading: boolean; readonly row: NextRow | null }

/** What was just done, and the way on: the next review that waits for this person, or the inbox. */
export const NextItem = ({ message }: { readonly message: string }): ReactNode => {
  const { text } = useText()
  const { review } = useReviewPage()
  const { find, urlOf } = useNextReview(review.id)
  const [{ isLoading, row }, setFound] = useState<Found>({ isLoading: true, row: null })
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    void find(stop.signal).then((found) =>
      stop.signal.aborted ? undefined : setFound({ isLoading: false, row: found }),
    )
    return () => stop.abort()
  }, [find])
  useEffect(() => {
    if (!isLoading) link.current?.focus()
  }, [isLoading])
  return (
    <div className="review-gate-next">
      <p role="status">
        <strong>{message}</strong>
      </p>
      {isLoading ? (
        <p>{text('page:next:loading')}</p>
      ) : (
        <>
          {row ? null : <p>{text('page:next:none')}</p>}
          <Link
            className="review-gate-next__link"
            data-review-gate="next"
            href={urlOf(row)}
            ref={link}
          >
            {row ? text('page:next:open', { title: row.title }) : text('page:next:inbox')}
          </Link>
          {row ? <Link href={urlOf(null)}>{text('page:next:inbox')}</Link> : null}
        </>
      )}
    </div>
  )
}
