import type { PayloadRequest } from 'payload'

import type { NoticeContent } from '../../domain/notices/content.js'
import type { DeliveryRow, MailMessage, NoticeRow } from './rows.js'

import { deliveriesSlug, noticesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'

export type EmailPreference = 'digest' | 'immediate' | 'none'

type Recipient = { readonly id: string; readonly email: EmailPreference }

const isPreference = (value: unknown): value is EmailPreference =>
  value === 'digest' || value === 'immediate' || value === 'none'

/** How each of these people wants mail; whoever has no account any more is left out. */
const findRecipients = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<readonly Recipient[]> => {
  const { docs } = await req.payload.db.find<{ id: number | string; noticeEmail?: unknown }>({
    collection: requireClockOptions(req).users,
    pagination: false,
    limit: 0,
    select: { noticeEmail: true },
    where: { id: { in: [...ids] } },
    req,
  })
  return docs.map(({ id, noticeEmail }) => ({
    id: String(id),
    email: isPreference(noticeEmail) ? noticeEmail : 'immediate',
  }))
}

const keptKeys = async (
  req: PayloadRequest,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.db.find<Pick<NoticeRow, 'id' | 'key'>>({
    collection: noticesSlug,
    pagination: false,
    limit: 0,
    select: { key: true },
    where: { key: { in: [...keys] } },
    req,
  })
  return new Set(docs.map(({ key }) => key))
}

type NewDelivery = Pick<
  DeliveryRow,
  'channel' | 'key' | 'kind' | 'message' | 'reviewNumber' | 'target'
>

/** Puts one delivery into the outbox, in the transaction of `req`. */
export const keepDelivery = async (
  req: PayloadRequest,
  delivery: NewDelivery,
  at: string,
): Promise<void> => {
  await ownWrites(req.payload.db).create({
    collection: deliveriesSlug,
    req,
    returning: false,
    data: { ...delivery, status: 'pending', attempts: 0, at, nextAttemptAt: at },
  })
}

const keepOne = async (args: {
  readonly req: PayloadRequest
  readonly key: string
  readonly recipient: Recipient
  readonly content: NoticeContent
  readonly mail: boolean
  readonly at: string
}): Promise<void> => {
  const { at, content, key, mail, recipient, req } = args
  const { data, kind, number, title } = content
  await ownWrites(req.payload.db).create({
    collection: noticesSlug,
    req,
    returning: false,
    data: {
      key,
      recipient: recipient.id,
      kind,
      reviewNumber: number,
      title,
      data,
      at,
      unread: true,
      digest: mail && recipient.email === 'digest',
    },
  })
  if (!mail || recipient.email !== 'immediate') return
  const message: MailMessage = { items: [content], digest: false }
  const target = recipient.id
  await keepDelivery(
    req,
    { key, channel: 'email', target, kind, reviewNumber: number, message },
    at,
  )
}

/**
 * Writes one notice for each recipient, and the mail for those who want it at once, in the
 * transaction of `req`. A notice that is there already is not written again.
 *
 * @returns whether anything was written
 */
export const keepNotices = async (args: {
  readonly req: PayloadRequest
  /** Unique for what happened. */
  readonly key: string
  readonly recipients: readonly string[]
  readonly content: NoticeContent
  /** False for what is only shown in the admin. */
  readonly mail: boolean
}): Promise<boolean> => {
  const { content, key, recipients, req } = args
  if (recipients.length === 0) return false
  const { clock, notices } = requireClockOptions(req)
  const at = clock.now().toISOString()
  const keyOf = (id: string): string => `${key}/${id}`
  const kept = await keptKeys(req, recipients.map(keyOf))
  const missing = recipients.filter((id) => !kept.has(keyOf(id)))
  if (missing.length === 0) return false
  const found = await findRecipients(req, missing)
  for (const recipient of found) {
    const mail = args.mail && notices.email
    await keepOne({ req, key: keyOf(recipient.id), recipient, content, mail, at })
  }
  return found.length > 0
}
