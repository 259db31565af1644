import type { LedgerEntry } from '../ledger/entry.js'
import type { Findings } from './findings.js'
import type { IdSet } from './idSet.js'
import type { LeafStore } from './leafStore.js'
import type { ReadRow } from './rows.js'
import type { DifferingLeaf } from './roots.js'
import type { Structure } from './structure.js'
import type { EntryRow, VerifyEntriesArgs, VerifyReport } from './types.js'

import { readSignedStates } from './checkpoints.js'
import { createFindings } from './findings.js'
import { createIdSet } from './idSet.js'
import { createLeafStore } from './leafStore.js'
import { verifyRoots } from './roots.js'
import { readRow, reportDrift } from './rows.js'
import { createStructure } from './structure.js'

/** Actions after which the content must be kept: it was shown to the public, or may be. */
const keptContent: readonly string[] = ['content.published', 'review.approved']

type Context = {
  readonly args: VerifyEntriesArgs
  readonly origin: string | undefined
  readonly findings: Findings
  readonly structure: Structure
  readonly leaves: LeafStore
  readonly differing: Map<number, DifferingLeaf>
  /** Operation ids that were seen: one operation is one entry. */
  readonly ids: IdSet
  /** Sequences from here on belong to nobody. */
  readonly beyond: number
  rows: number
  hasColumn: boolean
  last: { seq: number; at: string; reliable: boolean } | null
}

/**
 * The sequence to judge a row by: what its bytes claim; of bytes that were changed, its place,
 * because the claim may be what was changed.
 */
const sequenceOf = (context: Context, row: EntryRow, read: ReadRow): number => {
  if (read.claim !== null && !read.leafDiffers) return read.claim
  return row.seq ?? (context.last ? context.last.seq + 1 : 0)
}

/** A second row with a sequence: the next signed root decides which of the two is genuine. */
const contest = ({ differing, leaves }: Context, read: ReadRow, seq: number): void => {
  const leaf = leaves.get(seq)
  if (!leaf || differing.has(seq)) return
  differing.set(seq, { seq, leaf, stored: read.leaf, contested: true })
}

/** Keeps the leaf under its sequence, unless another row has it already. */
const place = (context: Context, read: ReadRow, at: { seq: number; place: number }): boolean => {
  const { beyond, leaves, structure } = context
  const row = { claim: at.seq, place: at.place }
  const isSequence = Number.isSafeInteger(at.seq) && at.seq >= 0
  const known = isSequence ? leaves.get(at.seq) : null
  if (!isSequence || at.seq >= beyond) {
    structure.stray({ ...row, kind: 'beyond' })
    return false
  }
  if (known?.equals(read.leaf)) {
    structure.stray({ ...row, kind: 'duplicate' })
    return false
  }
  if (known) {
    structure.stray({ ...row, kind: 'second' })
    contest(context, read, at.seq)
    return false
  }
  leaves.set(at.seq, read.leaf)
  structure.accept(row)
  return true
}

const checkTime = (context: Context, entry: LedgerEntry, reliable: boolean): void => {
  const { findings, last } = context
  const follows = last?.reliable && last.seq + 1 === entry.seq
  if (follows && reliable && entry.at < last.at) {
    findings.add('clock-regression', { seq: entry.seq, detail: `${entry.at} after ${last.at}` })
  }
}

const checkId = ({ findings, ids }: Context, entry: LedgerEntry): void => {
  if (ids.add(entry.id)) return
  findings.add('duplicate', { seq: entry.seq, detail: `operation ${entry.id}` })
}

const checkContent = async (context: Context, entry: LedgerEntry): Promise<void> => {
  const { hasContent } = context.args
  if (!hasContent || !entry.content || !keptContent.includes(entry.type)) return
  for (const [locale, fingerprint] of Object.entries(entry.content.locales)) {
    if (await hasContent(fingerprint)) continue
    context.findings.add('content-missing', {
      seq: entry.seq,
      detail: `${locale}: no content of fingerprint ${fingerprint}`,
    })
  }
}

