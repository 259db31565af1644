import type { Payload, PayloadRequest } from 'payload'

import type { Actor, DocumentRef, DomainEvent } from '../../shared/contracts.js'

import { onTransactionEnd } from '../../shared/transactionHooks.js'
import { liveTransactionId, runInTransaction } from '../../shared/transactions.js'
import { actorOf } from '../access/profile.js'
import { gateOptions } from '../options.js'

/** The same refused attempt by the same person is counted into one entry within this time. */
const windowMs = 60_000

type Attempt = {
  readonly event: DomainEvent
  readonly timer: NodeJS.Timeout
  repeats: number
}

/** Open windows per Payload instance; the key names person, document, code and door. */
const windows = new WeakMap<Payload, Map<string, Attempt>>()

const actorKey = (actor: Actor): string =>
  actor.kind === 'user' ? `${actor.collection}:${actor.id}` : actor.kind

const windowsOf = (payload: Payload): Map<string, Attempt> => {
  const present = windows.get(payload) ?? new Map<string, Attempt>()
  windows.set(payload, present)
  return present
}

const record = (payload: Payload, event: DomainEvent): Promise<unknown> =>
  runInTransaction({ payload }, (req) => gateOptions(payload).recordEvent({ req, event }))

/** Writes what a window counted after its first attempt, which was recorded at once. */
const closeWindow = async (payload: Payload, key: string): Promise<void> => {
  const attempt = windowsOf(payload).get(key)
  windowsOf(payload).delete(key)
  if (!attempt || attempt.repeats === 0) return
  const { event } = attempt
  await record(payload, { ...event, data: { ...event.data, count: attempt.repeats } })
}

const closeLater = (payload: Payload, key: string): NodeJS.Timeout => {
  const timer = setTimeout(() => {
    closeWindow(payload, key).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'review-gate: repeated attempts were not recorded' }),
    )
  }, windowMs)
  timer.unref()
  return timer
}

const recordOrCount = async (payload: Payload, event: DomainEvent): Promise<void> => {
  const key = JSON.stringify([actorKey(event.actor), event.subject, event.data])
  const open = windowsOf(payload).get(key)
  if (open) {
    open.repeats += 1
    return
  }
  windowsOf(payload).set(key, { event, repeats: 0, timer: closeLater(payload, key) })
  await record(payload, { ...event, data: { ...event.data, count: 1 } })
}

/** Writes all open windows, e.g. before the process ends. */
export const flushBlockedAttempts = async (payload: Payload): Promise<void> => {
  for (const [key, { timer }] of windowsOf(payload)) {
    clearTimeout(timer)
    await closeWindow(payload, key)
  }
}

/**
 * Leaves `gate.blocked` in the ledger for a refused attempt to publish. The refusal rolls the
 * caller's transaction back, so the entry is written in a transaction of its own right after it.
 */
export const noteBlocked = async (args: {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly code: string
  /** The door that was tried, e.g. `updateOne`, `createVersion`, `bulk`. */
  readonly door: string
  readonly fingerprints?: Readonly<Record<string, string>>
}): Promise<void> => {
  const { req, document, code, door, fingerprints } = args
  const { payload } = req
  const event: DomainEvent = {
    type: 'gate.blocked',
    actor: actorOf(req),
    subject: { kind: document.collection, id: document.id },
    ...(fingerprints && Object.keys(fingerprints).length > 0 ? { content: fingerprints } : {}),
    data: { code, door },
  }
  if ((await liveTransactionId(req)) === null) return recordOrCount(payload, event)
  await onTransactionEnd({ req, run: () => recordOrCount(payload, event) })
}
