import type { Clock } from '../../src/plugins/shared/contracts.js'

const hour = 3_600_000

/** A clock that stands still until it is set forward. */
export type MovableClock = Clock & {
  readonly forward: (hours: number) => void
  /** ISO time so many hours from now. */
  readonly inHours: (hours: number) => string
  readonly setTo: (iso: string, offsetMs?: number) => void
}

export const createMovableClock = (): MovableClock => {
  let now = Date.now()
  return {
    now: () => new Date(now),
    forward: (hours) => void (now += hours * hour),
    inHours: (hours) => new Date(now + hours * hour).toISOString(),
    setTo: (iso, offsetMs = 0) => void (now = new Date(iso).getTime() + offsetMs),
  }
}
