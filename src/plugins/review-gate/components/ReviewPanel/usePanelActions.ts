'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import type { Action } from '../shared/useAction.js'
import type { Submission } from './SubmitDialog.js'

import { reviewsSlug } from '../../constants.js'
import { postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useSaveDraft } from '../shared/useSaveDraft.js'
import { useText } from '../shared/useText.js'

export type PanelActions = Action & {
  readonly submit: (submission: Submission) => Promise<boolean>
  readonly publish: () => Promise<boolean>
  readonly unpublish: (reason: string) => Promise<boolean>
  readonly withdraw: (reviewId: number | string, reason: string) => Promise<boolean>
}

const submitBody = ({ locales, note }: Submission): Record<string, unknown> => ({
  ...(locales ? { locales } : {}),
  ...(note ? { note } : {}),
})

/** The steps that an editor takes on a document; each resolves to whether it was done. */
export const usePanelActions = (): PanelActions => {
  const { id, collectionSlug, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo()
  const { config } = useConfig()
  const { text, language } = useText()
  const router = useRouter()
  const action = useAction()
  const saveDraft = useSaveDraft()
  const { run } = action

  const post = useCallback(
    <Body>(path: `/${string}`, body: unknown) =>
      postJson<Body>({
        url: formatAdminURL({ apiRoute: config.routes.api, path }),
        body,
        language,
      }),
    [config.routes.api, language],
  )
  const done = (message: string): true => {
    toast.success(message)
    router.refresh()
    return true
  }

  return {
    ...action,
    submit: async (submission) => {
      const answer = await run(async () => {
        const failure = await saveDraft()
        if (failure) return { ok: false, failure }
        const path = `/${collectionSlug}/${id}/submit` as const
        return post<{ review: { number: string } }>(path, submitBody(submission))
      })
      return answer !== null && done(text('done:submitted', { number: answer.review.number }))
    },
    publish: async () => {
      const answer = await run(() => post(`/${collectionSlug}/${id}/publish`, {}))
      if (answer === null) return false
      setHasPublishedDoc(true)
      setUnpublishedVersionCount(0)
      return done(text('done:published'))
    },
    unpublish: async (reason) => {
      const answer = await run(() => post(`/${collectionSlug}/${id}/unpublish`, { reason }))
      if (answer === null) return false
      setHasPublishedDoc(false)
      return done(text('done:unpublished'))
    },
    withdraw: async (reviewId, reason) => {
      const body = reason ? { reason } : {}
      const answer = await run(() => post(`/${reviewsSlug}/${reviewId}/withdraw`, body))
      return answer !== null && done(text('done:withdrawn'))
    },
  }
}
