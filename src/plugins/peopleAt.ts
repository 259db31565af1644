import type { PayloadRequest } from 'payload'

import type { PeopleAt, Person } from './shared/contracts.js'

/** Deeper than any bank is organised; ends the walk even if the data are broken. */
const maxDepth = 12

const reviewerRoles = ['reviewer', 'head-reviewer']

type Row = Readonly<Record<string, unknown>> & { readonly id: number | string }

const idOf = (value: unknown): string | null => {
  const inner = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : null
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const find = async (
  req: PayloadRequest,
  collection: string,
  where: Parameters<PayloadRequest['payload']['db']['find']>[0]['where'],
): Promise<readonly Row[]> => {
  const args = { collection, req, pagination: false, limit: 0, sort: 'id' } as const
  const { docs } = await req.payload.db.find<Row>({ ...args, ...(where ? { where } : {}) })
  return docs
}

/** Ids of the branches from this one up the tree; the head office is the last in any case. */
const wayUp = async (req: PayloadRequest, branch: string | null): Promise<readonly string[]> => {
  const way: string[] = []
  let next = branch
  while (next !== null && way.length < maxDepth && !way.includes(next)) {
    way.push(next)
    const [row] = await find(req, 'branches', { id: { equals: next } })
    next = idOf(row?.parent)
  }
  const heads = await find(req, 'branches', { level: { equals: 'head-office' } })
  const head = heads.map(({ id }) => String(id)).filter((id) => !way.includes(id))
  return way.some((id) => heads.some((one) => String(one.id) === id)) ? way : [...way, ...head]
}

const toPerson = (user: Row): Person => ({
  id: String(user.id),
  name: textOf(user.name) || textOf(user.email),
  email: textOf(user.email),
  language: textOf(user.language),
  branch: idOf(user.branch),
})

/**
 * The reviewers of one level of the escalation in this bank: those of the branch first, then of
 * each office above it that has reviewers, up to the head office.
 */
export const peopleAt: PeopleAt = async ({ req, branch, level }) => {
  const way = await wayUp(req, branch)
  const users = await find(req, 'users', {
    and: [{ branch: { in: [...way] } }, { roles: { in: reviewerRoles } }],
  })
  const people = [...new Map(users.map((user) => [String(user.id), toPerson(user)])).values()]
  const levels = way
    .map((office) => people.filter((person) => person.branch === office))
    .filter((office) => office.length > 0)
  return levels[level - 1] ?? null
}
