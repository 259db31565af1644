'use client'

import type { ReactNode } from 'react'

import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { OpinionDraftState } from '../ReviewDecision/useOpinionDraft.js'
import type { PageView, PageWidth, Place, ReviewPageData } from './types.js'
import type { Comments } from './useComments.js'

import { useOpinionDraft } from '../ReviewDecision/useOpinionDraft.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { showPlace } from './places.js'
import { useComments } from './useComments.js'

/** What was just decided on this page, in words. */
export type Outcome = { readonly message: string }

export type ReviewPageState = ReviewPageData & {
  readonly comments: Comments
  readonly draft: OpinionDraftState
  readonly view: PageView
  readonly locale: string
  readonly width: PageWidth
  readonly show: (part: { view?: PageView; locale?: string; width?: PageWidth }) => void
  /** Opens the content at a place, scrolls there and puts the focus on it. */
  readonly goTo: (place: Place) => void
  readonly nameOfPath: (path: string) => string
  /** A decision that a shortcut asked for; the form answers with a question. */
  readonly asked: DecisionKind | null
  readonly ask: (decision: DecisionKind | null) => void
  readonly outcome: Outcome | null
  readonly setOutcome: (outcome: Outcome | null) => void
  /** Says something to screen readers. */
  readonly announce: (message: string) => void
}

const Context = createContext<ReviewPageState | null>(null)

/** The state of the review page around it. */
export const useReviewPage = (): ReviewPageState => {
  const state = use(Context)
  if (!state) throw new Error('review-gate: this component belongs inside of ReviewPageProvider')
  return state
}

/** Holds what the parts of one review page share; lives on when the review moves. */
export const ReviewPageProvider = (props: {
  readonly data: ReviewPageData
  readonly children: ReactNode
}): ReactNode => {
  const { data } = props
  const { id, collection, locales } = data.review
  const [shown, setShown] = useState<{ view: PageView; locale: string; width: PageWidth }>({
    view: 'content',
    locale: locales[0] ?? '',
    width: 'desktop',
  })
  const [target, setTarget] = useState<Place | null>(null)
  const [asked, ask] = useState<DecisionKind | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [message, announce] = useState('')
  const comments = useComments(id)
  const draft = useOpinionDraft(id, data.userId)
  const nameOfPath = useNameOfPath(collection)

  const show = useCallback<ReviewPageState['show']>(
    (part) => setShown((present) => ({ ...present, ...part })),
    [],
  )
  const goTo = useCallback((place: Place) => {
    setShown((present) => ({ ...present, view: 'content', locale: place.locale ?? present.locale }))
    setTarget(place)
  }, [])
  // After the tab with the place was drawn.
  useEffect(() => {
    if (target) showPlace(target)
  }, [target])

  const state = useMemo<ReviewPageState>(
    () => ({
      ...data,
      ...shown,
      comments,
      draft,
      show,
      goTo,
      nameOfPath,
      asked,
      ask,
      outcome,
      setOutcome,
      announce,
    }),
    [asked, comments, data, draft, goTo, nameOfPath, outcome, show, shown],
  )
  return (
    <Context value={state}>
      {props.children}
      <p aria-live="polite" className="review-gate-sr-only" role="status">
        {message}
      </p>
    </Context>
  )
}
