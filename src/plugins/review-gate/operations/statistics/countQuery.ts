import type { decisionsSlug, reviewsSlug } from '../../constants.js'

/** A value as queries compare it. Moments are `Date`: each database keeps them in its own way. */
export type Comparable = Date | number | string

export type Condition =
  | { readonly field: string; readonly is: 'in'; readonly values: readonly (number | string)[] }
  /** Present and not less. */
  | { readonly field: string; readonly is: 'from'; readonly value: Comparable }
  /** Present and less. */
  | { readonly field: string; readonly is: 'before'; readonly value: Comparable }
  | { readonly field: string; readonly is: 'empty' }

export type GroupKey =
  | { readonly field: string }
  /**
   * A moment, as the number of the span in which it lies: span 0 begins at the first border, the
   * last one ends before the last border. The borders take the place of conditions on the field.
   */
  | { readonly field: string; readonly borders: readonly Date[] }

/**
 * "How many rows are there, for each combination of these keys?" All that statistics ask a
 * database; percentiles follow from counts by minute. Field names are the program's own, never
 * what a caller sent.
 */
export type CountQuery = {
  readonly from: typeof decisionsSlug | typeof reviewsSlug
  /** Fields of the index made for the question (`indexes.ts`). */
  readonly index: readonly string[]
  readonly where: readonly Condition[]
  readonly by: readonly GroupKey[]
}

export type KeyValue = number | string | null

export type CountRow = { readonly key: readonly KeyValue[]; readonly count: number }

/** Counts outside of transactions, from what is committed; no document is loaded. */
export type CountBy = (query: CountQuery) => Promise<readonly CountRow[]>
