import type { Text } from '../shared/text.js'

/** Working time in words. Days would mislead: a working day has no 24 hours. */
export const formatMinutes = (minutes: number, text: Text): string => {
  const whole = Math.abs(Math.trunc(minutes))
  if (whole <= 60) return text('panel:minutes', { count: whole })
  if (whole % 60 === 0) return text('panel:wholeHours', { hours: whole / 60 })
  return text('panel:hours', { hours: Math.floor(whole / 60), minutes: whole % 60 })
}
