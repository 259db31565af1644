import type { PayloadRequest } from 'payload'

import type { DomainEvent } from '../../shared/contracts.js'

import { clockOptions } from '../options.js'
import { observeNotices } from './notices/observeNotices.js'

/**
 * Takes notice of an event of the gate: starts, answers or ends its clock, and tells the people
 * concerned.
 *
 * MUST be called inside the transaction of the change that the event speaks of. A failure fails
 * the change: a submission without its clock would be a silent one (design.md §2, promise 7).
 */
export const observe = async ({
  req,
  event,
}: {
  readonly req: PayloadRequest
  readonly event: DomainEvent
}): Promise<void> => {
  const options = clockOptions(req)
  if (!options || options.disabled) return
  const number = event.data?.review
  const reviewCase = typeof number === 'string' ? await options.caseOf({ req, number }) : null
  await observeNotices({ req, event, reviewCase })
}
