import type { RecordEvent } from '../../shared/contracts.js'

import { clockOptions } from '../options.js'
import { observeNotices } from './notices/observeNotices.js'
import { observeClock } from './observeClock.js'

/** Events that change no clock and are no news, however many of them there are. */
const unwatched: readonly string[] = ['review.claimed', 'content.published', 'gate.blocked']

/**
 * Takes notice of an event of the gate: starts, answers or ends its clock, and tells the people
 * concerned.
 *
 * MUST be called inside the transaction of the change that the event speaks of. A failure fails
 * the change: a submission without its clock would be a silent one (design.md §2, promise 7). So
 * it only reads and writes the database; nothing here waits for another server.
 */
export const observe = async ({
  req,
  event,
  concerned,
}: Parameters<RecordEvent>[0]): Promise<void> => {
  const options = clockOptions(req)
  if (!options || options.disabled || unwatched.includes(event.type)) return
  const number = event.data?.review
  const reviewCase = typeof number === 'string' ? await options.caseOf({ req, number }) : null
  await observeClock({ req, event, reviewCase })
  await observeNotices({ req, event, reviewCase, ...(concerned ? { concerned } : {}) })
}
