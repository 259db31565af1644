/** Slugs of the collections that the plugin owns. */
export const clocksSlug = 'response-clocks'
export const stepsSlug = 'clock-steps'
export const leasesSlug = 'clock-leases'

export const noticesSlug = 'notices'
export const deliveriesSlug = 'notice-deliveries'

/** Written by the plugin's operations alone: a forged row would silence an escalation. */
export const ownedSlugs: readonly string[] = [
  clocksSlug,
  stepsSlug,
  leasesSlug,
  noticesSlug,
  deliveriesSlug,
]

/** The page of a person's notices, below the admin's route. */
export const noticesPath = '/notices'

/** Key of the resolved options below `config.custom`, and namespace of the translations. */
export const customKey = 'responseClock'
export const translationNamespace = 'responseClock'

/** Where one clock stands; the last two are final. */
export const clockStatuses = ['running', 'paused', 'answered', 'ended'] as const
export type ClockStatus = (typeof clockStatuses)[number]

export const maxReasonLength = 2_000

/** Bank rule: the first answer within one hour, with a reminder before. */
export const defaultTargetMinutes = 60
export const defaultRemindAfterMinutes = 45
export const defaultEscalation = { everyMinutes: 30, levels: 5 } as const

/** Everything that people are told about. */
export const noticeKinds = [
  'submitted',
  'stage-approved',
  'handed-over',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
  'revoked',
  'expired',
  'recheck-opened',
  'publication-failed',
  'paused',
  'resumed',
  'reminder',
  'breach',
  'escalation',
  'delivery-failed',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
