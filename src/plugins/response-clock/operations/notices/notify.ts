import type { Notice, Notify } from './types.js'

import { nudgeAfterCommit } from './deliverer.js'
import { keepNotices } from './keepNotices.js'
import { keepWebhooks } from './keepWebhooks.js'

/** Event types under which webhooks hear of what the clock itself does. */
const webhookTypes: Readonly<Record<string, string>> = {
  paused: 'clock.paused',
  resumed: 'clock.resumed',
  reminder: 'clock.reminded',
  breach: 'clock.breached',
  escalation: 'clock.escalated',
}

/** Numbers and moments: a name has no business in another system. */
const withoutNames = (data: Notice['data']): Notice['data'] =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => typeof value === 'number' || name.endsWith('At'),
    ),
  )

/**
 * Keeps a notice for each recipient, the mails and the webhook calls that belong to it, in the
 * transaction of `req`: when that rolls back, nobody hears of it. Sends nothing itself, so a mail
 * server that fails or is slow never fails or delays the caller. Telling the same key again adds
 * only recipients who were not told yet.
 */
export const notify: Notify = async ({ req, notice }) => {
  const { data, key, kind, recipients, subjectRef } = notice
  const { collection, documentId, number, title } = subjectRef
  const ids = [...new Set(recipients.map(({ id }) => id))]
  const content = { kind, number, title, data }
  const kept = await keepNotices({ req, key, recipients: ids, content, mail: true })
  const type = webhookTypes[kind]
  const announced =
    type !== undefined &&
    (await keepWebhooks(req, {
      key,
      type,
      number,
      subject: { kind: collection, id: documentId },
      data: { ...withoutNames(data), review: number },
    }))
  if (kept || announced) await nudgeAfterCommit(req)
}