const checkEntry = async (args: {
  readonly context: Context
  readonly row: EntryRow
  readonly read: ReadRow
  readonly seq: number
}): Promise<void> => {
  const { context, read, row, seq } = args
  const { entry, leafDiffers, problem } = read
  if (!entry) {
    context.findings.add('not-canonical', { seq, detail: problem ?? 'not an entry' })
    return
  }
  if (context.origin !== undefined && entry.log !== context.origin) {
    context.findings.add('inserted', { seq, detail: `an entry of the log ${entry.log}` })
  }
  checkTime(context, entry, !leafDiffers)
  checkId(context, entry)
  if (!leafDiffers) reportDrift(row, entry, context.findings)
  await checkContent(context, entry)
}

const visit = async (context: Context, row: EntryRow): Promise<void> => {
  const read = readRow(row)
  const seq = sequenceOf(context, row, read)
  const kept = place(context, read, { seq, place: row.seq ?? context.rows })
  context.rows += 1
  context.hasColumn ||= row.seq !== null
  if (!kept) return
  if (read.leafDiffers) {
    context.differing.set(seq, { seq, leaf: read.leaf, stored: read.otherLeaf })
  }
  await checkEntry({ context, row, read, seq })
  const reliable = read.entry !== null && !read.leafDiffers
  context.last = { seq, at: read.entry?.at ?? '', reliable }
  await context.args.onEntry?.({ seq, leaf: read.leaf, bytes: read.bytes })
}

/** Bytes that were exchanged between two rows whose other columns stayed: moved, not changed. */
const nameExchanged = ({ differing, findings }: Context): void => {
  const byLeaf = new Map([...differing.values()].map((one) => [one.leaf.toString('hex'), one.seq]))
  for (const { contested, seq, stored } of differing.values()) {
    if (contested) continue
    const at = stored ? byLeaf.get(stored.toString('hex')) : undefined
    if (at !== undefined && at !== seq) {
      findings.add('reordered', { seq, detail: `its bytes are stored at ${at}` })
    }
  }
}

const reportTail = (findings: Findings, size: number, signed: number): void => {
  if (size <= signed) return
  const detail = `${size - signed} entries after the last signed state`
  findings.add('unanchored-tail', { seq: signed, detail, evidence: { entries: size - signed } })
}

/**
 * Recomputes a ledger from its stored bytes and holds it against everything that was signed.
 * Needs Node alone and reads the entries once; memory grows by some 100 bytes an entry.
 *
 * A cut tail or a rewritten history shows only against checkpoints that were kept elsewhere: what
 * comes after the last of them rests on the source's word (`unanchored-tail`).
 *
 * @throws LedgerFormatError `invalid-key` for a key list that cannot be read; what is wrong with
 *   the ledger is never thrown
 */
export const verifyEntries = async (args: VerifyEntriesArgs): Promise<VerifyReport> => {
  const findings = createFindings()
  const { head, origin, vkeys } = args
  const states = readSignedStates({ checkpoints: args.checkpoints, vkeys, origin, findings })
  const signed = states.at(-1)?.size ?? 0
  const limit = Math.max(head?.size ?? 0, signed)
  const context: Context = {
    args,
    origin: origin ?? states[0]?.origin,
    findings,
    structure: createStructure(),
    leaves: createLeafStore(),
    differing: new Map(),
    ids: createIdSet(),
    beyond: head ? limit : Number.POSITIVE_INFINITY,
    rows: 0,
    hasColumn: false,
    last: null,
  }
  for await (const row of args.entries) await visit(context, row)
  const { differing, hasColumn, leaves, rows, structure } = context
  nameExchanged(context)
  const doubtful = structure.report({ limit, findings, hasColumn })
  const isDoubtful = (start: number, end: number): boolean =>
    [...doubtful].some((seq) => seq >= start && seq < end)
  const tree = verifyRoots({ leaves, states, head, differing, isDoubtful, findings })
  reportTail(findings, tree.size, signed)
  return {
    ok: findings.errors() === 0,
    size: rows,
    root: tree.root,
    verifiedSize: tree.verifiedSize,
    findings: findings.list(),
    counts: findings.counts(),
  }
}
