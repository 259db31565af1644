import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { LedgerContents, ResolvedAuditLedgerOptions } from '../options.js'
import type { CheckpointSource, Finding, VerifyReport } from '../verify/index.js'

import { verifyEntries } from '../verify/index.js'
import { readHead } from './ledgerHead.js'
import { countPending } from './readLedger.js'
import { readEntryRows, readStoredCheckpoints } from './readStored.js'

export type LedgerReport = VerifyReport & {
  /** Committed events that are not sequenced yet. */
  readonly pending: number
}

/** A note that is kept in several places is verified once, as the most independent one. */
const withoutCopies = (checkpoints: readonly CheckpointSource[]): readonly CheckpointSource[] => {
  const byNote = new Map<string, CheckpointSource>()
  for (const checkpoint of checkpoints) {
    const key = Buffer.from(checkpoint.note).toString('latin1')
    if (checkpoint.external || !byNote.has(key)) byNote.set(key, checkpoint)
  }
  return [...byNote.values()]
}

type KeptContents = { readonly hashes: ReadonlySet<string>; readonly findings: readonly Finding[] }

const readContents = async (payload: Payload, contents: LedgerContents): Promise<KeptContents> => {
  const hashes = new Set<string>()
  const findings: Finding[] = []
  for await (const { canonical, hash } of contents(payload)) {
    hashes.add(hash)
    if (createHash('sha256').update(canonical).digest('hex') === hash) continue
    const detail = `the content kept as ${hash} has other bytes`
    findings.push({ code: 'modified', severity: 'error', detail })
  }
  return { hashes, findings }
}

/**
 * Recomputes the whole ledger from the stored bytes and compares it with everything that was
 * signed. Reads only. `checkpoints` are the ones that were kept outside of the database: only they
 * can show a cut tail or a history that was rewritten with the key at hand.
 */
export const verifyLedger = async (args: {
  readonly payload: Payload
  readonly options: ResolvedAuditLedgerOptions
  readonly checkpoints: readonly CheckpointSource[]
}): Promise<LedgerReport> => {
  const { options, payload } = args
  const kept = options.contents ? await readContents(payload, options.contents) : null
  // Signed states before the head, the head before the entries: the ledger may grow meanwhile.
  const stored = await readStoredCheckpoints(payload)
  const head = await readHead(payload)
  const size = head?.size ?? 0
  const report = await verifyEntries({
    entries: readEntryRows(payload, size),
    checkpoints: withoutCopies([...stored, ...args.checkpoints]),
    vkeys: [options.signer.vkey, ...options.formerKeys],
    origin: options.origin,
    head: { size, ...(head ? { root: head.root } : {}) },
    ...(kept ? { hasContent: (fingerprint) => kept.hashes.has(fingerprint) } : {}),
  })
  return withFindings({ ...report, pending: await countPending(payload) }, kept?.findings ?? [])
}

/** The report with more findings, which are all errors. */
export const withFindings = (report: LedgerReport, findings: readonly Finding[]): LedgerReport => {
  const counts = { ...report.counts }
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return {
    ...report,
    ok: report.ok && findings.length === 0,
    findings: [...report.findings, ...findings],
    counts,
  }
}
