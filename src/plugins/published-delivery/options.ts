import type { SanitizedConfig } from 'payload'

import { customKey, defaultBounds, defaultReadLimits } from './constants.js'

/** Bounds of one GraphQL request. */
export type QueryBounds = { readonly [Name in keyof typeof defaultBounds]: number }

/** Bounds of one anonymous read, over REST and GraphQL. */
export type ReadLimits = { readonly [Name in keyof typeof defaultReadLimits]: number }

export type PublishedDeliveryOptions = {
  /** @default see `defaultBounds` */
  readonly bounds?: Partial<QueryBounds>
  /** @default 100 documents, relations three deep */
  readonly anonymousReads?: Partial<ReadLimits>
  /** Keeps the config as it was. @default false */
  readonly disabled?: boolean
}

export type ResolvedPublishedDeliveryOptions = {
  readonly bounds: QueryBounds
  readonly anonymousReads: ReadLimits
  readonly disabled: boolean
}

export const resolveOptions = (
  options: PublishedDeliveryOptions,
): ResolvedPublishedDeliveryOptions => ({
  bounds: { ...defaultBounds, ...options.bounds },
  anonymousReads: { ...defaultReadLimits, ...options.anonymousReads },
  disabled: options.disabled ?? false,
})

/** The bounds that the plugin of this config was given; the defaults where it is not installed. */
export const boundsOf = (config: SanitizedConfig): QueryBounds => {
  const custom = config.custom?.[customKey] as ResolvedPublishedDeliveryOptions | undefined
  return custom?.bounds ?? defaultBounds
}
