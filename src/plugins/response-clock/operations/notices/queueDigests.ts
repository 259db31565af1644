import type { Payload, PayloadRequest, Where } from 'payload'

import type { MailMessage, NoticeRow } from './rows.js'

import { runInTransaction } from '../../../shared/transactions.js'
import { deliveriesSlug, noticesSlug } from '../../constants.js'
import { digestDay } from '../../domain/notices/digest.js'
import { isWorkingDay, localDay } from '../../domain/workingCalendar.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'
import { keepDelivery } from './keepNotices.js'
import { contentOf } from './rows.js'
import { timeZoneOf } from './wording.js'

/** Notices in one mail; more than anybody reads. The rest follows the next day. */
const maxItems = 100

type Args = { readonly payload: Payload; readonly now: Date }

const dayFor = ({ payload, now }: Args): string | null => {
  const { calendar, notices } = requireClockOptions(payload)
  const timeZone = timeZoneOf(calendar)
  return digestDay({
    now,
    timeZone,
    day: localDay(now, timeZone),
    isWorkingDay: isWorkingDay(now, calendar),
    digestAt: notices.digestAt,
  })
}

const waiting = (recipient?: string): Where => ({
  and: [
    { digest: { equals: true } },
    ...(recipient === undefined ? [] : [{ recipient: { equals: recipient } }]),
  ],
})

const readersWaiting = async (payload: Payload): Promise<readonly string[]> => {
  const { values } = await payload.db.findDistinct({
    collection: noticesSlug,
    field: 'recipient',
    where: waiting(),
    limit: 0,
  })
  return values.map(({ recipient }) => String(recipient))
}

const wantsDigest = async (req: PayloadRequest, recipient: string): Promise<boolean> => {
  const user = await req.payload.db.findOne<{ id: string; noticeEmail?: unknown }>({
    collection: requireClockOptions(req).users,
    where: { id: { equals: recipient } },
    req,
  })
  return user !== null && user.noticeEmail !== 'none'
}

const queueFor = async (req: PayloadRequest, recipient: string, day: string): Promise<void> => {
  const key = `digest/${recipient}/${day}`
  const kept = await req.payload.db.findOne({
    collection: deliveriesSlug,
    where: { key: { equals: key } },
    req,
  })
  if (kept) return
  const { docs } = await req.payload.db.find<NoticeRow>({
    collection: noticesSlug,
    pagination: false,
    limit: maxItems,
    sort: 'at',
    where: waiting(recipient),
    req,
  })
  const unread = docs.filter((row) => row.unread)
  for (const { id } of docs) {
    await ownWrites(req.payload.db).updateOne({
      collection: noticesSlug,
      id,
      req,
      returning: false,
      data: { digest: false },
    })
  }
  if (unread.length === 0 || !(await wantsDigest(req, recipient))) return
  const message: MailMessage = { items: unread.map(contentOf), digest: true }
  const at = requireClockOptions(req).clock.now().toISOString()
  await keepDelivery(
    req,
    { key, channel: 'email', target: recipient, kind: 'digest', reviewNumber: '', message },
    at,
  )
}

/**
 * Puts the daily digest of everybody who has unread notices waiting into the outbox, from
 * `digestAt` on working days on. The unique key makes it one mail a day for each person.
 */
export const queueDigests = async (args: Args): Promise<void> => {
  const day = dayFor(args)
  if (day === null) return
  for (const recipient of await readersWaiting(args.payload)) {
    await runInTransaction({ payload: args.payload }, (req) => queueFor(req, recipient, day))
  }
}
