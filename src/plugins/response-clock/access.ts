import type { Access, PayloadRequest } from 'payload'

import { requireClockOptions } from './options.js'

type User = Readonly<Record<string, unknown>> & { readonly id: number | string }

/** The signed-in person of the project's own users collection, or null. */
export const userOf = (req: PayloadRequest): User | null =>
  req.user?.collection === requireClockOptions(req).users ? (req.user as unknown as User) : null

const rolesOf = ({ roles }: User): readonly string[] =>
  Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : []

/** Staff with a role that has to do with reviews. */
export const isStaff: Access = ({ req }) => {
  const user = userOf(req)
  if (!user) return false
  const { staffRoles } = requireClockOptions(req)
  return rolesOf(user).some((role) => staffRoles.includes(role))
}

/** Written by the plugin's operations only, never through Payload's own doors. */
export const nobody: Access = () => false
