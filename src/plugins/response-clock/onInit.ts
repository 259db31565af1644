import type { Payload } from 'payload'

import type { ResolvedResponseClockOptions } from './options.js'

import { checkDeadlines } from './operations/checkDeadlines.js'
import { releaseLease, takeLease } from './operations/takeLease.js'
import { warnOfCoverage } from './operations/warnOfCoverage.js'

const leaseName = 'check-deadlines'

/** How early the log says that the holiday data come to their end. */
const warnAheadMs = 30 * 24 * 60 * 60 * 1000

const sweep = async (payload: Payload, intervalMs: number): Promise<void> => {
  // Leases are about processes, so they go by the system's clock.
  const lease = { payload, name: leaseName, now: new Date(), forMs: 2 * intervalMs }
  if (await takeLease(lease)) await checkDeadlines({ payload })
}

type Sweeper = { readonly timer: NodeJS.Timeout; running: Promise<void> }

const sweepers = new WeakMap<Payload, Sweeper>()

const startSweeper = (payload: Payload, intervalMs: number): void => {
  clearInterval(sweepers.get(payload)?.timer)
  if (intervalMs <= 0) return
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    sweeper.running = sweep(payload, intervalMs)
      .catch((err: unknown) =>
        payload.logger.error({ err, msg: 'response-clock: the look at the due times failed' }),
      )
      .finally(() => {
        busy = false
      })
  }, intervalMs)
  timer.unref()
  const sweeper: Sweeper = { timer, running: Promise.resolve() }
  sweepers.set(payload, sweeper)
}

/** Stops the timer when Payload is destroyed, and lets a look that is under way end. */
const stopWithPayload = (payload: Payload): void => {
  const destroy = payload.db.destroy?.bind(payload.db)
  payload.db.destroy = async () => {
    const sweeper = sweepers.get(payload)
    if (sweeper) {
      clearInterval(sweeper.timer)
      await sweeper.running
      await releaseLease({ payload, name: leaseName }).catch(() => undefined)
    }
    await destroy?.()
  }
}

export const createOnInit =
  (options: ResolvedResponseClockOptions) =>
  (payload: Payload): void => {
    warnOfCoverage(payload, new Date(options.clock.now().getTime() + warnAheadMs))
    stopWithPayload(payload)
    startSweeper(payload, options.checkIntervalMs)
  }
