import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import type { Finding } from '../verify/index.js'
import type { CommandOutput, ExitCode, Outcome } from './outcome.js'

import { verifyCheckpoint } from '../ledger/checkpoint.js'
import { hashFromBase64, hashFromHex, toHex } from '../ledger/encoding.js'
import { LedgerFormatError } from '../ledger/errors.js'
import { createKey } from '../ledger/keys.js'
import { verifyTlogProof } from '../ledger/tlogProof.js'
import { verifyConsistency } from '../ledger/verifyProofs.js'
import { formatFinding, verifyExport } from '../verify/index.js'
import { requireText, UsageError } from './arguments.js'
import { readCheckpointFiles } from './checkpointFiles.js'
import { processOutput, runCommand } from './outcome.js'

export type { CommandOutput, ExitCode } from './outcome.js'

export type OfflineCommand = (argv: readonly string[], output?: CommandOutput) => Promise<ExitCode>

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

const requireKeys = ({ values }: Given): readonly string[] => {
  if (!values.vkey) throw new UsageError('--vkey KEY is needed.')
  return values.vkey
}

const createCommand =
  (run: (given: Given) => Promise<Outcome>): OfflineCommand =>
  (argv, output = processOutput) =>
    runCommand({
      run: async () => run(parse(argv)),
      json: argv.includes('--json'),
      output,
    })

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** `verify-export DIR [--vkey KEY…] [--checkpoint FILE…] [--json]` */
export const verifyExportCommand = createCommand(async ({ positionals, values }) => {
  const dir = requireText(positionals[0], 'DIR')
  const report = await verifyExport(dir, {
    ...(values.vkey ? { vkeys: values.vkey } : {}),
    checkpoints: await readCheckpointFiles(values.checkpoint ?? []),
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
