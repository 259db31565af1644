import type { PayloadRequest } from 'payload'

import type { CaseOf, DomainEvent, RecordEvent, ReviewCase } from '../../shared/contracts.js'

import { isNews } from '../domain/notices/whoIsTold.js'
import { clockOptions } from '../options.js'
import { observeNotices } from './notices/observeNotices.js'
import { changesClock, observeClock } from './observeClock.js'

/** The review of an event, for events that change a clock or are news for somebody. */
const caseFor = async (
  req: PayloadRequest,
  { data, type }: DomainEvent,
  caseOf: CaseOf,
): Promise<ReviewCase | null> => {
  const number = data?.review
  if (typeof number !== 'string' || !(changesClock(type) || isNews(type))) return null
  return caseOf({ req, number })
}

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
  if (!options || options.disabled) return
  const reviewCase = await caseFor(req, event, options.caseOf)
  await observeClock({ req, event, reviewCase })
  await observeNotices({ req, event, reviewCase, ...(concerned ? { concerned } : {}) })
}
