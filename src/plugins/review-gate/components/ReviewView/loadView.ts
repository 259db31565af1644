import type { PayloadRequest } from 'payload'

import type { Review } from '../../domain/review.js'
import type { ReviewDecisionProps } from '../ReviewDecision/types.js'

import { documentReviewStatuses } from '../../constants.js'
import { currentStage } from '../../domain/stages.js'
import { gateOptions, isGoverned } from '../../options.js'
import { publishRolesOf } from '../shared/roles.js'
import { decisionRight } from './eligibility.js'

type Stored = Readonly<Record<string, unknown>>

/** The document as it is now: newest version, and whether that is the public one. */
const readDocument = async (
  req: PayloadRequest,
  { collection, id }: Review['document'],
): Promise<ReviewDecisionProps['document']> => {
  const found = isGoverned(gateOptions(req), collection)
    ? ((await req.payload.findByID({
        collection,
        id,
        depth: 0,
        disableErrors: true,
        draft: true,
        overrideAccess: false,
        user: req.user,
      })) as Stored | null)
    : null
  return {
    collection,
    id,
    status: documentReviewStatuses.find((one) => one === found?.reviewStatus) ?? null,
    isPublic: found?._status === 'published',
  }
}

/** What the decision form needs, for the person who looks. */
export const loadDecision = async (
  req: PayloadRequest,
  review: Review,
): Promise<ReviewDecisionProps> => {
  const options = gateOptions(req)
  const user = req.user as unknown as Stored & { readonly id: number | string }
  const roles = options.rolesOf(user)
  const hasOne = (wanted: readonly string[]): boolean => wanted.some((role) => roles.includes(role))
  const stage = currentStage(review.stages)
  return {
    review: {
      id: String(review.id),
      number: review.number,
      status: review.status,
      riskLevel: review.riskLevel,
      validUntil: review.validUntil ?? null,
      publishedAt: review.publishedAt ?? null,
      approvalSequence: review.approvalSequence ?? null,
      endReason: review.endReason ?? null,
      claimedBy: review.claimedBy ?? null,
      claimedByName: review.claimedByName ?? null,
    },
    document: await readDocument(req, review.document),
    userId: String(user.id),
    stageRole: stage?.role ?? null,
    isLastStage: stage !== null && review.stages.at(-1)?.key === stage.key,
    right: await decisionRight(req, review),
    isSubmitter: review.submittedBy === String(user.id),
    mayRevoke: hasOne(options.revokeRoles),
    mayPublish: hasOne(publishRolesOf(options)),
  }
}
