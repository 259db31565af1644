import type { BaseDatabaseAdapter } from 'payload'

import { AsyncLocalStorage } from 'node:async_hooks'

/** Methods that read rows of versions, with a list of fields that they make anew at each call. */
const versionMethods = [
  'createGlobalVersion',
  'createVersion',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
  'updateGlobalVersion',
  'updateVersion',
] as const

type AnyMethod = (this: unknown, ...args: unknown[]) => Promise<unknown>

/** The part of `@payloadcms/db-mongodb`'s adapter that decides whether unknown keys are removed. */
type Stripping = BaseDatabaseAdapter & { allowAdditionalKeys?: boolean }

/**
 * Keeps the server's memory flat. To remove unknown keys from a row, the adapter flattens its
 * fields and keeps the result for ever, by the identity of the list of fields; for versions that
 * list is a new one at each call, so every read of a version leaks about 17 kB (payload 3.90.2,
 * pull request payloadcms/payload#17356). Versions, which only staff read, are therefore read
 * with whatever keys are stored; main rows, which the public reads, are stripped as ever.
 *
 * Call it once, before `connect`.
 */
export const boundVersionCache = (adapter: BaseDatabaseAdapter): void => {
  const stripping = adapter as Stripping
  const given = stripping.allowAdditionalKeys ?? false
  const readsVersions = new AsyncLocalStorage<true>()
  Object.defineProperty(stripping, 'allowAdditionalKeys', {
    configurable: true,
    enumerable: true,
    get: () => readsVersions.getStore() ?? given,
  })
  const methods = adapter as unknown as Record<string, AnyMethod | undefined>
  for (const name of versionMethods) {
    const method = methods[name]
    if (!method) continue
    methods[name] = function (this: unknown, ...args: unknown[]) {
      return readsVersions.run(true, () => method.apply(this, args))
    }
  }
}
