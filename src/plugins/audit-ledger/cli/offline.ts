import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import type { CheckpointSource, Finding } from '../verify/index.js'

import { splitNotes, verifyCheckpoint } from '../ledger/checkpoint.js'
import { hashFromBase64, hashFromHex, toHex } from '../ledger/encoding.js'
import { isLedgerFormatError, LedgerFormatError } from '../ledger/errors.js'
import { createKey } from '../ledger/keys.js'
import { verifyTlogProof } from '../ledger/tlogProof.js'
import { verifyConsistency } from '../ledger/verifyProofs.js'
import { formatFinding, verifyExport } from '../verify/index.js'

/** 0 fine, 1 a finding, 2 cannot tell. */
export type ExitCode = 0 | 1 | 2

/** Where a command writes; `process.stdout` and `process.stderr` on the command line. */
export type CommandOutput = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export type OfflineCommand = (argv: readonly string[], output?: CommandOutput) => Promise<ExitCode>

const processOutput: CommandOutput = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
}

/** A mistake of the person at the keyboard. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const options = {
  json: { type: 'boolean' },
  vkey: texts,
  checkpoint: texts,
  from: text,
  to: text,
  proof: text,
  out: text,
  name: text,
  origin: text,
  entry: text,
} as const

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

type Given = ReturnType<typeof parse>

const requireText = (value: string | undefined, name: string): string => {
  if (value === undefined || value === '') throw new UsageError(`${name} is needed.`)
  return value
}

const requireKeys = ({ values }: Given): readonly string[] => {
  if (!values.vkey) throw new UsageError('--vkey KEY is needed.')
  return values.vkey
}

/** What a command found out; printed and turned into the exit code in one place. */
type Outcome = {
  readonly ok: boolean
  /** For `--json`. */
  readonly report: Readonly<Record<string, unknown>>
  readonly lines: readonly string[]
}

/** Errors that say "this is forged or broken", not "I cannot read this". */
const findingCodes: readonly string[] = ['bad-signature', 'root-mismatch', 'unknown-key']

const print = (output: CommandOutput, outcome: Outcome, json: boolean): ExitCode => {
  const { lines, ok, report } = outcome
  if (json) output.out(JSON.stringify({ ok, ...report }))
  else lines.forEach((line) => output.out(line))
  return ok ? 0 : 1
}

const printError = (output: CommandOutput, error: unknown, json: boolean): ExitCode => {
  const code = isLedgerFormatError(error) ? error.code : 'cannot-tell'
  const message = error instanceof Error ? error.message : String(error)
  const isFinding = findingCodes.includes(code)
  if (json) {
    const findings = isFinding ? [{ code, severity: 'error', detail: message }] : []
    output.out(JSON.stringify({ ok: false, findings, error: { code, message } }))
  } else if (isFinding) output.out(`${code} seq=- ${message}`)
  else output.err(message)
  return isFinding ? 1 : 2
}

const createCommand =
  (run: (given: Given) => Promise<Outcome>): OfflineCommand =>
  async (argv, output = processOutput) => {
    const json = argv.includes('--json')
    try {
      return print(output, await run(parse(argv)), json)
    } catch (error) {
      return printError(output, error, json)
    }
  }

