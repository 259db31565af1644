import type { PayloadRequest } from 'payload'

import type { CaseOf, Person } from '../../shared/contracts.js'
import type { UserRow } from './eligiblePeople.js'

import { nameOf } from '../access/profile.js'
import { findReviews } from '../gate/reviewRows.js'
import { gateOptions } from '../options.js'
import { absentAmong } from './absences.js'
import { contributorIds } from './eligibility.js'
import { eligiblePeople } from './eligiblePeople.js'

const toPerson =
  (req: PayloadRequest) =>
  (user: UserRow): Person => ({
    id: String(user.id),
    name: nameOf(user),
    email: typeof user.email === 'string' ? user.email : '',
    language: typeof user.language === 'string' ? user.language : '',
    branch: gateOptions(req).branchOf(user),
  })

const findUsers = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UserRow>> => {
  const { docs } = await req.payload.db.find<UserRow>({
    collection: gateOptions(req).users,
    req,
    pagination: false,
    limit: 0,
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map((user) => [String(user.id), user]))
}

/** A review and the people concerned, for the plugins that watch reviews (port `CaseOf`). */
export const describeCase: CaseOf = async ({ req, number }) => {
  const [review] = await findReviews(req, { number: { equals: number } })
  if (!review) return null
  const contributors = await contributorIds(req, review)
  const { claimedBy, submittedBy } = review
  const users = await findUsers(req, [
    submittedBy,
    ...contributors,
    ...(claimedBy === null || claimedBy === undefined ? [] : [claimedBy]),
  ])
  const asPerson = toPerson(req)
  const person = (id: string | null | undefined): Person | null => {
    const user = users.get(id ?? '')
    return user ? asPerson(user) : null
  }
  const eligible = (await eligiblePeople(req, review)).map(asPerson)
  const away = await absentAmong(req, [...users.keys(), ...eligible.map(({ id }) => id)])
  return {
    id: String(review.id),
    number,
    title: review.title,
    document: review.document,
    status: review.status,
    riskLevel: review.riskLevel,
    currentStage: review.currentStage,
    branch: review.branch ?? null,
    department: review.submittedByDepartment ?? null,
    submittedAt: review.submittedAt,
    responseDueAt: review.responseDueAt,
    submitter: person(submittedBy),
    contributors: [...new Set(contributors)].flatMap((id) => person(id) ?? []),
    claimer: person(claimedBy),
    eligible,
    away: [...away],
  }
}
