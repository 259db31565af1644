import type { Access, PayloadRequest } from 'payload'

import { responseClockError } from './errors.js'
import { requireClockOptions } from './options.js'

type User = Readonly<Record<string, unknown>> & { readonly id: number | string }

/** The signed-in person of the project's own users collection, or null. */
export const userOf = (req: PayloadRequest): User | null =>
  req.user?.collection === requireClockOptions(req).users ? (req.user as unknown as User) : null

const rolesOf = ({ roles }: User): readonly string[] =>
  Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : []

const hasStaffRole = (req: PayloadRequest): boolean => {
  const user = userOf(req)
  if (!user) return false
  const { staffRoles } = requireClockOptions(req)
  return rolesOf(user).some((role) => staffRoles.includes(role))
}

/** Staff with a role that has to do with reviews. */
export const isStaff: Access = ({ req }) => hasStaffRole(req)

/** Runs the site: sees what could not be delivered. */
export const isOperator = ({ req }: { readonly req: PayloadRequest }): boolean => {
  const user = userOf(req)
  return user !== null && hasOneOf(user, requireClockOptions(req).notices.operatorRoles)
}

/** True when somebody holds one of these roles. */
export const hasOneOf = (user: unknown, roles: readonly string[]): boolean =>
  rolesOf((user ?? {}) as User).some((role) => roles.includes(role))

/** A notice is for one person. */
export const ownNotices: Access = ({ req }) => {
  const user = userOf(req)
  return user ? { recipient: { equals: String(user.id) } } : false
}

/** Written by the plugin's operations only, never through Payload's own doors. */
export const nobody: Access = () => false

const nameOf = ({ name, email, id }: User): string =>
  [name, email].find((one): one is string => typeof one === 'string' && one !== '') ?? String(id)

/** The signed-in person. A key is nobody who could be asked: it changes no clock. */
export const requirePerson = (
  req: PayloadRequest,
): { readonly id: string; readonly name: string } => {
  const user = userOf(req)
  if (!user) throw responseClockError(req.user ? 'not-allowed' : 'not-signed-in', { req })
  if (user._strategy === 'api-key') throw responseClockError('not-allowed', { req })
  return { id: String(user.id), name: nameOf(user) }
}

/** Signed-in staff, also by a key. */
export const requireStaff = (req: PayloadRequest): void => {
  if (!req.user) throw responseClockError('not-signed-in', { req })
  if (!hasStaffRole(req)) throw responseClockError('not-allowed', { req })
}