const readCheckpoints = async (files: readonly string[]): Promise<readonly CheckpointSource[]> => {
  const read = files.map(async (file) => {
    const notes = splitNotes(await readFile(file, 'utf8'))
    if (notes.length === 0) throw new UsageError(`${file} holds no checkpoint.`)
    return notes.map((note) => ({ note, source: file, external: true }))
  })
  return (await Promise.all(read)).flat()
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** `verify-export DIR [--vkey KEY…] [--checkpoint FILE…] [--json]` */
export const verifyExportCommand = createCommand(async ({ positionals, values }) => {
  const dir = requireText(positionals[0], 'DIR')
  const report = await verifyExport(dir, {
    ...(values.vkey ? { vkeys: values.vkey } : {}),
    checkpoints: await readCheckpoints(values.checkpoint ?? []),
  })
  const count = report.findings.filter(isError).length
  const verdict = report.ok ? 'no finding' : `${count} finding${count === 1 ? '' : 's'}`
  return {
    ok: report.ok,
    report,
    lines: [
      ...report.findings.map(formatFinding),
      `${report.size} entries, ${report.verifiedSize} under a verified signature, root ${report.root}: ${verdict}`,
    ],
  }
})

/** `check-proof FILE --vkey KEY [--entry FILE] [--json]` */
export const checkProofCommand = createCommand(async (given) => {
  const { positionals, values } = given
  const proof = await readFile(requireText(positionals[0], 'FILE'))
  const entry = values.entry === undefined ? undefined : await readFile(values.entry)
  const { checkpoint, index } = verifyTlogProof({
    proof,
    vkeys: requireKeys(given),
    ...(entry ? { entry } : {}),
    ...(values.origin === undefined ? {} : { origin: values.origin }),
  })
  const { origin, root, size } = checkpoint
  return {
    ok: true,
    report: { findings: [], index, origin, size, root: toHex(root) },
    lines: [`entry ${index} is in the signed tree of ${origin}, size ${size}`],
  }
})

/** Hashes as JSON `{proof: [hex]}`, or one a line in hex or base64. */
const parseHashes = (content: string): readonly Buffer[] => {
  const isJson = content.trimStart().startsWith('{')
  const { proof } = isJson ? (JSON.parse(content) as { proof?: unknown }) : { proof: undefined }
  const list: unknown[] = Array.isArray(proof) ? proof : isJson ? [null] : content.split('\n')
  return list
    .filter((hash) => hash !== '')
    .map((hash) => {
      const bytes = typeof hash === 'string' ? (hashFromHex(hash) ?? hashFromBase64(hash)) : null
      if (!bytes) throw new LedgerFormatError('invalid-proof', 'the proof is not a list of hashes')
      return bytes
    })
}

/** `check-consistency --from FILE --to FILE --proof FILE --vkey KEY [--json]` */
export const checkConsistencyCommand = createCommand(async (given) => {
  const { values } = given
  const vkeys = requireKeys(given)
  const from = verifyCheckpoint({ note: await readFile(requireText(values.from, '--from')), vkeys })
  const to = verifyCheckpoint({ note: await readFile(requireText(values.to, '--to')), vkeys })
  const proof = parseHashes(await readFile(requireText(values.proof, '--proof'), 'utf8'))
  const sizes = { from: from.size, to: to.size }
  const ok =
    from.origin === to.origin &&
    verifyConsistency({ ...sizes, fromRoot: from.root, toRoot: to.root, proof })
  const detail = ok
    ? `size ${to.size} extends size ${from.size}`
    : `the proof does not show that size ${to.size} extends size ${from.size}`
  const findings = ok ? [] : [{ code: 'forked', severity: 'error', detail }]
  return { ok, report: { findings, ...sizes }, lines: [ok ? detail : `forked seq=- ${detail}`] }
})

/** `keygen --out FILE --name ORIGIN [--json]`; prints the verifier key, never the key itself. */
export const keygenCommand = createCommand(async ({ values }) => {
  const out = requireText(values.out, '--out FILE')
  const name = requireText(values.name ?? values.origin, '--name ORIGIN')
  const { file, signer } = createKey(name)
  // wx: a key that may have signed is never overwritten.
  await writeFile(out, file, { mode: 0o600, flag: 'wx' })
  return { ok: true, report: { vkey: signer.vkey, file: out }, lines: [signer.vkey] }
})

/** Commands that need neither a database nor the network nor any package. */
export const offlineCommands: Readonly<Record<string, OfflineCommand>> = {
  'check-consistency': checkConsistencyCommand,
  'check-proof': checkProofCommand,
  keygen: keygenCommand,
  'verify-export': verifyExportCommand,
}
