import type { Payload, PayloadRequest } from 'payload'

import type { CaseOf, Clock, PeopleAt, RecordEvent } from '../shared/contracts.js'
import type { WorkingCalendarOptions } from './domain/resolveCalendar.js'
import type { WorkingTime } from './domain/workingCalendar.js'
import type { NoticeOptions, ResolvedNoticeOptions } from './noticeOptions.js'

import {
  customKey,
  defaultEscalation,
  defaultRemindAfterMinutes,
  defaultTargetMinutes,
} from './constants.js'
import { resolveCalendar } from './domain/resolveCalendar.js'
import { resolveNoticeOptions } from './noticeOptions.js'

export type EscalationOptions = {
  /** Working minutes from a missed due time to the first level, and from level to level. @default 30 */
  readonly everyMinutes?: number
  /** Highest level that is told; 0 escalates nothing. @default 5 */
  readonly levels?: number
}

/** Port: a due time was moved, or its clock stands still since `pausedAt`. */
export type OnDueChange = (args: {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly dueAt: Date
  readonly pausedAt: Date | null
}) => Promise<void>

export type ResponseClockOptions = {
  /** Slug of the collection of reviews, which gets the clock's endpoints. @default 'reviews' */
  readonly reviews?: string
  /** The auth collection of the people who are told. @default 'users' */
  readonly users?: string
  /** When people work; `'24x7'` counts every minute. @default China's office hours and holidays */
  readonly calendar?: WorkingCalendarOptions | '24x7'
  /** Working minutes until the first answer is due. @default 60 */
  readonly targetMinutes?: number
  /** Working minutes until reviewers are reminded; 0 reminds nobody. @default 45 */
  readonly remindAfterMinutes?: number
  readonly escalation?: EscalationOptions
  /** Milliseconds between two looks at the clocks; 0 turns the timer off. @default 30000 */
  readonly checkIntervalMs?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** Port to a ledger. @default records nothing */
  readonly recordEvent?: RecordEvent
  /** Port to the reviews and the people concerned. @default knows none */
  readonly caseOf?: CaseOf
  /** Port to the people of a level of the escalation. @default there is no level */
  readonly peopleAt?: PeopleAt
  /** Port that is told of a moved due time. @default nobody */
  readonly onDueChange?: OnDueChange
  /** How people and other systems are told. */
  readonly notices?: NoticeOptions
  /** Roles that may read clocks. @default editor, reviewer, head-reviewer, auditor, admin */
  readonly staffRoles?: readonly string[]
  /** Keeps the schema, removes the behaviour. @default false */
  readonly disabled?: boolean
}

export type ResolvedResponseClockOptions = Required<
  Omit<ResponseClockOptions, 'calendar' | 'escalation' | 'notices'>
> & {
  readonly calendar: WorkingTime
  readonly escalation: Required<EscalationOptions>
  readonly notices: ResolvedNoticeOptions
}

const defaults = {
  reviews: 'reviews',
  users: 'users',
  targetMinutes: defaultTargetMinutes,
  remindAfterMinutes: defaultRemindAfterMinutes,
  checkIntervalMs: 30_000,
  clock: { now: () => new Date() },
  recordEvent: () => Promise.resolve({ id: '' }),
  caseOf: () => Promise.resolve(null),
  peopleAt: () => Promise.resolve(null),
  onDueChange: () => Promise.resolve(),
  staffRoles: ['editor', 'reviewer', 'head-reviewer', 'auditor', 'admin'],
  disabled: false,
} satisfies Required<Omit<ResponseClockOptions, 'calendar' | 'escalation' | 'notices'>>

/** Fills in every default; nothing behind it asks for `undefined`. */
export const resolveOptions = (
  options: ResponseClockOptions = {},
): ResolvedResponseClockOptions => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  calendar: resolveCalendar(options.calendar),
  escalation: { ...defaultEscalation, ...options.escalation },
  notices: resolveNoticeOptions(options.notices),
})

/** The options with which the running Payload was configured; null without the plugin. */
export const clockOptions = (
  from: Payload | PayloadRequest,
): ResolvedResponseClockOptions | null => {
  const { config } = 'payload' in from ? from.payload : from
  return (config.custom[customKey] as ResolvedResponseClockOptions | undefined) ?? null
}

/** As `clockOptions`, where the plugin is known to be there. */
export const requireClockOptions = (
  from: Payload | PayloadRequest,
): ResolvedResponseClockOptions => {
  const options = clockOptions(from)
  if (!options) throw new Error('response-clock: the plugin is not configured')
  return options
}
