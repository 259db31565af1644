import type { PayloadRequest } from 'payload'

import type { Eligibility, ReviewFacts } from '../domain/reviewers.js'
import type { Review } from '../domain/review.js'

import { profileOf } from '../access/profile.js'
import { mayCover } from '../domain/absence.js'
import { mayDecide } from '../domain/reviewers.js'
import { currentStage } from '../domain/stages.js'
import { reviewGateError } from '../errors.js'
import { findLatest } from '../gate/documents.js'
import { contributorsOf } from '../gate/systemFields.js'
import { allStages, gateOptions } from '../options.js'
import { absencesOf, absentAmong, today } from './absences.js'
import { requireRole, requireUser, signature } from './context.js'

/** Authors of the content handed in, and whoever touched the document since. */
export const contributorIds = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly string[]> => {
  const present = contributorsOf(await findLatest(req, review.document))
  return [...review.contributors, ...present.map(({ id }) => id)]
}

/** What the rule of independence asks about a review, for its current stage. */
export const factsOf = async (req: PayloadRequest, review: Review): Promise<ReviewFacts> => ({
  submittedBy: review.submittedBy,
  submittedByDepartment: review.submittedByDepartment,
  contributors: await contributorIds(req, review),
  requiredRole: currentStage(review.stages)?.role ?? null,
  earlierDeciders: review.stages.flatMap((stage) => stage.decidedBy ?? []),
})

const requireOutcome = (req: PayloadRequest, eligibility: Eligibility): void => {
  if (eligibility.outcome === 'not-independent') {
    throw reviewGateError('not-independent', { req, data: { because: eligibility.because } })
  }
  if (eligibility.outcome === 'not-allowed') throw reviewGateError('not-allowed', { req })
}

const judgeCaller = (req: PayloadRequest, review: ReviewFacts): Eligibility => {
  const options = gateOptions(req)
  const reviewer = profileOf(requireUser(req), options)
  return mayDecide({ reviewer, review, departmentsInUse: options.departmentsInUse })
}

/** Throws unless the person may decide the current stage, or another stage named by `role`. */
export const requireEligible = async (
  req: PayloadRequest,
  review: Review,
  role?: string,
): Promise<void> => {
  const facts = await factsOf(req, review)
  const asked = role === undefined ? facts : { ...facts, requiredRole: role, earlierDeciders: [] }
  requireOutcome(req, judgeCaller(req, asked))
}

/** Throws unless the person serves some stage and has nothing to do with the content. */
export const requireIndependent = async (req: PayloadRequest, review: Review): Promise<void> => {
  const options = gateOptions(req)
  const { roles } = profileOf(requireUser(req), options)
  const serving = allStages(options).find(({ role }) => roles.includes(role))
  const facts = await factsOf(req, review)
  const asked = { ...facts, requiredRole: serving?.role ?? null, earlierDeciders: [] }
  requireOutcome(req, judgeCaller(req, asked))
}

/** A claim is a matter of those who review; whoever holds it may let go of it in any role. */
export const requireServing = (req: PayloadRequest, review: Review): void => {
  if (review.claimedBy === signature(req).by) return
  requireRole(
    req,
    allStages(gateOptions(req)).map(({ role }) => role),
  )
}

/** True when the holder of the claim is away and this person stands in. */
export const coversClaim = async (req: PayloadRequest, review: Review): Promise<boolean> => {
  const { by } = signature(req)
  if (!review.claimedBy || review.claimedBy === by) return false
  const absences = await absencesOf(req, review.claimedBy)
  const away = await absentAmong(
    req,
    absences.flatMap(({ deputy }) => deputy ?? []),
  )
  return mayCover(absences, { day: today(req), person: by, away })
}

/** A review claimed by somebody else waits for that person, or for who stands in while they are away. */
export const requireUnclaimed = async (req: PayloadRequest, review: Review): Promise<void> => {
  if (!review.claimedBy || review.claimedBy === String(requireUser(req).id)) return
  if (await coversClaim(req, review)) return
  throw reviewGateError('claimed', { req, data: { claimedByName: review.claimedByName } })
}
