import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { ResolvedAuditLedgerOptions } from '../options.js'
import type { LedgerHead } from './ledgerHead.js'
import type { PendingEvent, PrivateValue } from './pendingEvent.js'

import { runInTransaction } from '../../shared/transactions.js'
import { ledgerSlugs, sequencerBatchSize } from '../constants.js'
import { asLedgerService } from '../guard/appendOnly.js'
import { buildLedgerEntry } from './buildLedgerEntry.js'
import { advanceHead, claimHead, storeHead } from './ledgerHead.js'
import { leafHash } from './primitives.js'

type OutboxRow = { readonly id: number | string; readonly opId: string; readonly event: string }

const readBatch = async (req: PayloadRequest): Promise<readonly OutboxRow[]> => {
  const { docs } = await req.payload.db.find<OutboxRow & { id: number | string }>({
    collection: ledgerSlugs.outbox,
    limit: sequencerBatchSize,
    pagination: false,
    sort: 'opId',
    req,
  })
  return docs
}

/** The pseudonym of a person: random, so that it says nothing once its row is gone. */
const pseudonymOf = async (req: PayloadRequest, user: string): Promise<string> => {
  const { db } = req.payload
  const found = await db.findOne<{ id: string; ref: string }>({
    collection: ledgerSlugs.actors as never,
    where: { user: { equals: user } },
    req,
  })
  if (found) return found.ref
  const ref = randomUUID()
  await db.create({ collection: ledgerSlugs.actors, data: { user, ref }, req })
  return ref
}

const actorRefOf = (req: PayloadRequest, actor: PendingEvent['actor']): Promise<string> | string =>
  actor.user === null ? (actor.ref ?? 'anonymous') : pseudonymOf(req, actor.user)

/** Entry times never go back, whatever the clock does (ledger-design §5). */
const laterOf = (now: string, last: string): string => (now > last ? now : last)

const storePrivate = async (args: {
  readonly req: PayloadRequest
  readonly seq: number
  readonly values: readonly PrivateValue[]
}): Promise<void> => {
  for (const value of args.values) {
    await args.req.payload.db.create({
      collection: ledgerSlugs.private,
      data: { ...value, seq: args.seq },
      req: args.req,
    })
  }
}

const storeEntry = async (args: {
  readonly req: PayloadRequest
  readonly options: ResolvedAuditLedgerOptions
  readonly head: LedgerHead
  readonly row: OutboxRow
}): Promise<LedgerHead> => {
  const { head, options, req, row } = args
  const pending = JSON.parse(row.event) as PendingEvent
  const at = laterOf(options.clock.now().toISOString(), head.lastAt)
  const seq = head.size
  const actorRef = await actorRefOf(req, pending.actor)
  const canonical = buildLedgerEntry(pending, {
    log: options.origin,
    seq,
    id: row.opId,
    at,
    actorRef,
  })
  const leaf = leafHash(Buffer.from(canonical))
  await req.payload.db.create({
    collection: ledgerSlugs.entries,
    data: {
      seq,
      opId: row.opId,
      at,
      type: pending.type,
      subjectKind: pending.subject.kind,
      subjectId: pending.subject.id,
      actorRef,
      canonical,
      leafHash: leaf.toString('hex'),
    },
    req,
  })
  const { actorValue, priv } = pending
  await storePrivate({ req, seq, values: actorValue ? [actorValue, ...priv] : priv })
  return advanceHead(head, { leaf, at })
}

const sequenceBatch = async (
  req: PayloadRequest,
  options: ResolvedAuditLedgerOptions,
): Promise<number> => {
  // The head first: two sequencers in two processes meet here and nowhere else.
  const claimed = await claimHead(req)
  const rows = await readBatch(req)
  let head = claimed
  for (const row of rows) head = await storeEntry({ req, options, head, row })
  await storeHead(req, head)
  await req.payload.db.deleteMany({
    collection: ledgerSlugs.outbox,
    where: { id: { in: rows.map(({ id }) => id) } },
    req,
  })
  return rows.length
}

const isOutboxEmpty = async (payload: Payload): Promise<boolean> =>
  (await payload.db.findOne({ collection: ledgerSlugs.outbox as never, where: {} })) === null

/**
 * Moves everything that waits in the outbox into the tree, 256 rows a transaction. Conflicts with
 * another process's sequencer are retried here and never reach a caller.
 *
 * @returns the number of entries made
 */
export const sequenceOutbox = async (
  payload: Payload,
  options: ResolvedAuditLedgerOptions,
): Promise<number> => {
  let made = 0
  while (!(await isOutboxEmpty(payload))) {
    const batch = await runInTransaction({ payload }, (req) =>
      asLedgerService(() => sequenceBatch(req, options)),
    )
    made += batch
    if (batch < sequencerBatchSize) break
  }
  return made
}
