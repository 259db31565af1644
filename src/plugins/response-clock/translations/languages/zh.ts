import type { ResponseClockTexts } from './en.js'

import { clock } from './zh/clock.js'

export const zh: ResponseClockTexts = { ...clock }
