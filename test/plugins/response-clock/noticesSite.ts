import type { NoticeOptions } from '../../../src/plugins/response-clock/index.js'
import type { MailSink } from '../../support/mailSink.js'
import type { WebhookSink } from '../../support/webhookSink.js'
import type { DatabaseKind } from '../../support/databases.js'
import type { MovableClock } from './bootClock.js'
import type { ClockSite, Person } from './clockSite.js'

import { createEmailAdapter } from '../../../src/email.js'
import { deliverNotices } from '../../../src/plugins/response-clock/index.js'
import { freshDatabase } from '../../support/databases.js'
import { startMailSink } from '../../support/mailSink.js'
import { startWebhookSink } from '../../support/webhookSink.js'
import { createMovableClock } from './bootClock.js'
import { bootClockSite } from './clockSite.js'

export const webhookSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

/** A working Tuesday, ten in the morning in Shanghai. */
export const tuesday = '2026-11-24T02:00:00.000Z'

export type Notice = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly body: string
  readonly link: string
  readonly unread: boolean
  readonly recipient: string
}

export type Delivery = {
  readonly id: string
  readonly channel: string
  readonly target: string
  readonly kind: string
  readonly status: string
  readonly attempts: number
  readonly nextAttemptAt: string
  readonly lastError: string | null
}

export type NoticesSite = ClockSite & {
  readonly mail: MailSink
  readonly webhook: WebhookSink
  readonly clock: MovableClock
  /** Sends what is due at the clock's time; forgets nothing that arrived before. */
  readonly deliver: () => Promise<number>
  readonly noticesOf: (person: Person, language?: string) => Promise<readonly Notice[]>
  readonly deliveries: (status?: string) => Promise<readonly Delivery[]>
  /** Sends and takes everything, so that the next test begins with nothing. */
  readonly clear: () => Promise<void>
  readonly setUser: (person: Person, data: object) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The clock's site with a mail server and a webhook receiver on this machine. */
export const bootNoticesSite = async (
  kind: DatabaseKind,
  notices: NoticeOptions = {},
): Promise<NoticesSite> => {
  const [mail, webhook] = await Promise.all([startMailSink(), startWebhookSink()])
  const clock = createMovableClock(tuesday)
  const site = await bootClockSite({
    database: freshDatabase(kind),
    clock,
    email: createEmailAdapter(mail.url, 'http://cms.example'),
    responseClock: {
      notices: {
        deliverIntervalMs: 0,
        timeoutMs: 8_000,
        maxAttempts: 3,
        random: () => 0,
        webhooks: [{ name: 'hub', url: webhook.url, secret: webhookSecret }],
        ...notices,
      },
    },
  })
  const { payload } = site
  const deliver = (): Promise<number> => deliverNotices({ payload, now: clock.now() })
  return {
    ...site,
    mail,
    webhook,
    clock,
    deliver,
    noticesOf: async (as, language = 'zh') => {
      const { body } = await site.rest('GET', '/notices?limit=100', { as, language })
      return body.docs as readonly Notice[]
    },
    deliveries: async (status) => {
      const { docs } = await payload.db.find({
        collection: 'notice-deliveries',
        pagination: false,
        sort: 'key',
        ...(status ? { where: { status: { equals: status } } } : {}),
      })
      return docs as unknown as readonly Delivery[]
    },
    clear: async () => {
      await deliver()
      mail.take()
      webhook.take()
    },
    setUser: async (person, data) => {
      await payload.update({
        collection: 'users',
        id: site.idOf(person),
        data: data as never,
        overrideAccess: true,
      })
    },
    stop: async () => {
      await payload.destroy()
      await Promise.all([mail.stop(), webhook.stop()])
    },
  }
}
