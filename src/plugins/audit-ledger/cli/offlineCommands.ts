import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ParsedNote } from '../operations/notes.js'
import type { ExitCode, LedgerArguments } from './arguments.js'

import { parseNote, verifyNote } from '../operations/notes.js'
import { appendToFrontier, leafHash, rootOfFrontier } from '../operations/primitives.js'
import { formatTilePath, listTiles } from '../operations/tilePath.js'
import { isConsistent, rootFromInclusion } from '../operations/verifyProofs.js'
import { createPemSigner } from '../signer.js'
import { exitCodes, requireText, UsageError } from './arguments.js'

type Command = (given: LedgerArguments) => Promise<ExitCode>

type Finding = { readonly code: string; readonly seq: null | number; readonly detail: string }

const report = (given: LedgerArguments, findings: readonly Finding[], fine: string): ExitCode => {
  const text = given.json
    ? JSON.stringify({ ok: findings.length === 0, findings })
    : findings.map(({ code, detail, seq }) => `${code} seq=${seq ?? '-'} ${detail}`).join('\n') ||
      fine
  process.stdout.write(`${text}\n`)
  return findings.length === 0 ? exitCodes.fine : exitCodes.finding
}

const readNote = async (file: string): Promise<ParsedNote> => {
  const note = parseNote(await readFile(file, 'utf8'))
  if (!note) throw new UsageError(`${file} is not a checkpoint.`)
  return note
}

const signatureFindings = (note: ParsedNote, vkeys: readonly string[]): Finding[] => {
  const verdict = verifyNote(note, vkeys)
  return verdict === 'ok' ? [] : [{ code: verdict, seq: null, detail: `size ${note.size}` }]
}

const requireKeys = (given: LedgerArguments): readonly string[] => {
  if (given.vkeys.length === 0) throw new UsageError('--vkey KEY is needed.')
  return given.vkeys
}

const proofPattern =
  /^c2sp\.org\/tlog-proof@v1\n(?:extra ([A-Za-z0-9+/]*={0,2})\n)?index (0|[1-9]\d{0,15})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n/u

/** Signature, then root, then inclusion: one without the others proves nothing. */
const checkProof: Command = async (given) => {
  const file = requireText(given.operands[0], 'FILE')
  const text = await readFile(file, 'utf8')
  const [head, extra, index, hashes] = proofPattern.exec(text) ?? []
  const note = head === undefined ? null : parseNote(text.slice(head.length))
  if (!note || index === undefined || hashes === undefined) {
    throw new UsageError(`${file} is not a tlog-proof.`)
  }
  if (extra === undefined) throw new UsageError('The proof does not carry the entry.')
  const findings = signatureFindings(note, requireKeys(given))
  const root = rootFromInclusion({
    index: Number(index),
    size: note.size,
    leaf: leafHash(Buffer.from(extra, 'base64')),
    proof: hashes
      .split('\n')
      .filter(Boolean)
      .map((hash) => Buffer.from(hash, 'base64')),
  })
  if (root?.toString('hex') !== note.root) {
    findings.push({ code: 'root-mismatch', seq: Number(index), detail: 'not in the signed tree' })
  }
  return report(given, findings, `entry ${index} is in the signed tree of size ${note.size}`)
}

const readConsistencyProof = async (file: string): Promise<readonly Buffer[]> => {
  const text = await readFile(file, 'utf8')
  const hashes = text.trimStart().startsWith('{')
    ? (JSON.parse(text) as { proof: string[] }).proof
    : text.split('\n').filter((line) => line !== '' && line !== 'consistent')
  if (!hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) {
    throw new UsageError(`${file} is not a list of hashes.`)
  }
  return hashes.map((hash) => Buffer.from(hash, 'hex'))
}

const checkConsistency: Command = async (given) => {
  const from = await readNote(requireText(given.from, '--from FILE'))
  const to = await readNote(requireText(given.to, '--to FILE'))
  const proof = await readConsistencyProof(requireText(given.proof, '--proof FILE'))
  const vkeys = requireKeys(given)
  const findings = [...signatureFindings(from, vkeys), ...signatureFindings(to, vkeys)]
  const sides = [from, to].map(({ root, size }) => ({ size, root: Buffer.from(root, 'hex') }))
  const [older, newer] = sides as [(typeof sides)[0], (typeof sides)[0]]
  if (from.origin !== to.origin || !isConsistent({ from: older, to: newer, proof })) {
    findings.push({ code: 'forked', seq: null, detail: `${from.size} is no prefix of ${to.size}` })
  }
  return report(given, findings, `size ${to.size} extends size ${from.size}`)
}

