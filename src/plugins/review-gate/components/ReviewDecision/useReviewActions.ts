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
import { useReviewPage } from '../ReviewPage/ReviewPageProvider.js'

type Risky = { readonly riskLevel: RiskLevel; readonly reason: string }

export type ReviewActions = Action & {
  readonly claim: () => Promise<boolean>
  readonly release: () => Promise<boolean>
  readonly handOver: (to: string, reason: string) => Promise<boolean>
  readonly decide: (decision: DecisionKind, draft: OpinionDraft) => Promise<boolean>
  readonly withdraw: (reason: string) => Promise<boolean>
  readonly revoke: (reason: string) => Promise<boolean>
  readonly raiseRisk: (risk: Risky) => Promise<boolean>
  /** Proposes a lower risk, or confirms what another reviewer proposed. */
  readonly lowerRisk: (risk: Risky) => Promise<boolean>
  readonly publish: () => Promise<boolean>
}

const pointsOf = ({ points }: OpinionDraft): readonly object[] =>
  points
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, path }) => (path ? { text, path } : { text }))

const waiversOf = ({ waivers }: OpinionDraft): readonly object[] =>
  Object.entries(waivers)
    .filter(([, reason]) => reason.trim() !== '')
    .map(([finding, reason]) => ({ finding, reason }))

/** A decision with what its person saw: if that is no longer so, the server refuses (`stale`). */
const decideBody = (
  decision: DecisionKind,
  draft: OpinionDraft,
  { fingerprints, currentStage }: ReviewDecisionProps['review'],
): Record<string, unknown> => ({
  decision,
  opinion: draft.opinion,
  reasons: draft.reasons,
  points: pointsOf(draft),
  waivers: waiversOf(draft),
  checklist: draft.checklist,
  fingerprints,
  ...(currentStage ? { stage: currentStage } : {}),
})

type ReviewBody = { readonly review: { readonly status: string; readonly riskLevel: RiskLevel } }

/** The calls of the review page; each resolves to whether it was done, and then shows the new state. */
export const useReviewActions = ({ review, document }: ReviewDecisionProps): ReviewActions => {
  const { config } = useConfig()
  const words = useText()
  const router = useRouter()
  const { setOutcome } = useReviewPage()
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
  const decided =
    (decision: DecisionKind) =>
    ({ review: { status } }: ReviewBody) => {
      const key = status === 'in-review' ? 'stageApproved' : decision
      const message = words.valueText('done', key)
      setOutcome({ message })
      return message
    }
  const withReason = ({ riskLevel, reason }: Risky) =>
    reason === '' ? { riskLevel } : { riskLevel, reason }

  return {
    ...action,
    claim: () => call(own('claim'), {}, say('claimed')),
    release: () => call(own('release'), {}, say('released')),
    handOver: (to, reason) =>
      call(own('hand-over'), reason ? { to, reason } : { to }, () =>
        words.text('page:handOver:done'),
      ),
    decide: (decision, draft) =>
      call<ReviewBody>(own('decide'), decideBody(decision, draft, review), decided(decision)),
    withdraw: (reason) => call(own('withdraw'), reason ? { reason } : {}, say('withdrawn')),
    revoke: (reason) => call(own('revoke'), { reason }, say('revoked')),
    raiseRisk: (risk) => call(own('raise-risk'), withReason(risk), say('riskRaised')),
    lowerRisk: (risk) =>
      call<ReviewBody>(own('lower-risk'), withReason(risk), ({ review: { riskLevel } }) =>
        words.text(
          riskLevel === risk.riskLevel ? 'page:risk:loweredDone' : 'page:risk:proposedDone',
        ),
      ),
    publish: () => call(`/${document.collection}/${document.id}/publish`, {}, say('published')),
  }
}
