import type { PayloadRequest } from 'payload'

import type { DomainEvent } from '../../../shared/contracts.js'
import type { WebhookMessage } from './rows.js'

import { deliveriesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { keepDelivery } from './keepNotices.js'

/** What a webhook is told: event data as the ledger shows them to everybody, no names, no texts. */
export type Announcement = {
  /** Unique for what happened. */
  readonly key: string
  readonly type: string
  readonly number: string
  readonly subject: Pick<DomainEvent['subject'], 'id' | 'kind'>
  readonly data: NonNullable<DomainEvent['data']>
  readonly content?: DomainEvent['content']
}

/** Values that name an account of this site. */
const namesOfPeople: readonly string[] = ['to', 'covers']

const withoutPeople = (data: Announcement['data']): Announcement['data'] =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !namesOfPeople.includes(name)))

const isKept = async (req: PayloadRequest, key: string): Promise<boolean> =>
  (await req.payload.db.findOne({
    collection: deliveriesSlug,
    where: { key: { equals: key } },
    req,
  })) !== null

/**
 * Puts an event into the outbox of every webhook that wants its type, in the transaction of `req`.
 *
 * @returns whether anything was written
 */
export const keepWebhooks = async (
  req: PayloadRequest,
  announcement: Announcement,
): Promise<boolean> => {
  const { content, data, number, subject, type } = announcement
  const { clock, notices } = requireClockOptions(req)
  const wanted = notices.webhooks.filter(({ events }) => events?.includes(type) ?? true)
  const at = clock.now().toISOString()
  let written = false
  for (const { name } of wanted) {
    const key = `${announcement.key}/webhook/${name}`
    if (await isKept(req, key)) continue
    const body = JSON.stringify({
      type,
      timestamp: at,
      data: { ...withoutPeople(data), subject, ...(content ? { fingerprints: content } : {}) },
    })
    const message: WebhookMessage = { body }
    const common = { key, channel: 'webhook', target: name, kind: type, reviewNumber: number }
    await keepDelivery(req, { ...common, channel: 'webhook', message }, at)
    written = true
  }
  return written
}
