/** An approval lasts this many days unless the content itself ends earlier (design.md §5). */
export const defaultValidityDays = 365

const dayMs = 24 * 60 * 60 * 1000

/** The moment until which an approval given at `approvedAt` holds. */
export const validUntil = (args: {
  readonly approvedAt: Date
  readonly validityDays: number
  /** The end of the content itself, e.g. of a campaign. */
  readonly contentEndsAt: Date | null
}): Date => {
  const byDays = new Date(args.approvedAt.getTime() + args.validityDays * dayMs)
  return args.contentEndsAt && args.contentEndsAt < byDays ? args.contentEndsAt : byDays
}
