import type { PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { profileOf } from '../access/profile.js'
import { mayDecide } from '../domain/reviewers.js'
import { currentStage } from '../domain/stages.js'
import { gateOptions, readsRolesField } from '../options.js'
import { absentAmong } from './absences.js'
import { contributorIds } from './eligibility.js'

/** A row of the users collection. */
export type UserRow = Readonly<Record<string, unknown>> & { readonly id: number | string }

/** Rows of people with one role; asked from the database where roles are a field of its own. */
const findByRole = async (req: PayloadRequest, role: string): Promise<readonly UserRow[]> => {
  const options = gateOptions(req)
  const { docs } = await req.payload.db.find<UserRow>({
    collection: options.users,
    req,
    pagination: false,
    limit: 0,
    sort: 'id',
    where: readsRolesField(options) ? { roles: { in: [role] } } : {},
  })
  return docs.filter((user) => options.rolesOf(user).includes(role))
}

/** Everybody who may decide the current stage of a review, independence considered; else nobody. */
export const eligiblePeople = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly UserRow[]> => {
  const options = gateOptions(req)
  const requiredRole = currentStage(review.stages)?.role ?? null
  if (requiredRole === null) return []
  const contributors = await contributorIds(req, review)
  const earlierDeciders = review.stages.flatMap(({ decidedBy }) => decidedBy ?? [])
  const { submittedBy, submittedByDepartment } = review
  const users = await findByRole(req, requiredRole)
  return users.filter(
    (user) =>
      mayDecide({
        reviewer: profileOf(user, options),
        departmentsInUse: options.departmentsInUse,
        review: {
          submittedBy,
          submittedByDepartment,
          contributors,
          requiredRole,
          earlierDeciders,
        },
      }).outcome === 'eligible',
  )
}

/**
 * Ids of those who can be expected to decide now: without those who are away today, unless all of
 * them are. A deputy is one of them: nobody covers who may not decide.
 */
export const expectedPeople = async (
  req: PayloadRequest,
  review: Review,
): Promise<readonly string[]> => {
  const ids = (await eligiblePeople(req, review)).map(({ id }) => String(id))
  const away = await absentAmong(req, ids)
  const present = ids.filter((id) => !away.has(id))
  return present.length > 0 ? present : ids
}
