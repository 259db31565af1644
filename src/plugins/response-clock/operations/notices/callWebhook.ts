import type { Payload } from 'payload'

import type { DeliveryRow, WebhookMessage } from './rows.js'

import { webhookHeaders, webhookId, webhookKey } from '../../domain/notices/webhook.js'
import { requireClockOptions } from '../../options.js'

/** HTTP 410: the receiver says that it is gone for good (Standard Webhooks, "Status codes"). */
const gone = 410

/**
 * Calls one webhook. Redirects are not followed: they would carry a signed body to a host that
 * nobody configured.
 *
 * @returns false when the endpoint is not configured any more, or says that it is gone
 * @throws when it cannot be reached, answers with anything but 2xx, or after the time-out
 */
export const callWebhook = async (
  payload: Payload,
  delivery: DeliveryRow,
  now: Date,
): Promise<boolean> => {
  const { notices } = requireClockOptions(payload)
  const endpoint = notices.webhooks.find(({ name }) => name === delivery.target)
  const key = endpoint ? webhookKey(endpoint.secret) : null
  if (!endpoint || !key) return false
  const { body } = delivery.message as WebhookMessage
  const response = await fetch(endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...webhookHeaders({ id: webhookId(delivery.key), body, key, now }),
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(notices.timeoutMs),
  })
  await response.body?.cancel()
  if (response.status === gone) return false
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return true
}
