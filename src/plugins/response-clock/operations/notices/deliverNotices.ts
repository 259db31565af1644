import type { Payload, PayloadRequest, Where } from 'payload'

import type { DeliveryChannel, DeliveryRow } from './rows.js'

import { runInTransaction } from '../../../shared/transactions.js'
import { deliveriesSlug } from '../../constants.js'
import { backOffMs } from '../../domain/notices/backOff.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'
import { callWebhook } from './callWebhook.js'
import { purgeNotices } from './purgeNotices.js'
import { queueDigests } from './queueDigests.js'
import { sendMail } from './sendMail.js'
import { tellOperators } from './tellOperators.js'

/** Sent at once by one lane; as many connections to one mail server. */
const batchSize = 10

/** Time that a claimed delivery has until another instance may take it: more than any time-out. */
const leaseMs = 60_000

/** One receiver: the mail server, or one webhook. */
export type Lane = { readonly channel: DeliveryChannel; readonly target?: string }

export const lanesOf = (payload: Payload): readonly Lane[] => [
  { channel: 'email' },
  ...requireClockOptions(payload).notices.webhooks.map(({ name }): Lane => ({
    channel: 'webhook',
    target: name,
  })),
]

const dueWhere = ({ channel, target }: Lane, now: Date): Where => ({
  and: [
    { status: { equals: 'pending' } },
    { channel: { equals: channel } },
    ...(target === undefined ? [] : [{ target: { equals: target } }]),
    { nextAttemptAt: { less_than_equal: now.toISOString() } },
  ],
})

type LaneArgs = { readonly payload: Payload; readonly now: Date; readonly lane: Lane }

const findDue = async (
  { payload, now, lane }: LaneArgs,
  req?: PayloadRequest,
): Promise<readonly DeliveryRow[]> => {
  const { docs } = await payload.db.find<DeliveryRow>({
    collection: deliveriesSlug,
    pagination: false,
    limit: req ? batchSize : 1,
    sort: 'nextAttemptAt',
    where: dueWhere(lane, now),
    ...(req ? { req } : {}),
  })
  return docs
}

/**
 * Takes a batch for this instance: the attempt is counted and the next one moved behind the lease
 * before anything is sent. Two instances that take the same rows meet in the database, and one of
 * them looks again; one that dies leaves its rows to the others when the lease is over.
 */
const claim = async (args: LaneArgs): Promise<readonly DeliveryRow[]> => {
  // A look first: nearly always nothing waits, and a transaction would hold up writers.
  if ((await findDue(args)).length === 0) return []
  const nextAttemptAt = new Date(args.now.getTime() + leaseMs).toISOString()
  return runInTransaction({ payload: args.payload }, async (req) => {
    const due = await findDue(args, req)
    const claimed: DeliveryRow[] = []
    for (const row of due) {
      const attempts = row.attempts + 1
      const data = { attempts, nextAttemptAt }
      await change(req, row, data)
      claimed.push({ ...row, ...data })
    }
    return claimed
  })
}

const change = async (
  req: PayloadRequest,
  { id }: DeliveryRow,
  data: Partial<DeliveryRow>,
): Promise<void> => {
  await ownWrites(req.payload.db).updateOne({
    collection: deliveriesSlug,
    id,
    req,
    returning: false,
    // A copy: the MongoDB adapter turns what it is given into what it has read.
    data: { ...data },
  })
}

/** What was wrong, short enough for a list; `cause` says more than "fetch failed". */
const errorText = (error: unknown): string => {
  const { cause, message } = error as { cause?: { code?: unknown }; message?: unknown }
  const code = typeof cause?.code === 'string' ? ` (${cause.code})` : ''
  return `${typeof message === 'string' ? message : String(error)}${code}`.slice(0, 500)
}

const failed = (
  payload: Payload,
  row: DeliveryRow,
  now: Date,
  error: unknown,
): Partial<DeliveryRow> => {
  const { maxAttempts, random } = requireClockOptions(payload).notices
  const lastError = errorText(error)
  if (row.attempts >= maxAttempts) return { status: 'failed', lastError }
  const nextAttemptAt = new Date(now.getTime() + backOffMs(row.attempts, random())).toISOString()
  return { lastError, nextAttemptAt }
}

const attempt = async (
  payload: Payload,
  row: DeliveryRow,
  now: Date,
): Promise<Partial<DeliveryRow>> => {
  try {
    const isThere =
      row.channel === 'email' ? await sendMail(payload, row) : await callWebhook(payload, row, now)
    return isThere
      ? { status: 'sent', sentAt: now.toISOString(), lastError: null }
      : { status: 'dropped', lastError: 'the receiver does not exist any more' }
  } catch (error) {
    return failed(payload, row, now, error)
  }
}

const deliverOne = async (payload: Payload, row: DeliveryRow, now: Date): Promise<boolean> => {
  const outcome = await attempt(payload, row, now)
  await runInTransaction({ payload }, async (req) => {
    await change(req, row, outcome)
    if (outcome.status === 'failed') await tellOperators(req, row)
  })
  return outcome.status === 'sent'
}

/**
 * Sends everything of one lane whose time has come.
 *
 * @returns how many were sent
 */
export const deliverLane = async (args: LaneArgs): Promise<number> => {
  let sent = 0
  for (;;) {
    const batch = await claim(args)
    if (batch.length === 0) return sent
    const outcomes = await Promise.all(batch.map((row) => deliverOne(args.payload, row, args.now)))
    sent += outcomes.filter(Boolean).length
  }
}

type DeliverArgs = { readonly payload: Payload; readonly now: Date }

/** What has to be done before sending: digests whose hour has come, and old rows that may go. */
export const prepareDeliveries = async (args: DeliverArgs): Promise<void> => {
  await queueDigests(args)
  await purgeNotices(args)
}

/**
 * Sends all notices whose time has come: at least once each, and in the ordinary case once,
 * however many instances do so. Rejects only when the database fails.
 *
 * @returns how many were sent
 */
export const deliverNotices = async (args: DeliverArgs): Promise<number> => {
  await prepareDeliveries(args)
  const counts = await Promise.all(
    lanesOf(args.payload).map((lane) => deliverLane({ ...args, lane })),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
