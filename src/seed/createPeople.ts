import type { CollectionSlug, Payload } from 'payload'

import type { AccountContent, AccountKey } from './content/accounts.js'
import type { SeedContext, SeedUser } from './context.js'

import { accounts, emailOf } from './content/accounts.js'
import { branches } from './content/branches.js'
import { breathe, createAs } from './context.js'

const users = 'users' as CollectionSlug

const createAccount = async (args: {
  readonly payload: Payload
  readonly account: AccountContent
  readonly password: string
  readonly by?: SeedUser
}): Promise<SeedUser> => {
  const { key, name, roles, department } = args.account
  const data = { email: emailOf(key), password: args.password, name, roles, department }
  const user = await args.payload.create({
    collection: users,
    data: data as never,
    depth: 0,
    ...(args.by ? { user: args.by, overrideAccess: false } : {}),
  })
  await breathe()
  return { ...user, collection: 'users', _strategy: 'local-jwt' } as unknown as SeedUser
}

/** The accounts: the administrator by the system itself, everybody else by the administrator. */
export const createAccounts = async (args: {
  readonly payload: Payload
  readonly password: string
}): Promise<ReadonlyMap<AccountKey, SeedUser>> => {
  const created = new Map<AccountKey, SeedUser>()
  for (const account of accounts) {
    const admin = created.get('admin')
    created.set(account.key, await createAccount({ ...args, account, ...(admin && { by: admin }) }))
  }
  return created
}

/** The tree of branches, by key. */
export const createBranches = async (
  context: SeedContext,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  for (const { key, parent, ...data } of branches) {
    const saved = await createAs({
      context,
      by: 'admin',
      collection: 'branches',
      data: { ...data, ...(parent ? { parent: ids.get(parent) } : {}) },
    })
    ids.set(key, saved.id)
  }
  return ids
}

/**
 * Says where each account works, now that there are branches.
 *
 * @returns the context with the people as they are then: what they submit carries their branch
 */
export const assignBranches = async (
  context: SeedContext,
  branchIds: ReadonlyMap<string, string>,
): Promise<SeedContext> => {
  const placed = new Map(context.users)
  for (const { key, branch } of accounts) {
    const user = context.users.get(key)
    if (!user) continue
    const branchId = branchIds.get(branch)
    await context.payload.update({
      collection: users,
      id: user.id,
      data: { branch: branchId } as never,
      depth: 0,
      overrideAccess: false,
      user: context.users.get('admin'),
    })
    placed.set(key, { ...user, branch: branchId } as SeedUser)
    await breathe()
  }
  return { ...context, users: placed }
}
