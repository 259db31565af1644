'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import type { DecisionKind, RiskLevel } from '../../constants.js'
import type { Action } from '../shared/useAction.js'
import type { OpinionDraft } from './draft.js'
import type { ReviewDecisionProps } from './types.js'

import { reviewsSlug } from '../../constants.js'
import { postJson } from '../shared/api.js'
import { useAction } from '../shared/useAction.js'
import { useText } from '../shared/useText.js'

export type ReviewActions = Action & {
  readonly claim: () => Promise<boolean>
  readonly release: () => Promise<boolean>
  readonly decide: (decision: DecisionKind, draft: OpinionDraft) => Promise<boolean>
  readonly withdraw: (reason: string) => Promise<boolean>
  readonly revoke: (reason: string) => Promise<boolean>
  readonly raiseRisk: (riskLevel: RiskLevel) => Promise<boolean>
  readonly publish: () => Promise<boolean>
}

const decideBody = (decision: DecisionKind, draft: OpinionDraft): Record<string, unknown> => ({
  decision,
  opinion: draft.opinion,
  reasons: draft.reasons,
  points: draft.points.filter((point) => point.trim() !== '').map((text) => ({ text })),
})

type DecidedBody = { readonly review: { readonly status: string } }

/** The calls of the review page; each resolves to whether it was done, and then shows the new state. */
export const useReviewActions = ({ review, document }: ReviewDecisionProps): ReviewActions => {
  const { config } = useConfig()
  const words = useText()
  const router = useRouter()
  const action = useAction()
  const { run } = action
  const apiRoute = config.routes.api
  const { language } = words

  const call = useCallback(
    async <Body>(path: `/${string}`, body: unknown, message: (answer: Body) => string) => {
      const answer = await run(() =>
        postJson<Body>({ url: formatAdminURL({ apiRoute, path }), body, language }),
      )
      if (answer === null) return false
      toast.success(message(answer))
      router.refresh()
      return true
    },
    [apiRoute, language, router, run],
  )
  const own = (name: string): `/${string}` => `/${reviewsSlug}/${review.id}/${name}`
  const say = (key: string) => () => words.valueText('done', key)

  return {
    ...action,
    claim: () => call(own('claim'), {}, say('claimed')),
    release: () => call(own('release'), {}, say('released')),
    decide: (decision, draft) =>
      call<DecidedBody>(own('decide'), decideBody(decision, draft), ({ review: decided }) =>
        words.valueText('done', decided.status === 'in-review' ? 'stageApproved' : decision),
      ),
    withdraw: (reason) => call(own('withdraw'), reason ? { reason } : {}, say('withdrawn')),
    revoke: (reason) => call(own('revoke'), { reason }, say('revoked')),
    raiseRisk: (riskLevel) => call(own('raise-risk'), { riskLevel }, say('riskRaised')),
    publish: () => call(`/${document.collection}/${document.id}/publish`, {}, say('published')),
  }
}
