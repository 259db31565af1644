import type { BaseDatabaseAdapter } from 'payload'

import { ownedSlugs } from '../constants.js'
import { responseClockError } from '../errors.js'

const methodNames = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
] as const

type OwnWrites = Pick<BaseDatabaseAdapter, (typeof methodNames)[number]>

/** On the adapter itself: a bundler may load this module twice, the adapter exists once. */
const key = Symbol.for('payload-consumer-protection/response-clock/own-writes')
type Carrier = { [key]?: OwnWrites }

/**
 * Refuses writes to the plugin's collections from everywhere but its operations: the Local API and
 * `payload.db` ask no access function, and a forged row would silence an escalation. Idempotent.
 */
export const guardOwnWrites = (adapter: BaseDatabaseAdapter): void => {
  const carrier: Carrier = adapter as object
  if (carrier[key]) return
  const methods = adapter as unknown as Record<string, (args: { collection: string }) => unknown>
  carrier[key] = Object.fromEntries(
    methodNames.map((name) => [name, methods[name]?.bind(adapter)]),
  ) as unknown as OwnWrites
  for (const name of methodNames) {
    const below = methods[name]
    if (!below) continue
    methods[name] = (args) =>
      ownedSlugs.includes(args.collection)
        ? Promise.reject(
            responseClockError('unsupported-write', { data: { collection: args.collection } }),
          )
        : below.call(adapter, args)
  }
}

/** The adapter's write methods for the plugin's own collections. */
export const ownWrites = (adapter: object): OwnWrites => {
  const kept = (adapter as Carrier)[key]
  if (!kept) throw new Error('response-clock: the database adapter is not wrapped')
  return kept
}
