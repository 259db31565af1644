import type { Payload } from 'payload'

import { isTransientConflict } from '../../shared/transactions.js'
import { clocksSlug } from '../constants.js'
import { requireClockOptions } from '../options.js'
import { performStep } from './performStep.js'

/** Clocks looked at in one sweep; the rest waits for the next. */
const batch = 500

/** Reminder, breach and every level of the escalation: no clock has more steps than that. */
const maxSteps = 64

export type SweepResult = {
  /** Steps that were done. */
  readonly done: number
  /** Clocks whose step failed; they are tried again in the next sweep. */
  readonly failed: number
}

const dueClocks = async (payload: Payload, now: Date): Promise<readonly string[]> => {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: clocksSlug,
    pagination: false,
    limit: batch,
    sort: 'nextCheckAt',
    select: { number: true },
    where: {
      and: [
        { status: { equals: 'running' } },
        { nextCheckAt: { less_than_equal: now.toISOString() } },
      ],
    },
  })
  return docs.map(({ id }) => String(id))
}

/**
 * Does every due step of one clock. Where another instance is at it, it is left to that one: of two
 * writers that meet, one always goes on.
 */
const advance = async (payload: Payload, clockId: string, now: Date): Promise<number> => {
  let done = 0
  try {
    while (done < maxSteps && (await performStep({ payload, clockId, now }))) done += 1
  } catch (error) {
    if (!isTransientConflict(error)) throw error
  }
  return done
}

/**
 * Reminds, records missed due times and escalates whatever is due. It never decides anything.
 *
 * Safe to run on several instances at once, and again after a crash: each step commits with its
 * ledger entry and under a unique key. One clock that fails does not hold up the others.
 *
 * @param now the moment to look from. @default the clock of the options
 */
export const checkDeadlines = async ({
  payload,
  now = requireClockOptions(payload).clock.now(),
}: {
  readonly payload: Payload
  readonly now?: Date
}): Promise<SweepResult> => {
  let done = 0
  let failed = 0
  for (const clockId of await dueClocks(payload, now)) {
    try {
      done += await advance(payload, clockId, now)
    } catch (err) {
      failed += 1
      payload.logger.error({ err, msg: 'response-clock: a due step failed and is tried again' })
    }
  }
  return { done, failed }
}
