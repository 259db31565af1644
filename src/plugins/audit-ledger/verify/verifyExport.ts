import { access } from 'node:fs/promises'
import { join } from 'node:path'

import type { Findings } from './findings.js'
import type { CheckpointSource, VerifyReport } from './types.js'

import { readCheckpoint, splitNotes } from '../ledger/checkpoint.js'
import { LedgerFormatError } from '../ledger/errors.js'
import { readIfThere, requireFile, sumOf, verifySums } from './exportFiles.js'
import { createBundleCheck, createTileReader, readRows, verifyUpperTiles } from './exportTiles.js'
import { createFindings } from './findings.js'
import { verifyEntries } from './verifyEntries.js'

const readCheckpoints = async (dir: string): Promise<readonly CheckpointSource[]> => {
  const newest = await requireFile(dir, 'checkpoint')
  const all = (await readIfThere(join(dir, 'checkpoints')))?.toString() ?? ''
  return [
    { note: newest, source: 'checkpoint' },
    ...splitNotes(all)
      .filter((note) => note !== newest)
      .map((note, index) => ({ note, source: `checkpoints, note ${index + 1}` })),
  ]
}

/** Whether a fingerprint's content is in the export with exactly its bytes. */
const createContentCheck = (dir: string, findings: Findings) => {
  const known = new Map<string, boolean>()
  return async (fingerprint: string): Promise<boolean> => {
    const seen = known.get(fingerprint)
    if (seen !== undefined) return seen
    const sum = await sumOf(join(dir, 'content', `${fingerprint}.json`))
    if (sum !== null && sum !== fingerprint) {
      findings.add('modified', { detail: `content/${fingerprint}.json has other bytes` })
    }
    known.set(fingerprint, sum !== null)
    return sum !== null
  }
}

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const sizeOf = (note: string | Uint8Array): number => {
  try {
    return readCheckpoint(note).size
  } catch {
    throw new LedgerFormatError('invalid-export', 'the file checkpoint is not a checkpoint')
  }
}

export type VerifyExportOptions = {
  /** Keys that the reader trusts. @default the export's own list, which proves less */
  readonly vkeys?: readonly string[]
  /** Checkpoints that were kept elsewhere. @default none */
  readonly checkpoints?: readonly CheckpointSource[]
}

/**
 * Verifies a folder that `ledger export` wrote: check sums, entries, bundles, tiles, content,
 * signatures and roots.
 *
 * @throws LedgerFormatError `invalid-export` when there is too little to judge (exit code 2)
 */
export const verifyExport = async (
  dir: string,
  options: VerifyExportOptions = {},
): Promise<VerifyReport> => {
  const findings = createFindings()
  const checkpoints = await readCheckpoints(dir)
  const size = sizeOf(checkpoints[0]?.note ?? '')
  const listed = (await requireFile(dir, 'keys')).split('\n').filter(Boolean)
  if (!options.vkeys) {
    findings.add('keys-unpinned', { detail: 'the keys are those of the export itself' })
  }
  if (!(await exists(join(dir, 'entries.ndjson')))) {
    throw new LedgerFormatError('invalid-export', 'entries.ndjson is missing from the export')
  }
  await verifySums(dir, findings)
  const read = createTileReader(dir, size)
  const withContent = await exists(join(dir, 'content'))
  const report = await verifyEntries({
    entries: readRows(dir, read),
    checkpoints: [...checkpoints, ...(options.checkpoints ?? [])],
    vkeys: options.vkeys ?? listed,
    head: { size },
    onEntry: createBundleCheck(createTileReader(dir, size), findings, size),
    ...(withContent ? { hasContent: createContentCheck(dir, findings) } : {}),
  })
  await verifyUpperTiles(dir, size, findings)
  const counts = mergeCounts(report.counts, findings.counts())
  return {
    ...report,
    ok: report.ok && findings.errors() === 0,
    findings: [...report.findings, ...findings.list()],
    counts,
  }
}

const mergeCounts = (
  first: VerifyReport['counts'],
  second: VerifyReport['counts'],
): VerifyReport['counts'] => {
  const merged: Record<string, number> = { ...first }
  for (const [code, count] of Object.entries(second)) merged[code] = (merged[code] ?? 0) + count
  return merged
}
