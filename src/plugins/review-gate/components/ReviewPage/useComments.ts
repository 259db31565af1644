'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Action } from '../shared/useAction.js'
import type { PageComment } from './types.js'

import { reviewsSlug } from '../../constants.js'
import { getJson, postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useText } from '../shared/useText.js'

export type NewComment = {
  readonly text: string
  readonly path?: string
  readonly locale?: string
  readonly replyTo?: string
}

export type Comments = Pick<Action, 'busy' | 'clear' | 'failure'> & {
  readonly all: readonly PageComment[]
  readonly add: (comment: NewComment) => Promise<boolean>
  readonly setResolved: (id: string, isResolved: boolean) => Promise<boolean>
}

/** The remarks of a review; each change shows when the server has it. */
export const useComments = (reviewId: string): Comments => {
  const { config } = useConfig()
  const { language } = useText()
  const { run, busy, failure, clear } = useAction()
  const [all, setAll] = useState<readonly PageComment[]>([])
  const apiRoute = config.routes.api
  const base = formatAdminURL({ apiRoute, path: `/${reviewsSlug}/${reviewId}/comments` })

  useEffect(() => {
    const stop = new AbortController()
    void getJson<{ readonly comments: readonly PageComment[] }>(base, stop.signal).then((answer) =>
      answer.ok ? setAll(answer.body.comments) : undefined,
    )
    return () => stop.abort()
  }, [base])

  const send = useCallback(
    async (url: string, body: unknown): Promise<boolean> => {
      const answer = await run(() =>
        postJson<{ readonly comment: PageComment }>({ url, body, language }),
      )
      if (!answer) return false
      const { comment } = answer
      setAll((present) => [...present.filter(({ id }) => id !== comment.id), comment])
      return true
    },
    [language, run],
  )
  return useMemo(
    () => ({
      all,
      busy,
      failure,
      clear,
      add: (comment) => send(base, comment),
      setResolved: (id, isResolved) =>
        send(`${base}/${id}/${isResolved ? 'resolve' : 'reopen'}`, {}),
    }),
    [all, base, busy, clear, failure, send],
  )
}
