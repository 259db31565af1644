import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../access/profile.js'
import { gateOptions } from '../options.js'

type User = Readonly<Record<string, unknown>>

const sorted = (roles: readonly string[]): readonly string[] => roles.toSorted()

/**
 * Roles and departments decide who is independent, so each change of them is in the ledger
 * (design.md §5: the names and departments of that time).
 */
export const recordRoleChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { rolesOf, departmentOf, recordEvent } = gateOptions(req)
  const before = (operation === 'create' ? {} : previousDoc) as User
  const after = doc as User & { readonly id: number | string }
  const roles = sorted(rolesOf(after))
  const same =
    JSON.stringify(roles) === JSON.stringify(sorted(rolesOf(before))) &&
    departmentOf(before) === departmentOf(after)
  if (same) return doc as unknown
  await recordEvent({
    req,
    event: {
      type: 'user.roles-changed',
      actor: actorOf(req),
      subject: { kind: collection.slug, id: String(after.id) },
      data: { roles, before: sorted(rolesOf(before)), department: departmentOf(after) ?? '' },
    },
  })
  return doc as unknown
}
