import type { Access, FieldAccess, PayloadRequest } from 'payload'

/** Roles of the reference site (contract.md, "Collections"). */
export const roles = ['editor', 'reviewer', 'head-reviewer', 'auditor', 'admin'] as const
export type Role = (typeof roles)[number]

type WithUser = { readonly req: Pick<PayloadRequest, 'user'> }

/** Roles of whoever makes the request; none for the public and for users of foreign collections. */
export const rolesOf = (user: unknown): readonly string[] => {
  const held = (user as { roles?: unknown } | null | undefined)?.roles
  return Array.isArray(held) ? held.filter((role): role is string => typeof role === 'string') : []
}

export const hasRole = (user: unknown, ...wanted: readonly Role[]): boolean =>
  rolesOf(user).some((role) => wanted.includes(role as Role))

/** True when an API key signed the request in: a key imports drafts and does nothing else. */
export const isApiKey = (user: unknown): boolean =>
  (user as { _strategy?: unknown } | null | undefined)?._strategy === 'api-key'

const isStaffUser = (user: unknown): boolean => hasRole(user, ...roles)

/** Anyone who works here in any role. The review gate adds what the public may read. */
export const isStaff = ({ req }: WithUser): boolean => isStaffUser(req.user)

export const isEditor = ({ req }: WithUser): boolean => hasRole(req.user, 'editor')

/** Editors tidy up their own shop; administrators may take away, never write. */
export const mayDelete = ({ req }: WithUser): boolean =>
  hasRole(req.user, 'editor', 'admin') && !isApiKey(req.user)

/** Administrators in person. */
export const isAdmin = ({ req }: WithUser): boolean =>
  hasRole(req.user, 'admin') && !isApiKey(req.user)

export const anyone: Access = () => true
export const nobody: FieldAccess = () => false
export const staffField: FieldAccess = isStaff
export const adminField: FieldAccess = isAdmin

/** Access of every governed collection for the staff; the gate wraps it for everybody else. */
export const governedAccess = {
  read: isStaff,
  readVersions: isStaff,
  create: isEditor,
  update: isEditor,
  delete: mayDelete,
  unlock: () => false,
}
