export type { ClockStatus, NoticeKind } from '../constants.js'
export type { ResponseClockErrorCode } from '../errors.js'
export type { ResponseClockOptions } from '../options.js'
export type { ResponseClockTexts } from '../translations/index.js'
