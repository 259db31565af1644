import type { PayloadRequest } from 'payload'

import type { DomainEvent, ReviewCase } from '../../../shared/contracts.js'

import { eventKey, whoIsTold } from '../../domain/notices/whoIsTold.js'
import { requireClockOptions } from '../../options.js'
import { nudgeAfterCommit } from './deliverer.js'
import { keepNotices } from './keepNotices.js'
import { keepWebhooks } from './keepWebhooks.js'

type Observed = {
  readonly req: PayloadRequest
  readonly event: DomainEvent
  /** The review that the event names; null for one that names none. */
  readonly reviewCase: ReviewCase | null
}

/** Moments and numbers of an event that the wording knows; the actor's name as it was then. */
const dataOf = (event: DomainEvent, reviewCase: ReviewCase): Record<string, number | string> => ({
  ...Object.fromEntries(
    Object.entries(event.data ?? {}).filter(
      (entry): entry is [string, number | string] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  ),
  by: event.actor.kind === 'user' ? event.actor.name : '',
  submittedBy: reviewCase.submitter?.name ?? '',
  dueAt: reviewCase.responseDueAt,
})

const tellPeople = (observed: Observed, key: string): Promise<boolean> => {
  const { event, req, reviewCase } = observed
  const told = reviewCase ? whoIsTold(event, reviewCase) : null
  if (!told || !reviewCase) return Promise.resolve(false)
  const { number, title } = reviewCase
  return keepNotices({
    req,
    key,
    recipients: told.people.map(({ id }) => id),
    content: { kind: told.kind, number, title, data: dataOf(event, reviewCase) },
    mail: true,
  })
}

/** Changes of accounts and refused attempts are for the ledger, not for other systems. */
const isAnnounced = ({ type }: DomainEvent): boolean =>
  /^(?:review|approval|recheck|publication|content)\./.test(type)

/**
 * Tells the people and the systems concerned about an event of the gate, in its transaction: rows
 * of an outbox, nothing that could wait for a server.
 */
export const observeNotices = async (observed: Observed): Promise<void> => {
  const { event, req } = observed
  const { data = {}, subject, type } = event
  const key = eventKey(event, requireClockOptions(req).clock.now())
  const kept = await tellPeople(observed, key)
  const number = typeof data.review === 'string' ? data.review : ''
  const announced =
    isAnnounced(event) &&
    (await keepWebhooks(req, { key, type, number, subject, data, content: event.content }))
  if (kept || announced) await nudgeAfterCommit(req)
}
