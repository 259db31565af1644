import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { FlatRow } from '../guard/insertRows.js'
import type { ResolvedAuditLedgerOptions } from '../options.js'
import type { LedgerHead } from './ledgerHead.js'
import type { PendingEvent, PrivateValue } from './pendingEvent.js'
import type { SequencerMemory } from './sequencerMemory.js'
import type { StoredCheckpoint } from './signCheckpoint.js'

import { runInTransaction } from '../../shared/transactions.js'
import { ledgerSlugs, sequencerBatchSize } from '../constants.js'
import { asLedgerService } from '../guard/appendOnly.js'
import { insertRows } from '../guard/insertRows.js'
import { buildLedgerEntry } from './buildLedgerEntry.js'
import { appendCheckpoint } from './checkpointFile.js'
import { advanceHead, claimHead, storeHead } from './ledgerHead.js'
import { leafHash } from '../ledger/merkleTree.js'
import { signHead } from './signCheckpoint.js'

type OutboxRow = { readonly id: number | string; readonly opId: string; readonly event: string }

type WaitingEvent = Pick<OutboxRow, 'id' | 'opId'> & { readonly pending: PendingEvent }

const readBatch = async (req: PayloadRequest): Promise<readonly WaitingEvent[]> => {
  const { docs } = await req.payload.db.find<OutboxRow & { id: number | string }>({
    collection: ledgerSlugs.outbox,
    limit: sequencerBatchSize,
    pagination: false,
    sort: 'opId',
    req,
  })
  return docs.map(({ event, id, opId }) => ({
    id,
    opId,
    pending: JSON.parse(event) as PendingEvent,
  }))
}

/** Pseudonyms of people: random, so that they say nothing once their rows are gone. */
const pseudonymsOf = async (
  req: PayloadRequest,
  users: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (users.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: never; ref: string; user: string }>({
    collection: ledgerSlugs.actors,
    pagination: false,
    limit: 0,
    where: { user: { in: [...users] } },
    req,
  })
  const known = new Map(docs.map(({ ref, user }) => [user, ref]))
  const added = users
    .filter((user) => !known.has(user))
    .map((user) => ({ user, ref: randomUUID() }))
  await insertRows({ req, slug: ledgerSlugs.actors, rows: added })
  for (const { ref, user } of added) known.set(user, ref)
  return known
}

/** Entry times never go back, whatever the clock does (ledger-design §5). */
const laterOf = (now: string, last: string): string => (now > last ? now : last)

const privateRows = (seq: number, values: readonly PrivateValue[]): readonly FlatRow[] =>
  values.map((value) => ({ ...value, seq }))

type Grown = {
  readonly head: LedgerHead
  readonly entries: readonly FlatRow[]
  readonly privateValues: readonly FlatRow[]
}

/** The tree with one more leaf, and the rows that hold it. */
const growBy = (args: {
  readonly grown: Grown
  readonly waiting: WaitingEvent
  readonly actorRef: string
  readonly log: string
  readonly now: string
}): Grown => {
  const { actorRef, grown, log, now, waiting } = args
  const { opId, pending } = waiting
  const { lastAt, size: seq } = grown.head
  const at = laterOf(now, lastAt)
  const canonical = buildLedgerEntry(pending, { log, seq, id: opId, at, actorRef })
  const leaf = leafHash(Buffer.from(canonical))
  const entry = {
    seq,
    opId,
    at,
    type: pending.type,
    subjectKind: pending.subject.kind,
    subjectId: pending.subject.id,
    actorRef,
    canonical,
    leafHash: Buffer.from(leaf).toString('hex'),
  }
  const { actorValue, priv } = pending
  const values = actorValue ? [actorValue, ...priv] : priv
  return {
    head: advanceHead(grown.head, { leaf, at }),
    entries: [...grown.entries, entry],
    privateValues: [...grown.privateValues, ...privateRows(seq, values)],
  }
}

const grow = async (args: {
  readonly req: PayloadRequest
  readonly options: ResolvedAuditLedgerOptions
  readonly head: LedgerHead
  readonly batch: readonly WaitingEvent[]
}): Promise<Grown> => {
  const { batch, head, options, req } = args
  const users = new Set(batch.flatMap(({ pending }) => pending.actor.user ?? []))
  const pseudonyms = await pseudonymsOf(req, [...users])
  const now = options.clock.now().toISOString()
  return batch.reduce<Grown>(
    (grown, waiting) => {
      const { ref, user } = waiting.pending.actor
      const actorRef = (user === null ? ref : pseudonyms.get(user)) ?? 'anonymous'
      return growBy({ grown, waiting, actorRef, log: options.origin, now })
    },
    { head, entries: [], privateValues: [] },
  )
}

/** What one transaction of the sequencer made. */
type Sequenced = {
  readonly batch: readonly WaitingEvent[]
  /** Sequence of the first event of the batch. */
  readonly from: number
  readonly checkpoint: null | StoredCheckpoint
}

const sequenceBatch = async (
  req: PayloadRequest,
  options: ResolvedAuditLedgerOptions,
  memory: SequencerMemory,
): Promise<Sequenced> => {
  // The head first: two sequencers in two processes meet here and nowhere else.
  const claimed = await claimHead(req)
  const batch = await readBatch(req)
  if (batch.length === 0) return { batch, from: claimed.size, checkpoint: null }
  const { entries, head, privateValues } = await grow({ req, options, head: claimed, batch })
  await insertRows({ req, slug: ledgerSlugs.entries, rows: entries })
  await insertRows({ req, slug: ledgerSlugs.private, rows: privateValues })
  await storeHead(req, head)
  await req.payload.db.deleteMany({
    collection: ledgerSlugs.outbox,
    where: { id: { in: batch.map(({ id }) => id) } },
    req,
  })
  const checkpoint = await signHead({ req, options, head, grownFrom: claimed, memory })
  return { batch, from: claimed.size, checkpoint }
}

const isWaiting = async (payload: Payload, { awaited }: SequencerMemory): Promise<boolean> =>
  awaited.size > 0 ||
  (await payload.db.findOne({ collection: ledgerSlugs.outbox as never, where: {} })) !== null

/**
 * Moves everything that waits in the outbox into the tree and signs the grown tree, 256 rows a
 * transaction. Conflicts with another process's sequencer are retried here and never reach a
 * caller. A released checkpoint is one that is stored: it goes to the file after the commit.
 *
 * @returns true when the last transaction left a signed tree
 */
export const sequenceOutbox = async (args: {
  readonly payload: Payload
  readonly options: ResolvedAuditLedgerOptions
  readonly memory: SequencerMemory
}): Promise<boolean> => {
  const { memory, options, payload } = args
  let signed = false
  while (await isWaiting(payload, memory)) {
    const made = await runInTransaction({ payload }, (req) =>
      asLedgerService(() => sequenceBatch(req, options, memory)),
    )
    made.batch.forEach(({ opId }, index) => memory.noteSequenced(opId, made.from + index))
    const { checkpoint } = made
    signed = checkpoint !== null
    memory.lastSigned = checkpoint
    if (checkpoint && options.checkpointFile) {
      await appendCheckpoint(options.checkpointFile, checkpoint.note)
    }
    if (made.batch.length < sequencerBatchSize) break
  }
  return signed
}
