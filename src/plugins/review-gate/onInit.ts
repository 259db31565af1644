import type { Payload } from 'payload'

import type { ResolvedReviewGateOptions } from './options.js'

import { requireNoProblems } from '../shared/configCheck.js'
import { flushBlockedAttempts } from './gate/blockedAttempts.js'
import { hasGate } from './gate/ungated.js'
import { completeReviews } from './operations/completeReviews.js'
import { sweep } from './operations/sweep.js'

/** Without transactions an approval and its record could part; then nothing may start. */
const requireTransactions = async (payload: Payload): Promise<void> => {
  const id = await payload.db.beginTransaction()
  if (id === null || id === undefined) {
    requireNoProblems([
      {
        id: 'review-gate/E010',
        problem: 'the database runs without transactions',
        hint: 'SQLite: transactionOptions: {}. MongoDB: a replica set and transactionOptions not false.',
      },
    ])
    return
  }
  await payload.db.rollbackTransaction(id)
}

const requireGate = (payload: Payload): void =>
  requireNoProblems(
    hasGate(payload.db)
      ? []
      : [
          {
            id: 'review-gate/E011',
            problem: 'the database adapter is not wrapped by the gate',
            hint: 'Let no later plugin replace config.db; put reviewGatePlugin last.',
          },
        ],
  )

const sweepers = new WeakMap<Payload, NodeJS.Timeout>()

const startSweeper = (payload: Payload, intervalMs: number): void => {
  clearInterval(sweepers.get(payload))
  if (intervalMs <= 0) return
  let running = false
  const timer = setInterval(() => {
    if (running) return
    running = true
    void sweep({ payload }).finally(() => (running = false))
  }, intervalMs)
  timer.unref()
  sweepers.set(payload, timer)
}

/** Stops timers and writes what is still counted when Payload is destroyed. */
const stopWithPayload = (payload: Payload): void => {
  const destroy = payload.db.destroy?.bind(payload.db)
  payload.db.destroy = async () => {
    clearInterval(sweepers.get(payload))
    await flushBlockedAttempts(payload)
    await destroy?.()
  }
}

const completeEarlierReviews = async (payload: Payload): Promise<void> => {
  const completed = await completeReviews({ payload })
  if (completed > 0) payload.logger.info(`review-gate: completed ${completed} earlier reviews`)
}

export const createOnInit =
  (options: ResolvedReviewGateOptions) =>
  async (payload: Payload): Promise<void> => {
    requireGate(payload)
    await requireTransactions(payload)
    await completeEarlierReviews(payload)
    stopWithPayload(payload)
    startSweeper(payload, options.sweepIntervalMs)
  }
