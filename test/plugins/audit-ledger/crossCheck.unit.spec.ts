import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { signCheckpoint } from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import { formatTlogProof } from '../../../src/plugins/audit-ledger/ledger/tlogProof.js'
import { writeExport } from '../../../src/plugins/audit-ledger/ledger/writeExport.js'
import { verifyExport } from '../../../src/plugins/audit-ledger/verify/index.js'
import { contentText, kitSigner, kitTexts, leavesOf, sha256Hex, signTexts } from './ledgerKit.js'

/**
 * What this package writes, judged by programs that share no code with it: Python with openssl,
 * and Go with the code of its checksum database. Where a program is missing its part is reported
 * as skipped, with the reason in its name.
 */

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const script = pathOf('../../../src/plugins/audit-ledger/verify/verify_export.py')
const goProgram = pathOf('./gocheck/main.go')

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

const goPath = ['/usr/share/gocode', process.env.GOPATH ?? ''].find(
  (path) => path !== '' && existsSync(join(path, 'src/golang.org/x/mod/sumdb/note')),
)

const whyNoPython = !runs('python3', '--version')
  ? 'python3 is missing'
  : runs('openssl', 'version')
    ? null
    : 'openssl is missing'

const whyNoGo = !runs('go', 'version')
  ? 'go is missing'
  : goPath
    ? null
    : 'golang-golang-x-mod-dev is missing'

const describeWith = (name: string, why: null | string, body: () => void): void => {
  if (why === null) describe(name, body)
  else describe.skip(`${name} (skipped: ${why})`, body)
}

