import type { BaseDatabaseAdapter } from 'payload'

const methodNames = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'createVersion',
  'updateVersion',
  'deleteOne',
  'deleteMany',
] as const

export type Ungated = Pick<BaseDatabaseAdapter, (typeof methodNames)[number]>

/** On the adapter itself: a bundler may load this module twice, the adapter exists once. */
const key = Symbol.for('payload-consumer-protection/review-gate/ungated')
type Carrier = { [key]?: Ungated }

/** Keeps the adapter's own write methods before the gate takes their place. */
export const keepUngated = (adapter: BaseDatabaseAdapter): Ungated => {
  const carrier: Carrier = adapter as object
  const kept = Object.fromEntries(
    methodNames.map((name) => [
      name,
      (adapter[name] as (...args: unknown[]) => unknown).bind(adapter),
    ]),
  ) as unknown as Ungated
  carrier[key] ??= kept
  return carrier[key]
}

export const hasGate = (adapter: object): boolean => (adapter as Carrier)[key] !== undefined

/**
 * The adapter's write methods beneath the gate, for the plugin's own system fields and take-downs.
 * MUST NOT be used to make anything public.
 */
export const ungated = (adapter: object): Ungated => {
  const kept = (adapter as Carrier)[key]
  if (!kept) throw new Error('review-gate: the database adapter has no gate')
  return kept
}
