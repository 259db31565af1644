export { responseClockPlugin } from './plugin.js'
export type {
  EscalationOptions,
  OnDueChange,
  ResolvedResponseClockOptions,
  ResponseClockOptions,
} from './options.js'
export type { WorkingCalendarOptions } from './domain/resolveCalendar.js'
export type { Weekday, WorkingCalendar, WorkingInterval } from './domain/workingCalendar.js'
export type { HolidayData } from './data/types.js'
export type { ClockView } from './operations/readClock.js'
export type { SweepResult } from './operations/checkDeadlines.js'
export type { ClockStatus, NoticeKind } from './constants.js'
export type { ResponseClockErrorCode } from './errors.js'
export { ResponseClockError } from './errors.js'
export { checkDeadlines } from './operations/checkDeadlines.js'
export type { NoticeOptions, WebhookOptions } from './noticeOptions.js'
export { deliverNotices } from './operations/notices/deliverNotices.js'
export { notify } from './operations/notices/notify.js'
export type { Notice, Notify } from './operations/notices/types.js'
export { observe } from './operations/observe.js'
export { pauseReviewClock, resumeReviewClock } from './operations/pauseClock.js'
export { readClock } from './operations/readClock.js'
export { createCalendarFunctions } from './createCalendarFunctions.js'
export { cn2026 } from './data/cn2026.js'
export { cn2027 } from './data/cn2027.js'
