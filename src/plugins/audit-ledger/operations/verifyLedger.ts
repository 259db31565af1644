import type { Payload } from 'payload'

import type { ResolvedAuditLedgerOptions } from '../options.js'
import type { LedgerHead } from './ledgerHead.js'

import { canonicalJson } from '../../shared/canonicalJson.js'
import { ledgerSlugs } from '../constants.js'
import { advanceHead, emptyHead, readHead } from './ledgerHead.js'
import { parseNote, verifyNote } from './notes.js'
import { leafHash } from './primitives.js'

/** Something that is not as it was signed, or cannot be relied on (ledger-design §6.6). */
export type LedgerFinding = {
  readonly code:
    | 'bad-signature'
    | 'clock-regression'
    | 'duplicate'
    | 'forked'
    | 'inserted'
    | 'missing'
    | 'modified'
    | 'not-canonical'
    | 'projection-drift'
    | 'reordered'
    | 'root-mismatch'
    | 'truncated'
    | 'unknown-key'
    | 'unlogged-publication'
    | 'content-missing'
  readonly seq: null | number
  readonly detail: string
}

export type LedgerReport = {
  readonly size: number
  readonly root: string
  /** Committed events that are not sequenced yet. */
  readonly pending: number
  /** Newest signed size: entries after it rest on the database alone. */
  readonly signedSize: number
  readonly findings: readonly LedgerFinding[]
}

type Row = {
  readonly id: never
  readonly seq: number
  readonly opId: string
  readonly at: string
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly actorRef: string
  readonly canonical: string
  readonly leafHash: string
}

type Entry = {
  readonly log?: unknown
  readonly seq?: unknown
  readonly id?: unknown
  readonly at?: unknown
  readonly type?: unknown
  readonly subject?: { readonly kind?: unknown; readonly id?: unknown }
  readonly actor?: { readonly ref?: unknown }
}

/** A signed state to compare with: from the database or from a file that left it. */
export type CheckpointToVerify = { readonly source: string; readonly note: string }

const pageSize = 500

type Walk = {
  readonly findings: LedgerFinding[]
  readonly ids: Set<string>
  /** Roots that a signed state speaks of, filled while the tree grows. */
  readonly rootsAt: Map<number, string>
  head: LedgerHead
}

const add = (
  walk: Walk,
  code: LedgerFinding['code'],
  args: { readonly seq: null | number; readonly detail: string },
): void => void walk.findings.push({ code, ...args })

const parseEntry = (canonical: string): Entry | null => {
  try {
    const value = JSON.parse(canonical) as Entry
    return canonicalJson(value) === canonical ? value : null
  } catch {
    return null
  }
}

const compareColumns = (walk: Walk, row: Row, entry: Entry): void => {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['opId', row.opId, entry.id],
    ['at', row.at, entry.at],
    ['type', row.type, entry.type],
    ['subjectKind', row.subjectKind, entry.subject?.kind],
    ['subjectId', row.subjectId, entry.subject?.id],
    ['actorRef', row.actorRef, entry.actor?.ref],
  ]
  const drifted = pairs.filter(([, column, value]) => column !== value).map(([name]) => name)
  if (drifted.length === 0) return
  add(walk, 'projection-drift', { seq: row.seq, detail: drifted.join(', ') })
}

const checkEntry = (walk: Walk, row: Row, origin: string): void => {
  const { seq } = row
  const entry = parseEntry(row.canonical)
  if (!entry) return add(walk, 'not-canonical', { seq, detail: 'bytes are not canonical JSON' })
  if (entry.log !== origin) add(walk, 'inserted', { seq, detail: 'entry of another log' })
  if (entry.seq !== seq) {
    add(walk, 'reordered', { seq, detail: `entry says ${String(entry.seq)}` })
  }
  const id = String(entry.id)
  if (walk.ids.has(id)) add(walk, 'duplicate', { seq, detail: id })
  walk.ids.add(id)
  if (String(entry.at) < walk.head.lastAt) {
    add(walk, 'clock-regression', { seq, detail: String(entry.at) })
  }
  compareColumns(walk, row, entry)
}

