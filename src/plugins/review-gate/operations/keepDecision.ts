import type { PayloadRequest } from 'payload'

import type { Decision, Review } from '../domain/review.js'

import { decisionsSlug } from '../constants.js'
import { ungated } from '../gate/ungated.js'
import { gateOptions } from '../options.js'

/**
 * Whole minutes, begun ones not counted, as statistics group them (`operations/statistics`); a
 * clock that was set back counts as none.
 */
export const minutesFrom = (req: PayloadRequest, from: string, to: string): number =>
  Math.max(0, Math.floor(gateOptions(req).minutesBetween(new Date(from), new Date(to))))

/** Columns of a review that say how long it took, after something was answered or ended. */
export const timesOfDecision = (
  req: PayloadRequest,
  review: Review,
  { at, closes }: { readonly at: string; readonly closes: boolean },
): Partial<Review> => ({
  ...(review.firstAnsweredAt
    ? {}
    : {
        firstAnsweredAt: at,
        firstAnswerMinutes: minutesFrom(req, review.submittedAt, at),
        // While it is paused, the time has not run on.
        answeredInTime: new Date(review.responsePausedAt ?? at) <= new Date(review.responseDueAt),
      }),
  ...(closes ? { closedAt: at, decisionMinutes: minutesFrom(req, review.submittedAt, at) } : {}),
})

/** The row of one decision, which statistics and the working ledger count. */
export const keepDecision = async (
  req: PayloadRequest,
  review: Review,
  decision: Decision,
): Promise<void> => {
  const stage = review.stages.find(({ key }) => key === decision.stage)
  const startedAt = stage?.startedAt ?? review.submittedAt
  await ungated(req.payload.db).create({
    collection: decisionsSlug,
    req,
    returning: false,
    data: {
      review: String(review.id),
      number: review.number,
      documentCollection: review.document.collection,
      stage: decision.stage,
      decision: decision.decision,
      riskLevel: review.riskLevel,
      round: review.round,
      decidedBy: decision.by,
      decidedByName: decision.byName,
      decidedByDepartment: decision.byDepartment,
      branch: review.branch,
      decidedAt: decision.at,
      minutes: minutesFrom(req, startedAt, decision.at),
      reasons: decision.reasons.length > 0 ? `|${decision.reasons.join('|')}|` : null,
    },
  })
}
