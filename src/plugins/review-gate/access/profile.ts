import type { PayloadRequest } from 'payload'

import type { Actor } from '../../shared/contracts.js'
import type { ReviewerProfile } from '../domain/reviewers.js'
import type { ResolvedReviewGateOptions } from '../options.js'

import { gateOptions } from '../options.js'

type User = Readonly<Record<string, unknown>> & { readonly id: number | string }

/** The signed-in person of the governed project's own users collection, or null. */
export const userOf = (req: PayloadRequest): User | null => {
  const { user } = req
  return user && user.collection === gateOptions(req).users ? (user as unknown as User) : null
}

/** The name that documents and letters show. */
export const nameOf = (user: Readonly<Record<string, unknown>>): string =>
  ([user.name, user.username, user.email].find((one) => typeof one === 'string' && one !== '') as
    string | undefined) ?? String(user.id)

export const strategyOf = (user: Readonly<Record<string, unknown>>): string | null =>
  typeof user._strategy === 'string' ? user._strategy : null

/** Strategy of a person in whose name something scheduled earlier is done. */
export const scheduleStrategy = 'schedule'

export const isScheduled = ({ user }: PayloadRequest): boolean =>
  user !== null && strategyOf(user as unknown as User) === scheduleStrategy

export const profileOf = (user: User, options: ResolvedReviewGateOptions): ReviewerProfile => ({
  id: String(user.id),
  roles: options.rolesOf(user),
  department: options.departmentOf(user),
  strategy: strategyOf(user),
})

export const hasRole = (req: PayloadRequest, roles: readonly string[]): boolean => {
  const user = userOf(req)
  if (!user) return false
  const present = gateOptions(req).rolesOf(user)
  return roles.some((role) => present.includes(role))
}

/** Who acts in this request, for the ledger. A call without a user is the program itself. */
export const actorOf = (req: PayloadRequest, role?: string): Actor => {
  const user = req.user as unknown as (User & { collection: string }) | null
  if (!user) return { kind: 'system', name: req.payloadAPI === 'local' ? 'local-api' : 'server' }
  const options = gateOptions(req)
  const department = options.departmentOf(user)
  const strategy = strategyOf(user)
  return {
    kind: 'user',
    collection: user.collection,
    id: String(user.id),
    role: role ?? options.rolesOf(user)[0] ?? 'none',
    name: nameOf(user),
    ...(department ? { department } : {}),
    ...(strategy ? { strategy } : {}),
  }
}
