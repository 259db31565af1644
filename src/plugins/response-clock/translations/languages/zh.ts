import type { ResponseClockTexts } from './en.js'

import { clock } from './zh/clock.js'
import { noticeErrors, notices } from './zh/notices.js'

export const zh: ResponseClockTexts = {
  ...clock,
  errors: { ...clock.errors, ...noticeErrors },
  notices,
}
