import { z } from 'zod'

import {
  decisionKinds,
  dispositions,
  maxOpinionLength,
  maxReasonLength,
  riskLevels,
} from '../constants.js'

const reason = z.string().max(maxReasonLength)
const short = z.string().min(1).max(200)

const fingerprints = z.record(z.string().max(20), z.string().regex(/^[0-9a-f]{64}$/))

const pointAnswers = z
  .array(
    z.strictObject({ id: short, disposition: z.enum(dispositions), reason: reason.optional() }),
  )
  .max(300)

export const submitBody = z.strictObject({
  locales: z.array(z.string().max(20)).min(1).max(20).optional(),
  note: reason.optional(),
  risk: z.enum(riskLevels).optional(),
  points: pointAnswers.optional(),
})

export const answerPointsBody = z.strictObject({ points: pointAnswers.min(1) })

export const decideBody = z.strictObject({
  decision: z.enum(decisionKinds),
  opinion: z.string().max(maxOpinionLength),
  reasons: z.array(short).max(50).optional(),
  points: z
    .array(z.strictObject({ text: z.string().min(1).max(maxReasonLength), path: short.optional() }))
    .max(100)
    .optional(),
  waivers: z
    .array(z.strictObject({ finding: short, reason: z.string().min(1).max(maxReasonLength) }))
    .max(200)
    .optional(),
  checklist: z.array(short).max(100).optional(),
  stage: short.optional(),
  fingerprints: fingerprints.optional(),
})

export const withdrawBody = z.strictObject({ reason: reason.optional() })
export const revokeBody = z.strictObject({ reason: reason.min(1) })
export const raiseRiskBody = z.strictObject({
  riskLevel: z.enum(riskLevels),
  reason: reason.optional(),
})
export const lowerRiskBody = z.strictObject({
  riskLevel: z.enum(riskLevels),
  reason: reason.min(1),
})
export const handOverBody = z.strictObject({ to: short, reason: reason.optional() })
/** As many as a person can look at; one transaction takes them all. */
export const bulkDecideBody = z.strictObject({
  reviews: z
    .array(z.strictObject({ id: short, fingerprints }))
    .min(1)
    .max(50),
  opinion: z.string().max(maxOpinionLength),
})
export const commentBody = z.strictObject({
  text: reason.min(1),
  path: short.optional(),
  locale: z.string().max(20).optional(),
  replyTo: short.optional(),
})
export const lookingBody = z.strictObject({ looking: z.boolean() })
export const emptyBody = z.strictObject({})
