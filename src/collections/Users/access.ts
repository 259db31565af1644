import type { Access, FieldAccess } from 'payload'

import { hasRole, isAdmin, isApiKey } from '../access.js'

/** Administrators change anybody; others themselves, in person. Fields narrow it further. */
export const mayUpdateUser: Access = ({ req }) => {
  if (!req.user || isApiKey(req.user)) return false
  return isAdmin({ req }) || { id: { equals: req.user.id } }
}

/** Nobody removes their own account: the last administrator would be gone. */
export const mayDeleteUser: Access = ({ req }) =>
  isAdmin({ req }) && req.user ? { id: { not_equals: req.user.id } } : false

/** Roles, addresses and the like: the person, administrators and auditors. */
export const privateField: FieldAccess = ({ req, id, doc }) => {
  if (!req.user) return false
  if (hasRole(req.user, 'admin', 'auditor')) return true
  const owner: unknown = id ?? (doc as { id?: unknown } | undefined)?.id
  return owner !== undefined && String(owner) === String(req.user.id)
}