const size = 300
const texts = kitTexts(size)
const vkey = kitSigner.vkey
let folder = ''
let pristine = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-cross-'))
  pristine = join(folder, 'pristine')
  await writeExport({
    dir: pristine,
    checkpoints: await Promise.all([100, 256, size].map((at) => signTexts(texts.slice(0, at)))),
    entries: texts,
    vkeys: [vkey],
    contents: Array.from({ length: 11 }, (_, seq) => contentText(seq)).map((text) => ({
      hash: sha256Hex(text),
      text,
    })),
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As somebody would who can also write the sums. */
const refreshSums = (dir: string): void => {
  const file = join(dir, 'SHA256SUMS')
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const fresh = lines.map((line) => {
    const bytes = readFileSync(join(dir, line.slice(66)))
    return `${createHash('sha256').update(bytes).digest('hex')}  ${line.slice(66)}\n`
  })
  writeFileSync(file, fresh.join(''))
}

const changed = (path: string, edit: (text: string) => string, sums = true): string => {
  const dir = mkdtempSync(join(folder, 'copy-'))
  cpSync(pristine, dir, { recursive: true })
  const file = join(dir, path)
  const before = readFileSync(file, 'latin1')
  const after = edit(before)
  if (after === before) throw new Error(`nothing was changed in ${path}`)
  writeFileSync(file, after, 'latin1')
  if (sums) refreshSums(dir)
  return dir
}

const lines = (edit: (list: string[]) => string[]) => (text: string) =>
  edit(text.trimEnd().split('\n'))
    .map((line) => `${line}\n`)
    .join('')

const flip = (place: number) => (text: string) => {
  const bytes = Buffer.from(text, 'latin1')
  bytes[place] = (bytes[place] as number) ^ 1
  return bytes.toString('latin1')
}

type Tampering = {
  readonly name: string
  readonly path: string
  readonly edit: (text: string) => string
  readonly code: string
}

/** Each with what Node and Python must call it; Go says only that it does not verify. */
const tamperings: readonly Tampering[] = [
  {
    name: 'one byte of an entry',
    path: 'entries.ndjson',
    edit: lines((list) => list.with(200, (list[200] as string).replace('leaflets', 'leafletr'))),
    code: 'modified',
  },
  {
    name: 'one entry removed',
    path: 'entries.ndjson',
    edit: lines((list) => list.filter((_, seq) => seq !== 200)),
    code: 'missing',
  },
  {
    name: 'two entries swapped',
    path: 'entries.ndjson',
    edit: lines((list) => list.with(200, list[201] as string).with(201, list[200] as string)),
    code: 'reordered',
  },
  {
    name: 'one entry twice',
    path: 'entries.ndjson',
    edit: lines((list) => [...list.slice(0, 201), ...list.slice(200)]),
    code: 'duplicate',
  },
  {
    name: 'one entry too many',
    path: 'entries.ndjson',
    edit: lines((list) => [...list, Buffer.from(kitTexts(301)[300] ?? '').toString('latin1')]),
    code: 'inserted',
  },
  {
    name: 'the tail cut',
    path: 'entries.ndjson',
    edit: lines((list) => list.slice(0, -1)),
    code: 'truncated',
  },
  {
    name: 'a signature',
    path: 'checkpoint',
    edit: (text) => text.replace(/.(.{20})\n$/, (_, end: string) => `/${end}\n`),
    code: 'bad-signature',
  },
  {
    name: 'a bundle',
    path: 'tile/entries/000',
    edit: flip(500),
    code: 'modified',
  },
]

const python = (...args: readonly string[]) => {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
  const { status, stderr, stdout } = spawnSync('python3', [script, ...args], {
    encoding: 'utf8',
    env,
  })
  const findings = (stdout.startsWith('{') ? JSON.parse(stdout) : { findings: [] }) as {
    findings: { code: string }[]
  }
  return { status, stderr, stdout, codes: findings.findings.map(({ code }) => code) }
}

describe('Node on the same exports', () => {
  it.each(tamperings)('names $name: $code', async ({ code, edit, path }) => {
    const { findings, ok } = await verifyExport(changed(path, edit), { vkeys: [vkey] })
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(ok).toBe(false)
  })
})

describeWith('Python and openssl', whyNoPython, () => {
  it('verify the export', () => {
    const { codes, status, stderr } = python(pristine, '--vkey', vkey, '--json')
    expect([codes, stderr, status]).toEqual([[], '', 0])
    const unpinned = python(pristine)
    expect(unpinned.stdout).toMatch(/^keys-unpinned seq=- /)
    expect(unpinned.status).toBe(0)
  })

  it.each(tamperings)('find $name: $code', ({ code, edit, path }) => {
    const { codes, status } = python(changed(path, edit), '--vkey', vkey, '--json')
    expect(codes).toContain(code)
    expect(status).toBe(1)
  })

  it('find a tile, content and sums that were changed', () => {
    const at = (path: string, sums?: boolean) =>
      python(changed(path, flip(3), sums), '--vkey', vkey, '--json').codes
    const content = `content/${sha256Hex(contentText(2))}.json`
    expect(at('tile/0/000')).toContain('modified')
    expect(at('tile/1/000.p/1')).toContain('projection-drift')
    expect(at(content)).toContain('modified')
    expect(at(content, false)).toContain('checksum-mismatch')
  })

  it('find a rewritten history by a kept checkpoint', async () => {
    const kept = join(folder, 'kept')
    writeFileSync(kept, await signTexts(texts.slice(0, 256)))
    expect(python(pristine, '--vkey', vkey, '--checkpoint', kept).status).toBe(0)
    const other = [...texts.slice(1, 101), ...texts.slice(0, 156)]
    writeFileSync(kept, await signTexts(other))
    const { codes, status } = python(pristine, '--vkey', vkey, '--checkpoint', kept, '--json')
    expect([codes.includes('forked'), codes.includes('root-mismatch'), status]).toEqual([
      true,
      true,
      1,
    ])
  })

  it('cannot tell without an export or with a key that is none', () => {
    expect(python(join(folder, 'nowhere')).status).toBe(2)
    expect(python(pristine, '--vkey', 'nonsense').status).toBe(2)
    expect(python().status).toBe(2)
  })
})

describeWith('Go’s sumdb note and tlog', whyNoGo, () => {
  let program = ''

  beforeAll(() => {
    program = join(folder, 'gocheck-program')
    const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPATH: goPath }
    execFileSync('go', ['build', '-o', program, goProgram], { env, cwd: folder })
  }, 300_000)

  const go = (...args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' })

  it('verify the export', () => {
    const { status, stderr, stdout } = go('export', pristine, vkey)
    expect([stdout, stderr, status]).toEqual(['verified\n', '', 0])
  })

  it.each(tamperings)('refuse $name', ({ edit, path }) => {
    expect(go('export', changed(path, edit), vkey).status).toBe(1)
  })

  it('verify proofs of inclusion, and refuse changed ones', async () => {
    const file = join(folder, 'proof')
    const readNode = createNodeReader(leavesOf(texts))
    const checkpoint = await signTexts(texts)
    for (const index of [0, 1, 255, 256, 299]) {
      const hashes = await proveInclusion({ index, size, readNode })
      const proof = { index, hashes, checkpoint, extra: Buffer.from(texts[index] as string) }
      writeFileSync(file, formatTlogProof(proof))
      expect(go('proof', file, vkey).stdout).toBe('verified\n')
      writeFileSync(file, formatTlogProof({ ...proof, index: index ^ 1 }))
      expect(go('proof', file, vkey).status).toBe(1)
    }
  })

  it('verify proofs of growth, and refuse changed ones', async () => {
    const [from, to, proofFile] = ['from', 'to', 'growth'].map((name) => join(folder, name))
    const args = ['consistency', String(from), String(to), String(proofFile), vkey] as const
    const readNode = createNodeReader(leavesOf(texts))
    writeFileSync(String(to), await signTexts(texts))
    for (const older of [1, 100, 256, 299, 300]) {
      writeFileSync(String(from), await signTexts(texts.slice(0, older)))
      const proof = await proveConsistency({ from: older, to: size, readNode })
      writeFileSync(String(proofFile), proof.map((hash) => hash.toString('hex')).join('\n'))
      expect(go(...args).stdout).toBe('verified\n')
      const [root] = leavesOf(texts)
      const forged = await signCheckpoint({
        origin: 'ledger.example/kit',
        size: older,
        root: root?.fill(1) as Buffer,
        signers: [kitSigner],
      })
      writeFileSync(String(from), forged)
      expect(go(...args).status).toBe(1)
    }
  })
})
