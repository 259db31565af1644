import { expect, it } from '@jest/globals'

import { formatMinutes } from '../../../src/plugins/response-clock/components/ClockPanel/formatMinutes.js'

it.each([
  [0, 'panel:minutes {"count":0}'],
  [60, 'panel:minutes {"count":60}'],
  [-61, 'panel:hours {"hours":1,"minutes":1}'],
  [120, 'panel:wholeHours {"hours":2}'],
  [24 * 60 + 5, 'panel:hours {"hours":24,"minutes":5}'],
])('%d minutes of working time', (minutes, words) => {
  expect(formatMinutes(minutes, (key, vars) => `${key} ${JSON.stringify(vars)}`)).toBe(words)
})
