import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { ownedSlugs } from '../constants.js'
import { refuse } from './admit.js'

type Method = 'create' | 'deleteMany' | 'deleteOne' | 'updateMany' | 'updateOne' | 'upsert'

const methods: readonly Method[] = [
  'create',
  'deleteMany',
  'deleteOne',
  'updateMany',
  'updateOne',
  'upsert',
]

type Args = {
  readonly collection: string
  readonly id?: number | string
  readonly req?: Partial<PayloadRequest>
}

/**
 * Refuses every write to the plugin's own collections that does not come from its operations (they
 * write beneath the gate): the Local API and `payload.db` ask no access function, and a forged
 * approval would publish anything.
 */
export const guardOwnedCollections = (
  adapter: BaseDatabaseAdapter,
  reqOf: (args: Args) => PayloadRequest,
): void => {
  for (const method of methods) {
    const below = adapter[method] as (args: Args) => Promise<unknown>
    const guarded = (args: Args): Promise<unknown> =>
      ownedSlugs.includes(args.collection)
        ? refuse({
            req: reqOf(args),
            document: { collection: args.collection, id: String(args.id ?? '(any)') },
            door: `${args.collection}.${method}`,
            key: 'unsupported-write',
          })
        : below.call(adapter, args)
    Object.assign(adapter, { [method]: guarded })
  }
}
