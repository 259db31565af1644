import type { PayloadRequest } from 'payload'

import type { DomainEvent, ReviewCase } from '../../../shared/contracts.js'
import type { NoticeContent } from '../../domain/notices/content.js'

import { eventKey, settles, whoIsTold } from '../../domain/notices/whoIsTold.js'
import { requireClockOptions } from '../../options.js'
import { nudgeAfterCommit } from './deliverer.js'
import { documentTitle } from './documentTitle.js'
import { keepNotices } from './keepNotices.js'
import { keepWebhooks } from './keepWebhooks.js'
import { settleNotices } from './settleNotices.js'

type Observed = {
  readonly req: PayloadRequest
  readonly event: DomainEvent
  /** The review that the event names; null for one that names none. */
  readonly reviewCase: ReviewCase | null
  /** Ids of people whom the event names itself. */
  readonly concerned?: readonly string[]
}

/** Numbers and words of an event that the wording knows; the actor's name as it was then. */
const dataOf = ({ event, reviewCase }: Observed): NoticeContent['data'] => ({
  ...Object.fromEntries(
    Object.entries(event.data ?? {}).filter(
      (entry): entry is [string, number | string] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  ),
  by: event.actor.kind === 'user' ? event.actor.name : '',
  collection: event.subject.kind,
  documentId: event.subject.id,
  ...(reviewCase
    ? { submittedBy: reviewCase.submitter?.name ?? '', dueAt: reviewCase.responseDueAt }
    : {}),
})

const tellPeople = async (observed: Observed, key: string): Promise<boolean> => {
  const { event, req, reviewCase } = observed
  const told = whoIsTold(observed)
  if (!told || told.people.length === 0) return false
  const title = reviewCase?.title ?? (await documentTitle(req, event.subject))
  return keepNotices({
    req,
    key,
    recipients: told.people,
    content: {
      kind: told.kind,
      number: reviewCase?.number ?? '',
      title,
      data: dataOf(observed),
    },
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
  const { content, data = {}, subject, type } = event
  const key = eventKey(event, requireClockOptions(req).clock.now())
  const number = typeof data.review === 'string' ? data.review : ''
  if (number !== '' && settles(type)) await settleNotices(req, number)
  const kept = await tellPeople(observed, key)
  const announced =
    isAnnounced(event) &&
    (await keepWebhooks(req, {
      key,
      type,
      number,
      subject,
      data,
      ...(content ? { content } : {}),
    }))
  if (kept || announced) await nudgeAfterCommit(req)
}
