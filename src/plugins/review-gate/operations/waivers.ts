import type { PayloadRequest } from 'payload'

import type { Finding } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'
import type { Waiver } from './decideReview.js'

import { reviewGateError } from '../errors.js'
import { signature } from './context.js'
import { recordReviewEvent } from './recordReviewEvent.js'

type StoredFinding = Finding & {
  readonly waived?: { readonly by: string; readonly reason: string }
}

/** Findings that nobody has set aside. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] =>
  (findings as readonly StoredFinding[]).filter(({ waived }) => !waived)

/** Findings that stop an approval: blocking ones that nobody waived. */
export const openBlockingFindings = (findings: readonly Finding[]): readonly Finding[] =>
  (findings as readonly StoredFinding[]).filter(
    ({ severity, waived }) => severity === 'block' && !waived,
  )

/** The findings of a review with the waivers of this decision; every waiver has its entry. */
export const applyWaivers = async (args: {
  readonly req: PayloadRequest
  readonly review: Review
  readonly waivers: readonly Waiver[]
}): Promise<readonly StoredFinding[]> => {
  const { req, review, waivers } = args
  const findings = (review.findings ?? []) as readonly StoredFinding[]
  const unknown = waivers.filter(({ finding }) => !findings.some(({ id }) => id === finding))
  if (unknown.length > 0)
    throw reviewGateError('invalid-input', { req, data: { waivers: unknown } })
  const { by } = signature(req)
  for (const { finding, reason } of waivers) {
    const rule = findings.find(({ id }) => id === finding)?.rule ?? ''
    await recordReviewEvent({
      req,
      review,
      type: 'finding.waived',
      data: { finding, rule },
      personal: { reason },
    })
  }
  return findings.map((finding) => {
    const waiver = waivers.find((one) => one.finding === finding.id)
    return waiver ? { ...finding, waived: { by, reason: waiver.reason } } : finding
  })
}
