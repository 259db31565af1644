import type { NoticeContent } from '../../domain/notices/content.js'

/** One notice of one person. */
export type NoticeRow = {
  readonly id: number | string
  readonly key: string
  readonly recipient: string
  readonly kind: NoticeContent['kind']
  readonly reviewNumber: string
  readonly title: string
  readonly data: NoticeContent['data']
  readonly at: string
  readonly unread: boolean
  readonly readAt: string | null
  /** Waits for the daily digest of its reader. */
  readonly digest: boolean
}

export const contentOf = (row: NoticeRow): NoticeContent => ({
  kind: row.kind,
  number: row.reviewNumber ?? '',
  title: row.title ?? '',
  data: row.data ?? {},
})

export type DeliveryChannel = 'email' | 'webhook'

/** What a mail is made of when it is sent: in the language and to the address of that moment. */
export type MailMessage = { readonly items: readonly NoticeContent[]; readonly digest: boolean }
/** The exact text that is signed and sent, however often. */
export type WebhookMessage = { readonly body: string }

/** One thing to send to one receiver. */
export type DeliveryRow = {
  readonly id: number | string
  readonly key: string
  readonly channel: DeliveryChannel
  /** Id of a user, or name of a webhook. */
  readonly target: string
  readonly kind: string
  readonly reviewNumber: string
  readonly message: MailMessage | WebhookMessage
  readonly status: 'dropped' | 'failed' | 'pending' | 'sent'
  readonly attempts: number
  readonly at: string
  readonly nextAttemptAt: string
  readonly sentAt: string | null
  readonly lastError: string | null
}
