import { readFile } from 'node:fs/promises'

import type { ParsedCheckpoint } from '../ledger/checkpoint.js'
import type { Finding } from '../verify/index.js'
import type { DatabaseCommandName, LedgerArguments } from './arguments.js'
import type { OpenedLedger } from './openDatabase.js'
import type { Outcome } from './outcome.js'

import { verifyCheckpoint } from '../ledger/checkpoint.js'
import { toHex } from '../ledger/encoding.js'
import { readCheckpointFile } from '../operations/checkpointFile.js'
import { readEntry } from '../operations/entryBundle.js'
import { exportLedger } from '../operations/exportLedger.js'
import { checkpointOf, proveConsistency, proveInclusion } from '../operations/proofs.js'
import { reconcilePublications } from '../operations/reconcilePublications.js'
import { verifyLedger, withFindings } from '../operations/verifyLedger.js'
import { formatFinding } from '../verify/index.js'
import { requireCount, requireText, UsageError } from './arguments.js'
import { readCheckpointFiles } from './checkpointFiles.js'

type Command = (ledger: OpenedLedger, given: LedgerArguments) => Promise<Outcome>

const verdictOf = (findings: readonly Finding[]): string => {
  const count = findings.filter(({ severity }) => severity === 'error').length
  return count === 0 ? 'no finding' : `${count} finding${count === 1 ? '' : 's'}`
}

const verify: Command = async ({ payload, state }, given) => {
  const { options } = state
  if (given.reconcile && !options.reconcile) {
    throw new UsageError('The ledger has no reconcile option to ask what is public.')
  }
  const released = options.checkpointFile ? await readCheckpointFile(options.checkpointFile) : []
  const kept = released.map(({ note, size }) => ({
    note,
    source: `released checkpoint ${size}`,
    external: true,
  }))
  const checkpoints = [...kept, ...(await readCheckpointFiles(given.checkpoints))]
  const verified = await verifyLedger({ payload, options, checkpoints })
  const unlogged =
    given.reconcile && options.reconcile
      ? await reconcilePublications(payload, options.reconcile)
      : []
  const report = withFindings(verified, unlogged)
  const { findings, ok, pending, root, size } = report
  const summary = `${size} entries, root ${root}, pending ${pending}: ${verdictOf(findings)}`
  return { ok, report, lines: [...findings.map(formatFinding), summary] }
}

const exportCommand: Command = async ({ payload, state }, given) => {
  const directory = requireText(given.out, '--out DIR')
  const written = await exportLedger({ payload, options: state.options, directory })
  const line = `${written.size} entries in ${written.files} files written to ${directory}`
  return { ok: true, report: { ...written, directory }, lines: [line] }
}

const prove: Command = async ({ payload }, given) => {
  const seq = requireCount(given.operands[0], 'SEQ')
  if (given.operands.length > 1) throw new UsageError('One SEQ at a time.')
  const size = given.size === undefined ? {} : { size: requireCount(given.size, '--size') }
  const extra = Buffer.from(await readEntry(payload, seq))
  const proof = await proveInclusion({ payload, seq, extra, ...size })
  return { ok: true, report: { seq, proof }, lines: [proof] }
}

const checkpoint: Command = async ({ payload }) => {
  const { note, root, signedAt, size } = await checkpointOf(payload)
  return { ok: true, report: { size, root, signedAt, note }, lines: [note] }
}

const readSigned = async (ledger: OpenedLedger, file: string): Promise<ParsedCheckpoint> => {
  const { formerKeys, origin, signer } = ledger.state.options
  const vkeys = [signer.vkey, ...formerKeys]
  return verifyCheckpoint({ note: await readFile(file), vkeys, origin })
}

const consistency: Command = async (ledger, given) => {
  const { payload, state } = ledger
  const files = [requireText(given.from, '--from FILE'), requireText(given.to, '--to FILE')]
  const [from, to] = await Promise.all(files.map((file) => readSigned(ledger, file)))
  if (!from || !to || from.size > to.size) {
    throw new UsageError('--from must be the older checkpoint.')
  }
  const checkpoints = await readCheckpointFiles(files)
  const { findings, ok } = await verifyLedger({ payload, options: state.options, checkpoints })
  const sizes = { from: from.size, to: to.size }
  if (!ok) return { ok, report: { ...sizes, findings }, lines: findings.map(formatFinding) }
  const proof = (await proveConsistency({ payload, ...sizes })).map(toHex)
  // An empty proof (equal sizes, or from 0) is a proof: the line keeps the file readable.
  return { ok, report: { ...sizes, findings: [], proof }, lines: [proof.join('\n')] }
}

/** Commands that read the database. */
export const databaseCommands: Readonly<Record<DatabaseCommandName, Command>> = {
  verify,
  export: exportCommand,
  prove,
  checkpoint,
  consistency,
}