/** The root and the leaf hashes that the exported entries lead to. */
const growFrom = (entries: readonly string[]) => {
  const leaves = entries.map((entry) => leafHash(Buffer.from(entry)))
  let frontier: readonly Uint8Array[] = []
  leaves.forEach((leaf, size) => {
    frontier = appendToFrontier({ frontier, size, leaf })
  })
  return { leaves, root: Buffer.from(rootOfFrontier(frontier)).toString('hex') }
}

const findWrongSums = async (directory: string): Promise<Finding[]> => {
  const findings: Finding[] = []
  const lines = (await readFile(join(directory, 'SHA256SUMS'), 'utf8')).split('\n').filter(Boolean)
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ')
    if (path.includes('..') || path.startsWith('/')) throw new UsageError(`Bad path ${path}.`)
    const body = await readFile(join(directory, path)).catch(() => null)
    if (body && createHash('sha256').update(body).digest('hex') === sum) continue
    findings.push({ code: body ? 'modified' : 'missing', seq: null, detail: path })
  }
  return findings
}

const findWrongPlaces = (entries: readonly string[], origin: string): Finding[] => {
  const findings: Finding[] = []
  let last = ''
  entries.forEach((entry, seq) => {
    const said = JSON.parse(entry) as { at?: string; log?: string; seq?: number }
    if (said.seq !== seq) findings.push({ code: 'reordered', seq, detail: `says ${said.seq}` })
    if (said.log !== origin) findings.push({ code: 'inserted', seq, detail: 'of another log' })
    if (String(said.at) < last) findings.push({ code: 'clock-regression', seq, detail: last })
    last = String(said.at)
  })
  return findings
}

const findWrongTiles = async (
  directory: string,
  leaves: readonly Buffer[],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const address of listTiles(leaves.length)) {
    if (address.kind === 'entries' || address.level > 0) continue
    const start = address.index * 256
    const expected = Buffer.concat(leaves.slice(start, start + address.width))
    const path = join('tile', formatTilePath(address))
    const stored = await readFile(join(directory, path)).catch(() => null)
    if (!stored?.equals(expected)) findings.push({ code: 'modified', seq: start, detail: path })
  }
  return findings
}

/** Checks an export with nothing but Node: entries → tree → signed root. */
const verifyExport: Command = async (given) => {
  const directory = requireText(given.operands[0], 'DIR')
  const note = await readNote(join(directory, 'checkpoint'))
  const listed = (await readFile(join(directory, 'keys'), 'utf8')).split('\n').filter(Boolean)
  const text = await readFile(join(directory, 'entries.ndjson'), 'utf8')
  const entries = text.split('\n').slice(0, -1)
  const { leaves, root } = growFrom(entries)
  const findings = [
    ...(await findWrongSums(directory)),
    ...signatureFindings(note, given.vkeys.length > 0 ? given.vkeys : listed),
    ...findWrongPlaces(entries, note.origin),
    ...(await findWrongTiles(directory, leaves)),
  ]
  if (entries.length !== note.size) {
    const code = entries.length < note.size ? 'truncated' : 'inserted'
    findings.push({ code, seq: entries.length, detail: `${note.size} entries were signed` })
  } else if (root !== note.root) {
    findings.push({ code: 'root-mismatch', seq: null, detail: 'entries do not lead to the root' })
  }
  const trust = given.vkeys.length > 0 ? '' : ' (key taken from the export: compare it yourself)'
  return report(given, findings, `${entries.length} entries lead to the signed root${trust}`)
}

const keygen: Command = async (given) => {
  const out = requireText(given.out, '--out FILE')
  const origin = requireText(given.origin ?? process.env.LEDGER_ORIGIN, '--origin NAME')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
  // wx: an existing key is never overwritten; it may have signed.
  await writeFile(out, pem, { mode: 0o600, flag: 'wx' })
  const { vkey } = createPemSigner({ origin, pem })
  process.stdout.write(`${given.json ? JSON.stringify({ vkey, file: out }) : vkey}\n`)
  return exitCodes.fine
}

/** Commands that need neither a database nor the network nor any package. */
export const offlineCommands: Readonly<Record<string, Command>> = {
  'check-proof': checkProof,
  'check-consistency': checkConsistency,
  'verify-export': verifyExport,
  keygen,
}
