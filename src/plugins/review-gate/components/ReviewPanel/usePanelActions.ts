'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import type { PointAnswer } from '../FieldNotes/answers.js'
import type { ReviewGateTextKey } from '../../translations/languages/en.js'
import type { Action } from '../shared/useAction.js'

import { reviewsSlug } from '../../constants.js'
import { postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useSaveDraft } from '../shared/useSaveDraft.js'
import { useText } from '../shared/useText.js'
import { rereadDesk } from './deskStore.js'
import { useDeskKey } from './useDesk.js'

/** `locales` is null for every language with content. */
export type Submission = {
  readonly locales: readonly string[] | null
  readonly note: string
  readonly points: readonly PointAnswer[]
}

/** `at` is an ISO date; null for now. */
export type TakeDown = { readonly reason: string; readonly at: string | null }

export type PanelActions = Action & {
  readonly submit: (submission: Submission) => Promise<boolean>
  readonly publish: () => Promise<boolean>
  readonly schedule: (at: string) => Promise<boolean>
  readonly unpublish: (takeDown: TakeDown) => Promise<boolean>
  readonly cancelSchedule: (scheduleId: string) => Promise<boolean>
  readonly withdraw: (reviewId: string, reason: string) => Promise<boolean>
}

const submitBody = ({ locales, note, points }: Submission): Record<string, unknown> => ({
  ...(locales ? { locales } : {}),
  ...(note ? { note } : {}),
  ...(points.length > 0 ? { points } : {}),
})

const usePost = () => {
  const { config } = useConfig()
  const { language } = useText()
  const apiRoute = config.routes.api
  return useCallback(
    <Body>(path: `/${string}`, body: unknown) =>
      postJson<Body>({ url: formatAdminURL({ apiRoute, path }), body, language }),
    [apiRoute, language],
  )
}

/** The steps that an editor takes on a document; each resolves to whether it was done. */
export const usePanelActions = (): PanelActions => {
  const { id, collectionSlug, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo()
  const { text } = useText()
  const router = useRouter()
  const action = useAction()
  const saveDraft = useSaveDraft()
  const key = useDeskKey()
  const { run } = action

  const post = usePost()
  const done = (message: string): true => {
    toast.success(message)
    router.refresh()
    rereadDesk(key)
    return true
  }
  const simple = async (
    path: `/${string}`,
    body: unknown,
    message: ReviewGateTextKey,
  ): Promise<boolean> => (await run(() => post(path, body))) !== null && done(text(message))
  const document = `/${collectionSlug}/${id}` as const

  return {
    ...action,
    submit: async (submission) => {
      const answer = await run(async () => {
        const failure = await saveDraft()
        if (failure) return { ok: false, failure }
        return post<{ review: { number: string } }>(`${document}/submit`, submitBody(submission))
      })
      return answer !== null && done(text('done:submitted', { number: answer.review.number }))
    },
    publish: async () => {
      const isDone = await simple(`${document}/publish`, {}, 'done:published')
      if (!isDone) return false
      setHasPublishedDoc(true)
      setUnpublishedVersionCount(0)
      return true
    },
    schedule: (at) => simple(`${document}/publish`, { publishAt: at }, 'editor:done:scheduled'),
    unpublish: async ({ reason, at }) => {
      const body = { reason, ...(at ? { unpublishAt: at } : {}) }
      const message = at ? 'editor:done:takeDownScheduled' : 'done:unpublished'
      const isDone = await simple(`${document}/unpublish`, body, message)
      if (isDone && !at) setHasPublishedDoc(false)
      return isDone
    },
    cancelSchedule: (schedule) =>
      simple(`${document}/cancel-schedule`, { schedule }, 'editor:done:scheduleCancelled'),
    withdraw: (reviewId, reason) =>
      simple(`/${reviewsSlug}/${reviewId}/withdraw`, reason ? { reason } : {}, 'done:withdrawn'),
  }
}
