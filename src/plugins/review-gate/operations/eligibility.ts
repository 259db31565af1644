import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { profileOf } from '../access/profile.js'
import { mayDecide } from '../domain/reviewers.js'
import { currentStage } from '../domain/stages.js'
import { reviewGateError } from '../errors.js'
import { findLatest } from '../gate/documents.js'
import { contributorsOf } from '../gate/systemFields.js'
import { gateOptions } from '../options.js'
import { requireUser } from './context.js'

/** Authors of the content handed in, and whoever touched the document since. */
export const contributorIds = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly string[]> => {
  const present = contributorsOf(await findLatest(req, review.document))
  return [...review.contributors, ...present.map(({ id }) => id)]
}

/** Throws unless the person may decide the current stage, or another stage named by `role`. */
export const requireEligible = async (
  req: PayloadRequest,
  review: Review,
  role?: string,
): Promise<void> => {
  const options = gateOptions(req)
  const decidedBy = review.stages.flatMap((stage) => stage.decidedBy ?? [])
  const eligibility = mayDecide({
    reviewer: profileOf(requireUser(req), options),
    departmentsInUse: options.departmentsInUse,
    review: {
      submittedBy: review.submittedBy,
      submittedByDepartment: review.submittedByDepartment,
      contributors: await contributorIds(req, review),
      requiredRole: role ?? currentStage(review.stages)?.role ?? null,
      earlierDeciders: role === undefined ? decidedBy : [],
    },
  })
  if (eligibility.outcome === 'not-independent') {
    throw reviewGateError('not-independent', { req, data: { because: eligibility.because } })
  }
  if (eligibility.outcome === 'not-allowed') throw reviewGateError('not-allowed', { req })
}

/** A review claimed by somebody else waits for that person. */
export const requireUnclaimed = (req: PayloadRequest, review: Review): void => {
  if (review.claimedBy && review.claimedBy !== String(requireUser(req).id)) {
    throw reviewGateError('claimed', { req, data: { claimedByName: review.claimedByName } })
  }
}