const visit = (walk: Walk, row: Row, origin: string): void => {
  const { size } = walk.head
  if (row.seq > size) {
    add(walk, 'missing', { seq: size, detail: `${row.seq - size} before entry ${row.seq}` })
  }
  if (row.seq < size) return add(walk, 'duplicate', { seq: row.seq, detail: 'sequence used twice' })
  const leaf = leafHash(Buffer.from(row.canonical))
  if (leaf.toString('hex') !== row.leafHash) {
    add(walk, 'modified', { seq: row.seq, detail: 'bytes do not have the stored leaf hash' })
  }
  checkEntry(walk, row, origin)
  const head = advanceHead(walk.head, {
    leaf,
    at: row.at > walk.head.lastAt ? row.at : walk.head.lastAt,
  })
  // After a gap the following entries keep their numbers, so that each is reported once.
  walk.head = { ...head, size: row.seq + 1 }
  if (walk.rootsAt.has(head.size)) walk.rootsAt.set(head.size, head.root)
}

const walkEntries = async (payload: Payload, walk: Walk, origin: string): Promise<void> => {
  for (let from = 0; ;) {
    const { docs } = await payload.db.find<Row>({
      collection: ledgerSlugs.entries,
      limit: pageSize,
      pagination: false,
      sort: 'seq',
      where: { seq: { greater_than_equal: from } },
    })
    for (const row of docs) visit(walk, row, origin)
    const last = docs.at(-1)
    if (!last || docs.length < pageSize) return
    from = last.seq + 1
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const checkCheckpoint = (args: {
  readonly walk: Walk
  readonly checkpoint: CheckpointToVerify
  readonly options: ResolvedAuditLedgerOptions
}): void => {
  const { checkpoint, options, walk } = args
  const { note: text, source } = checkpoint
  const note = parseNote(text)
  if (!note) return add(walk, 'bad-signature', { seq: null, detail: `${source}: not a checkpoint` })
  const verdict = verifyNote(note, [options.signer.vkey, ...options.formerKeys])
  if (verdict !== 'ok') return add(walk, verdict, { seq: null, detail: source })
  if (note.origin !== options.origin) {
    return add(walk, 'unknown-key', { seq: null, detail: `${source}: log ${note.origin}` })
  }
  const { size } = note
  if (size > walk.head.size) {
    return add(walk, 'truncated', {
      seq: walk.head.size,
      detail: `${source}: ${size} entries were signed, ${walk.head.size} are there`,
    })
  }
  const root = size === 0 ? emptyHead.root : walk.rootsAt.get(size)
  if (root === note.root) return
  add(walk, 'forked', { seq: null, detail: `${source}: another root at size ${size}` })
}

const storedCheckpoints = async (payload: Payload): Promise<readonly CheckpointToVerify[]> => {
  const { docs } = await payload.db.find<{ id: never; size: number; note: string }>({
    collection: ledgerSlugs.checkpoints,
    limit: 0,
    pagination: false,
    sort: 'size',
  })
  return docs.map(({ note, size }) => ({ note, source: `stored checkpoint ${size}` }))
}

/**
 * Recomputes the whole ledger from the stored bytes and compares it with everything that was
 * signed. Reads only. `checkpoints` are the ones that were kept outside of the database: only they
 * can show a cut tail or a history that was rewritten with the key at hand.
 */
export const verifyLedger = async (args: {
  readonly payload: Payload
  readonly options: ResolvedAuditLedgerOptions
  readonly checkpoints: readonly CheckpointToVerify[]
}): Promise<LedgerReport> => {
  const { options, payload } = args
  const stored = await storedCheckpoints(payload)
  const head = (await readHead(payload)) ?? emptyHead
  const all = [...stored, ...args.checkpoints]
  const sizes = all.flatMap(({ note }) => parseNote(note)?.size ?? [])
  const walk: Walk = {
    findings: [],
    ids: new Set(),
    rootsAt: new Map(sizes.map((size) => [size, ''])),
    head: emptyHead,
  }
  await walkEntries(payload, walk, options.origin)
  if (walk.head.size < head.size) {
    add(walk, 'missing', { seq: walk.head.size, detail: `the head says ${head.size} entries` })
  } else if (walk.head.size === head.size && walk.head.root !== head.root) {
    add(walk, 'root-mismatch', { seq: null, detail: 'the entries do not lead to the head’s root' })
  }
  for (const checkpoint of all) checkCheckpoint({ walk, checkpoint, options })
  const { totalDocs } = await payload.db.count({ collection: ledgerSlugs.outbox as never })
  return {
    size: walk.head.size,
    root: walk.head.root,
    pending: totalDocs,
    signedSize: Math.max(0, ...stored.flatMap(({ note }) => parseNote(note)?.size ?? [])),
    findings: walk.findings,
  }
}
