import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { NoticeContent } from '../../domain/notices/content.js'
import type { DeliveryRow, MailMessage } from './rows.js'

import { composeMail } from '../../domain/notices/composeMail.js'
import { requireClockOptions } from '../../options.js'
import { absoluteLinkOf, settingsUrl } from './links.js'
import { languageFor, renderFor, wordingOf } from './wording.js'

type User = {
  readonly id: number | string
  readonly email?: unknown
  readonly language?: unknown
  readonly name?: unknown
}

/** The same for every attempt, so that a mail server or reader can drop a repeat. */
const messageIdOf = (payload: Payload, key: string): string => {
  const { serverURL } = payload.config
  const host = URL.canParse(serverURL) ? new URL(serverURL).hostname : 'localhost'
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`
}

const itemOf = (payload: Payload, language: string) => (content: NoticeContent) => ({
  ...renderFor(payload, language, content),
  number: content.number,
  url: absoluteLinkOf(payload, content),
})

/** Rejects after `ms`; what `work` does later is nobody's business any more. */
const within = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Sends one mail to one person, in the language and to the address that they have now.
 *
 * @returns false when the person has no account or address any more
 * @throws whatever the mail server or the adapter says, or after the time-out
 */
export const sendMail = async (payload: Payload, delivery: DeliveryRow): Promise<boolean> => {
  const { notices, users } = requireClockOptions(payload)
  const user = await payload.db.findOne<User>({
    collection: users,
    where: { id: { equals: delivery.target } },
  })
  if (!user || typeof user.email !== 'string' || user.email === '') return false
  const language = languageFor(payload, user.language)
  const { digest, items } = delivery.message as MailMessage
  const name = typeof user.name === 'string' ? user.name : ''
  const mail = composeMail({
    items: items.map(itemOf(payload, language)),
    digest,
    recipientName: name,
    wording: wordingOf(payload, language).mail,
    language,
    settingsUrl: settingsUrl(payload),
  })
  const sent = payload.sendEmail({
    ...mail,
    to: { name, address: user.email },
    messageId: messageIdOf(payload, delivery.key),
    // RFC 3834: no out-of-office answers, please.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  })
  await within(notices.timeoutMs, sent)
  return true
}
