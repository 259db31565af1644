'use client'

import type { RefObject } from 'react'

import { useRef, useState } from 'react'

import type { DecisionKind } from '../../constants.js'
import type { OpinionDraft } from './draft.js'
import type { ReviewActions } from './useReviewActions.js'

import { maxOpinionLength } from '../../constants.js'
import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'

export type Decision = {
  readonly draft: OpinionDraft
  readonly change: (part: Partial<OpinionDraft>) => void
  readonly isRestored: boolean
  readonly isMissing: boolean
  readonly opinionRef: RefObject<HTMLTextAreaElement | null>
  /** True when there is an opinion to send; else says so and goes to its field. */
  readonly isUsable: () => boolean
  /** Sends the decision; the draft is let go only after it was taken. */
  readonly decide: (decision: DecisionKind) => Promise<boolean>
}

/** The opinion being written, and its sending. */
export const useDecision = (actions: ReviewActions): Decision => {
  const { value: draft, change, discard, isRestored } = useReviewPage().draft
  const [isMissing, setIsMissing] = useState(false)
  const opinionRef = useRef<HTMLTextAreaElement>(null)

  const isUsable = (): boolean => {
    const isEmpty = draft.opinion.trim() === ''
    setIsMissing(isEmpty)
    const usable = !isEmpty && draft.opinion.length <= maxOpinionLength
    if (!usable) opinionRef.current?.focus()
    return usable
  }
  return {
    draft,
    isRestored,
    isMissing,
    opinionRef,
    isUsable,
    change: (part) => {
      setIsMissing(false)
      change(part)
    },
    decide: async (decision) => {
      if (!isUsable() || !(await actions.decide(decision, draft))) return false
      discard()
      return true
    },
  }
}
