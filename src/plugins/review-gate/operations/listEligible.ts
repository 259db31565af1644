import type { PayloadRequest } from 'payload'

import type { IndependenceBreach } from '../domain/reviewers.js'
import type { Review } from '../domain/review.js'
import type { UserRow } from './eligiblePeople.js'

import { nameOf, profileOf } from '../access/profile.js'
import { mayDecide } from '../domain/reviewers.js'
import { gateOptions } from '../options.js'
import { absentToday } from './absences.js'
import { requireReview, requireRole } from './context.js'
import { factsOf } from './eligibility.js'
import { eligiblePeople } from './eligiblePeople.js'

export type EligiblePerson = {
  readonly id: string
  readonly name: string
  readonly department: string | null
  /** Away today. */
  readonly absent: boolean
}

type Receiver =
  | { readonly outcome: 'eligible'; readonly person: EligiblePerson }
  | {
      readonly outcome: 'refused'
      readonly because: 'absent' | 'not-allowed' | 'unknown' | IndependenceBreach
    }

const toPerson = (
  req: PayloadRequest,
  user: UserRow,
  absent: ReadonlySet<string>,
): EligiblePerson => ({
  id: String(user.id),
  name: nameOf(user),
  department: gateOptions(req).departmentOf(user),
  absent: absent.has(String(user.id)),
})

/** Whether one named person may be given a review. */
export const findReceiver = async (
  req: PayloadRequest,
  review: Review,
  id: string,
): Promise<Receiver> => {
  const options = gateOptions(req)
  const where = { id: { equals: id } }
  const user = await req.payload.db.findOne<UserRow>({ collection: options.users, req, where })
  if (!user) return { outcome: 'refused', because: 'unknown' }
  const eligibility = mayDecide({
    reviewer: profileOf(user, options),
    review: await factsOf(req, review),
    departmentsInUse: options.departmentsInUse,
  })
  if (eligibility.outcome === 'not-allowed') return { outcome: 'refused', because: 'not-allowed' }
  if (eligibility.outcome === 'not-independent') {
    return { outcome: 'refused', because: eligibility.because }
  }
  const person = toPerson(req, user, await absentToday(req))
  return person.absent ? { outcome: 'refused', because: 'absent' } : { outcome: 'eligible', person }
}

/**
 * Everybody who may decide the current stage of a review, by name; nobody when no stage is open.
 *
 * @throws review-gate/not-allowed, not-found
 */
export const listEligible = async (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
}): Promise<readonly EligiblePerson[]> => {
  const { req } = args
  requireRole(req, gateOptions(req).staffRoles)
  const review = await requireReview(req, args.reviewId)
  if (review.status !== 'in-review') return []
  const users = await eligiblePeople(req, review)
  const absent = await absentToday(req)
  return users
    .map((user) => toPerson(req, user, absent))
    .toSorted((left, right) => left.name.localeCompare(right.name))
}
