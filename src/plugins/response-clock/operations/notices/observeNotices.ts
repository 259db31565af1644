import type { PayloadRequest } from 'payload'

import type { DomainEvent, ReviewCase } from '../../../shared/contracts.js'

/** Tells the people concerned about an event of the gate, in its transaction. Nobody yet. */
export const observeNotices = (_args: {
  readonly req: PayloadRequest
  readonly event: DomainEvent
  /** The review that the event names; null for one that names none. */
  readonly reviewCase: ReviewCase | null
}): Promise<void> => Promise.resolve()
