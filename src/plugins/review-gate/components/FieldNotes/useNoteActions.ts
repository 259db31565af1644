'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { CommentNote, PointNote } from '../../domain/notes.js'
import type { ReviewGateTextKey } from '../../translations/languages/en.js'
import type { Action } from '../shared/useAction.js'
import type { AnswerDraft } from './answers.js'

import { reviewsSlug } from '../../constants.js'
import { rereadDesk } from '../ReviewPanel/deskStore.js'
import { useDeskKey } from '../ReviewPanel/useDesk.js'
import { postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useText } from '../shared/useText.js'
import { toAnswer } from './answers.js'

export type NoteActions = Action & {
  readonly answerPoint: (point: PointNote, draft: AnswerDraft) => Promise<boolean>
  readonly reply: (comment: CommentNote, text: string) => Promise<boolean>
  readonly resolve: (comment: CommentNote) => Promise<boolean>
  readonly reopen: (comment: CommentNote) => Promise<boolean>
}

/** What can be done with a note; each resolves to whether it was done. */
export const useNoteActions = (): NoteActions => {
  const { config } = useConfig()
  const { text, language } = useText()
  const action = useAction()
  const key = useDeskKey()

  const post = async (
    path: `/${string}`,
    body: unknown,
    message: ReviewGateTextKey,
  ): Promise<boolean> => {
    const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${reviewsSlug}${path}` })
    const answer = await action.run(() => postJson({ url, body, language }))
    if (answer === null) return false
    toast.success(text(message))
    rereadDesk(key)
    return true
  }
  const ofComment = ({ review, id }: CommentNote): `/${string}` => `/${review}/comments/${id}`

  return {
    ...action,
    answerPoint: ({ review, id }, draft) =>
      post(`/${review}/answer-points`, { points: [toAnswer(id, draft)] }, 'editor:done:answered'),
    reply: (comment, words) => {
      const body = {
        text: words,
        replyTo: comment.id,
        ...(comment.path === null ? {} : { path: comment.path }),
        ...(comment.locale === null ? {} : { locale: comment.locale }),
      }
      return post(`/${comment.review}/comments`, body, 'editor:done:replied')
    },
    resolve: (comment) => post(`${ofComment(comment)}/resolve`, {}, 'editor:done:resolved'),
    reopen: (comment) => post(`${ofComment(comment)}/reopen`, {}, 'editor:done:reopened'),
  }
}
