import type { WorkingInterval } from '../domain/workingCalendar.js'
import type { HolidayData } from './types.js'

import { cn2026 } from './cn2026.js'
import { cn2027 } from './cn2027.js'

export const defaultTimeZone = 'Asia/Shanghai'

/** Office hours with the midday break that banks in China keep. */
export const defaultHours: readonly WorkingInterval[] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
]

export const defaultHolidays: readonly HolidayData[] = [cn2026, cn2027]
