import { readFile } from 'node:fs/promises'

import type { CheckpointToVerify, LedgerFinding, LedgerReport } from '../operations/verifyLedger.js'
import type { ExitCode, LedgerArguments } from './arguments.js'
import type { OpenedLedger } from './openDatabase.js'

import { readCheckpointFile } from '../operations/checkpointFile.js'
import { readEntry } from '../operations/entryBundle.js'
import { exportLedger } from '../operations/exportLedger.js'
import { parseNote, verifyNote } from '../operations/notes.js'
import { checkpointOf, proveConsistency, proveInclusion } from '../operations/proofs.js'
import { reconcilePublications } from '../operations/reconcilePublications.js'
import { verifyLedger } from '../operations/verifyLedger.js'
import { exitCodes, requireCount, requireText, UsageError } from './arguments.js'

type Command = (ledger: OpenedLedger, given: LedgerArguments) => Promise<ExitCode>

const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)

/** A file may hold one checkpoint or, as the released ones, many. */
const readCheckpoints = async (file: string): Promise<readonly CheckpointToVerify[]> => {
  const text = await readFile(file, 'utf8')
  if (parseNote(text)) return [{ source: file, note: text }]
  const many = await readCheckpointFile(file)
  if (many.length === 0) return [{ source: file, note: text }]
  return many.map(({ note, size }) => ({ source: `${file} (size ${size})`, note }))
}

const formatFinding = ({ code, detail, seq }: LedgerFinding): string =>
  `${code} seq=${seq ?? '-'} ${detail}`

const printReport = (report: LedgerReport, json: boolean): void => {
  const unanchored = report.size - report.signedSize
  if (json) return print(JSON.stringify({ ...report, unanchoredTail: unanchored }))
  for (const finding of report.findings) print(formatFinding(finding))
  if (unanchored > 0) print(`unanchored-tail:${unanchored} (information)`)
  const verdict = report.findings.length === 0 ? 'no finding' : `${report.findings.length} findings`
  print(`${report.size} entries, root ${report.root}, pending ${report.pending}: ${verdict}`)
}

const verify: Command = async ({ payload, state }, given) => {
  const { options } = state
  const files = (await Promise.all(given.checkpoints.map(readCheckpoints))).flat()
  const released = options.checkpointFile ? await readCheckpointFile(options.checkpointFile) : []
  const kept = released.map(({ note, size }) => ({ source: `released checkpoint ${size}`, note }))
  const report = await verifyLedger({ payload, options, checkpoints: [...kept, ...files] })
  if (given.reconcile && !options.reconcile) throw new UsageError('No reconcile port is set.')
  const unlogged =
    given.reconcile && options.reconcile
      ? await reconcilePublications(payload, options.reconcile)
      : []
  const findings = [...report.findings, ...unlogged]
  printReport({ ...report, findings }, given.json)
  return findings.length === 0 ? exitCodes.fine : exitCodes.finding
}

const exportCommand: Command = async ({ payload, state }, given) => {
  const directory = requireText(given.out, '--out DIR')
  const exported = await exportLedger({ payload, options: state.options, directory })
  print(
    given.json
      ? JSON.stringify(exported)
      : `${exported.size} entries in ${exported.files} files written to ${directory}`,
  )
  return exitCodes.fine
}

const prove: Command = async ({ payload }, given) => {
  const seq = requireCount(given.operands[0], 'SEQ')
  const extra = Buffer.from(await readEntry(payload, seq))
  const size = given.size === undefined ? {} : { size: requireCount(given.size, '--size') }
  const proof = await proveInclusion({ payload, seq, extra, ...size })
  print(given.json ? JSON.stringify({ seq, proof }) : proof)
  return exitCodes.fine
}

const checkpoint: Command = async ({ payload }, given) => {
  const { note, root, signedAt, size } = await checkpointOf(payload)
  print(given.json ? JSON.stringify({ size, root, signedAt, note }) : note)
  return exitCodes.fine
}

const readSigned = async (ledger: OpenedLedger, file: string) => {
  const { formerKeys, signer } = ledger.state.options
  const note = parseNote(await readFile(file, 'utf8'))
  if (!note) throw new UsageError(`${file} is not a checkpoint.`)
  return { note, verdict: verifyNote(note, [signer.vkey, ...formerKeys]) }
}

const consistency: Command = async (ledger, given) => {
  const from = await readSigned(ledger, requireText(given.from, '--from FILE'))
  const to = await readSigned(ledger, requireText(given.to, '--to FILE'))
  const { options } = ledger.state
  const notes = [from, to].map(({ note, verdict }) => ({
    source: `size ${note.size}`,
    note,
    verdict,
  }))
  const bad = notes.find(({ verdict }) => verdict !== 'ok')
  if (bad) {
    print(`${bad.verdict} seq=- ${bad.source}`)
    return exitCodes.finding
  }
  const texts = await Promise.all(
    [given.from, given.to].map(async (file) => readCheckpoints(String(file))),
  )
  const report = await verifyLedger({
    payload: ledger.payload,
    options,
    checkpoints: texts.flat(),
  })
  const found = report.findings.filter(({ code }) => code === 'forked' || code === 'truncated')
  if (found.length > 0 || from.note.size > to.note.size) {
    print(found.map(formatFinding).join('\n') || 'the first checkpoint is the newer one')
    return exitCodes.finding
  }
  const range = { from: from.note.size, to: to.note.size }
  const proof = await proveConsistency({ payload: ledger.payload, ...range })
  const hashes = proof.map((hash) => hash.toString('hex'))
  print(
    given.json ? JSON.stringify({ ...range, proof: hashes }) : hashes.join('\n') || 'consistent',
  )
  return exitCodes.fine
}

/** Commands that read the database. */
export const databaseCommands: Readonly<Record<string, Command>> = {
  verify,
  export: exportCommand,
  prove,
  checkpoint,
  consistency,
}
