/** An address that is told of events, signed as Standard Webhooks 1.0 says. */
export type WebhookOptions = {
  /** Unique; names the endpoint in the list of deliveries. */
  readonly name: string
  /** `https:`, or `http:` to this machine alone. Redirects are not followed. */
  readonly url: string
  /** 24 to 64 random bytes in base64, with or without the prefix `whsec_`. */
  readonly secret: string
  /** Types that are sent, e.g. `review.approved`. @default all of them */
  readonly events?: readonly string[]
}

export type NoticeOptions = {
  /** Sends mail through the e-mail adapter of the project. @default true */
  readonly email?: boolean
  /** @default [] */
  readonly webhooks?: readonly WebhookOptions[]
  /** When the daily digest goes out on working days, as a clock on the wall shows it. @default '08:45' */
  readonly digestAt?: string
  /** Page of a review below the admin's route. @default `/review/<number>` */
  readonly reviewPath?: (number: string) => string
  /** Roles that see what could not be delivered, and are told of it. @default ['admin'] */
  readonly operatorRoles?: readonly string[]
  /** Milliseconds between two looks for what waits to be sent; 0 sends nothing by itself. @default 15000 */
  readonly deliverIntervalMs?: number
  /** Milliseconds after which a mail server or a webhook counts as failed. @default 10000 */
  readonly timeoutMs?: number
  /** Attempts before a delivery is given up. @default 12 */
  readonly maxAttempts?: number
  /** Days after which notices and finished deliveries are removed. @default 180 */
  readonly keepDays?: number
  /** Chance for the waiting times, 0 to 1. @default Math.random */
  readonly random?: () => number
}

export type ResolvedNoticeOptions = Required<NoticeOptions>

const defaults: ResolvedNoticeOptions = {
  email: true,
  webhooks: [],
  digestAt: '08:45',
  reviewPath: (number) => `/review/${encodeURIComponent(number)}`,
  operatorRoles: ['admin'],
  deliverIntervalMs: 15_000,
  timeoutMs: 10_000,
  maxAttempts: 12,
  keepDays: 180,
  random: Math.random,
}

/** Fills in every default; nothing behind it asks for `undefined`. */
export const resolveNoticeOptions = (options: NoticeOptions = {}): ResolvedNoticeOptions => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
})
