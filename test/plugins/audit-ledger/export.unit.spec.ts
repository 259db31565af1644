import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type {
  CommandOutput,
  OfflineCommand,
} from '../../../src/plugins/audit-ledger/cli/offline.js'
import type { SampleLog } from './sampleLog.js'

import { offlineCommands } from '../../../src/plugins/audit-ledger/cli/offline.js'
import { splitNotes } from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import { buildEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import { parseKeyFile } from '../../../src/plugins/audit-ledger/ledger/keys.js'
import { leafHash } from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import { formatTlogProof } from '../../../src/plugins/audit-ledger/ledger/tlogProof.js'
import { writeExport } from '../../../src/plugins/audit-ledger/ledger/writeExport.js'
import { verifyExport } from '../../../src/plugins/audit-ledger/verify/index.js'
import { createSampleLog, sampleEntry, sampleOrigin, sampleSigner } from './sampleLog.js'
import { codeOf, rejectionOf } from './rejections.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const content = JSON.stringify({ title: '防范电信诈骗' })

/** Entries whose content is in the export: all speak of the same leaflet. */
const canonicalOf = (seq: number): string =>
  buildEntry(
    sampleEntry(seq, {
      content: { alg: 'sha-256', hash: sha256(content), locales: { zh: sha256(content) } },
    }),
  )

let folder: string
let log: SampleLog

const write = async (name: string, canonicals = log.canonicals, withContent = false) => {
  const dir = join(folder, name)
  const written = await writeExport({
    dir,
    checkpoints: [...log.notes.values()],
    entries: canonicals,
    vkeys: [log.vkey],
    ...(withContent ? { contents: [{ hash: sha256(content), text: content }] } : {}),
  })
  return { dir, written }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-export-'))
  log = await createSampleLog(600, [256, 512])
  await write('pristine')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of the pristine export to be tampered with. */
const copy = async (): Promise<string> => {
  const dir = await mkdtemp(join(folder, 'copy-'))
  await cp(join(folder, 'pristine'), dir, { recursive: true })
  return dir
}

const codesOf = async (dir: string, vkeys: readonly string[] = [log.vkey]) => {
  const { findings } = await verifyExport(dir, { vkeys })
  return findings.map(({ code, seq }) => `${code} ${seq ?? '-'}`)
}

const change = async (dir: string, path: string, edit: (text: string) => string): Promise<void> => {
  const file = join(dir, path)
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

/** As somebody would who also has the sums in hand. */
const refreshSums = (dir: string): Promise<void> =>
  change(dir, 'SHA256SUMS', (text) => text).then(async () => {
    const lines = (await readFile(join(dir, 'SHA256SUMS'), 'utf8')).split('\n').filter(Boolean)
    const fresh = await Promise.all(
      lines.map(async (line) => {
        const path = line.slice(66)
        const bytes = await readFile(join(dir, path))
        return `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`
      }),
    )
    await writeFile(join(dir, 'SHA256SUMS'), fresh.join(''))
  })

const editLines = (edit: (lines: string[]) => string[]) => (text: string) =>
  edit(text.trimEnd().split('\n'))
    .map((line) => `${line}\n`)
    .join('')

describe('an export', () => {
  test('has the files of the contract', async () => {
    const dir = join(folder, 'pristine')
    expect((await readdir(dir)).sort()).toEqual([
      'HOWTO.md',
      'SHA256SUMS',
      'checkpoint',
      'checkpoints',
      'entries.ndjson',
      'keys',
      'tile',
    ])
    expect((await readdir(join(dir, 'tile/0'))).sort()).toEqual(['000', '001', '002.p'])
    expect(await readdir(join(dir, 'tile/0/002.p'))).toEqual(['88'])
    expect(await readdir(join(dir, 'tile/1/000.p'))).toEqual(['2'])
    expect((await readdir(join(dir, 'tile/entries'))).sort()).toEqual(['000', '001', '002.p'])
    expect((await stat(join(dir, 'tile/0/000'))).size).toBe(256 * 32)
    const notes = splitNotes(await readFile(join(dir, 'checkpoints'), 'utf8'))
    expect(notes).toEqual([...log.notes.values()])
    expect(await readFile(join(dir, 'checkpoint'), 'utf8')).toBe(log.notes.get(600))
  })

  test('verifies, and says when its keys are its own', async () => {
    const dir = join(folder, 'pristine')
    const report = await verifyExport(dir, { vkeys: [log.vkey] })
    expect(report).toMatchObject({ ok: true, size: 600, verifiedSize: 600, root: log.root })
    expect(report.findings).toEqual([])
    const unpinned = await verifyExport(dir)
    expect(unpinned.ok).toBe(true)
    expect(unpinned.findings.map(({ code }) => code)).toEqual(['keys-unpinned'])
  })

  test('with content', async () => {
    const canonicals = Array.from({ length: 5 }, (_, seq) => canonicalOf(seq))
    const signed = { ...log, canonicals, notes: (await createSampleLogOf(canonicals)).notes }
    const dir = join(folder, 'content')
    await writeExport({
      dir,
      checkpoints: [...signed.notes.values()],
      entries: canonicals,
      vkeys: [log.vkey],
      contents: [
        { hash: sha256(content), text: content },
        { hash: sha256(content), text: content },
      ],
    })
    const path = `content/${sha256(content)}.json`
    expect(await readFile(join(dir, path), 'utf8')).toBe(content)
    expect(await codesOf(dir)).toEqual([])
    await change(dir, path, (text) => text.replace('防范', '配合'))
    await refreshSums(dir)
    expect(await codesOf(dir)).toEqual(['modified -'])
    await rm(join(dir, path))
    await change(
      dir,
      'SHA256SUMS',
      editLines((lines) => lines.filter((one) => !one.endsWith(path))),
    )
    expect(await codesOf(dir)).toEqual(['content-missing 1', 'content-missing 2'])
  })

  test.each([
    [
      'one byte of an entry',
      'entries.ndjson',
      editLines((lines) =>
        lines.map((line, seq) => (seq === 300 ? line.replace('leaflets', 'leaflett') : line)),
      ),
      'modified 300',
    ],
    [
      'one byte of a sequence',
      'entries.ndjson',
      editLines((lines) =>
        lines.map((line, seq) => (seq === 300 ? line.replace('"seq":300', '"seq":301') : line)),
      ),
      'modified 300',
    ],
    [
      'one entry removed',
      'entries.ndjson',
      editLines((lines) => lines.filter((_, seq) => seq !== 300)),
      'missing 300',
    ],
    [
      'two entries swapped',
      'entries.ndjson',
      editLines((lines) =>
        lines.map(
          (line, seq) => (seq === 300 ? lines[301] : seq === 301 ? lines[300] : line) as string,
        ),
      ),
      'reordered 300',
    ],
    [
      'one entry inserted',
      'entries.ndjson',
      editLines((lines) => [
        ...lines.slice(0, 301),
        buildEntry(sampleEntry(300, { type: 'gate.blocked' })),
        ...lines.slice(301),
      ]),
      'inserted 300',
    ],
    [
      'one entry twice',
      'entries.ndjson',
      editLines((lines) => [...lines.slice(0, 301), ...lines.slice(300)]),
      'duplicate 300',
    ],
    ['the tail cut', 'entries.ndjson', editLines((lines) => lines.slice(0, 590)), 'truncated 590'],
    [
      'an entry more',
      'entries.ndjson',
      editLines((lines) => [...lines, buildEntry(sampleEntry(600))]),
      'inserted 600',
    ],
    [
      'a signature',
      'checkpoint',
      (text: string) => text.replace(/.(.{10})=\n$/u, 'A$1=\n'),
      'bad-signature -',
    ],
    [
      'a size',
      'checkpoint',
      (text: string) => text.replace('\n600\n', '\n599\n'),
      'bad-signature -',
    ],
  ] as const)('%s', async (_name, path, edit, expected) => {
    const dir = await copy()
    await change(dir, path, edit)
    const codes = await codesOf(dir)
    expect(codes).toContain(expected)
    expect(codes).toContain('checksum-mismatch -')
    await refreshSums(dir)
    expect(await codesOf(dir)).toContain(expected)
    expect(await codesOf(dir)).not.toContain('checksum-mismatch -')
  })

  test('an entry that was changed everywhere but under the signature', async () => {
    const dir = join(folder, 'forged')
    const forged = log.canonicals.map((one, seq) =>
      seq === 300 ? buildEntry(sampleEntry(300, { type: 'review.approved' })) : one,
    )
    expect(codeOf(await rejectionOf(write('forged', forged)))).toBe('root-mismatch')
    expect(await codesOf(dir)).toEqual(['root-mismatch -', 'modified -'])
  })

  test('a changed hash in a tile, a bundle, an upper tile', async () => {
    const dir = await copy()
    for (const path of ['tile/0/001', 'tile/entries/001', 'tile/1/000.p/2']) {
      const bytes = await readFile(join(dir, path))
      bytes[40] = (bytes[40] ?? 0) ^ 1
      await writeFile(join(dir, path), bytes)
    }
    await refreshSums(dir)
    const codes = await codesOf(dir)
    expect(codes).toContain('projection-drift 257')
    expect(codes).toContain('modified 256')
    expect(codes).toContain('projection-drift -')
  })

  test('a file that is missing', async () => {
    const dir = await copy()
    await rm(join(dir, 'tile/0/001'))
    expect(await codesOf(dir)).toContain('file-missing -')
  })

  test('keys of somebody else', async () => {
    const other = sampleSigner(sampleOrigin, 'somebody else').vkey
    expect(await codesOf(join(folder, 'pristine'), [other])).toContain('unknown-key -')
  })

  test('sums that point out of the folder are not followed', async () => {
    const dir = await copy()
    await change(dir, 'SHA256SUMS', (text) => `${text}${'0'.repeat(64)}  ../pristine/keys\n`)
    expect(await codesOf(dir)).toEqual(['checksum-mismatch -'])
  })

  test('is refused into a folder that holds something, and with too few entries', async () => {
    expect(codeOf(await rejectionOf(write('pristine')))).toBe('invalid-export')
    const cut = rejectionOf(write('short', log.canonicals.slice(0, 10)))
    expect(codeOf(await cut)).toBe('invalid-export')
  })
})

const createSampleLogOf = async (canonicals: readonly string[]) => {
  const { signSample } = await import('./sampleLog.js')
  return { notes: new Map([[canonicals.length, await signSample(canonicals)]]) }
}

/** Runs a command and keeps what it writes. */
const run = async (name: string, argv: readonly string[]) => {
  const lines: string[] = []
  const errors: string[] = []
  const output: CommandOutput = {
    out: (text) => void lines.push(text),
    err: (text) => void errors.push(text),
  }
  const command = offlineCommands[name] as OfflineCommand
  const exit = await command(argv, output)
  return { exit, out: lines.join('\n'), err: errors.join('\n') }
}

describe('offline commands', () => {
  const leaves = () => log.canonicals.map((canonical) => leafHash(Buffer.from(canonical)))
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  test('verify-export: 0, 1 with findings, 2 when there is nothing to judge', async () => {
    const dir = await copy()
    expect(await run('verify-export', [dir, '--vkey', log.vkey])).toMatchObject({
      exit: 0,
      err: '',
    })
    await change(
      dir,
      'entries.ndjson',
      editLines((lines) => lines.slice(0, -1)),
    )
    const found = await run('verify-export', [dir, '--vkey', log.vkey])
    expect(found.exit).toBe(1)
    expect(found.out).toMatch(/^truncated seq=599 /m)
    const { exit, out } = await run('verify-export', [dir, '--vkey', log.vkey, '--json'])
    expect(exit).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, size: 599 })
    expect((await run('verify-export', [join(folder, 'nowhere')])).exit).toBe(2)
    expect((await run('verify-export', [])).exit).toBe(2)
    expect((await run('verify-export', [dir, '--vkey', 'nonsense'])).exit).toBe(2)
    expect((await run('verify-export', [dir, '--unknown'])).exit).toBe(2)
  })

  test('verify-export holds an export against a kept checkpoint', async () => {
    const kept = await createSampleLog(601)
    const keep = await file('kept', kept.notes.get(601) ?? '')
    const args = [join(folder, 'pristine'), '--vkey', log.vkey, '--checkpoint', keep]
    expect(await run('verify-export', args)).toMatchObject({ exit: 1 })
    const older = await file('older', log.notes.get(256) ?? '')
    const fine = [join(folder, 'pristine'), '--vkey', log.vkey, '--checkpoint', older]
    expect(await run('verify-export', fine)).toMatchObject({ exit: 0 })
  })

  test('check-proof', async () => {
    const hashes = await proveInclusion({
      index: 300,
      size: 600,
      readNode: createNodeReader(leaves()),
    })
    const extra = Buffer.from(log.canonicals[300] ?? '')
    const checkpoint = log.notes.get(600) ?? ''
    const proof = { index: 300, hashes, checkpoint, extra }
    const good = await file('good.tlog-proof', formatTlogProof(proof))
    expect(await run('check-proof', [good, '--vkey', log.vkey])).toMatchObject({ exit: 0, err: '' })
    const wrong = await file('wrong.tlog-proof', formatTlogProof({ ...proof, index: 301 }))
    const refused = await run('check-proof', [wrong, '--vkey', log.vkey])
    expect(refused).toMatchObject({ exit: 1 })
    expect(refused.out).toMatch(/^root-mismatch /)
    const other = sampleSigner(sampleOrigin, 'somebody else').vkey
    expect((await run('check-proof', [good, '--vkey', other])).out).toMatch(/^unknown-key /)
    expect((await run('check-proof', [good])).exit).toBe(2)
    expect((await run('check-proof', [await file('none', 'x'), '--vkey', log.vkey])).exit).toBe(2)
    const bare = await file('bare', formatTlogProof({ index: 300, hashes, checkpoint }))
    expect((await run('check-proof', [bare, '--vkey', log.vkey])).exit).toBe(2)
    const entry = await file('entry', log.canonicals[300] ?? '')
    expect((await run('check-proof', [bare, '--entry', entry, '--vkey', log.vkey])).exit).toBe(0)
  })

  test('check-consistency', async () => {
    const hashes = await proveConsistency({
      from: 256,
      to: 600,
      readNode: createNodeReader(leaves()),
    })
    const hex = hashes.map((hash) => hash.toString('hex'))
    const from = await file('from', log.notes.get(256) ?? '')
    const to = await file('to', log.notes.get(600) ?? '')
    const json = await file('proof.json', JSON.stringify({ from: 256, to: 600, proof: hex }))
    const lines = await file('proof.txt', hex.map((hash) => `${hash}\n`).join(''))
    const args = (proof: string) => [
      '--from',
      from,
      '--to',
      to,
      '--proof',
      proof,
      '--vkey',
      log.vkey,
    ]
    expect(await run('check-consistency', args(json))).toMatchObject({ exit: 0, err: '' })
    expect(await run('check-consistency', args(lines))).toMatchObject({ exit: 0 })
    const short = await file('short.txt', hex.slice(1).join('\n'))
    const refused = await run('check-consistency', args(short))
    expect(refused).toMatchObject({ exit: 1 })
    expect(refused.out).toMatch(/^forked /)
    expect((await run('check-consistency', args(await file('junk', 'junk')))).exit).toBe(2)
  })

  test('keygen: a key file of mode 0600 that is never overwritten', async () => {
    const out = join(folder, 'key.pem')
    const made = await run('keygen', ['--out', out, '--name', sampleOrigin])
    expect(made.exit).toBe(0)
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    const text = await readFile(out, 'utf8')
    expect(parseKeyFile(text).vkey).toBe(made.out)
    expect(text).toContain('-----BEGIN PRIVATE KEY-----')
    expect((await run('keygen', ['--out', out, '--name', sampleOrigin])).exit).toBe(2)
    expect(await readFile(out, 'utf8')).toBe(text)
    expect((await run('keygen', ['--out', join(folder, 'k2'), '--name', 'a b'])).exit).toBe(2)
    expect((await run('keygen', ['--out', join(folder, 'k3')])).exit).toBe(2)
  })
})
