import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { canonicalJson } from '../../../src/plugins/shared/canonicalJson.js'
import { parseEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import { verifyExport } from '../../../src/plugins/audit-ledger/verify/index.js'
import { goldenEntries, goldenOrigin, goldenSigner, writeGolden } from './golden/buildGolden.js'

const frozen = fileURLToPath(new URL('./golden/ledger', import.meta.url))
const python = fileURLToPath(
  new URL('../../../src/plugins/audit-ledger/verify/verify_export.py', import.meta.url),
)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-golden-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every file below a folder with its bytes; the how-to and the sums over it may be reworded. */
const filesOf = async (dir: string): Promise<Readonly<Record<string, string>>> => {
  const all = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const named = files
    .map((file) => ({ file, name: file.slice(dir.length + 1) }))
    .filter(({ name }) => name !== 'HOWTO.md' && name !== 'SHA256SUMS')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const read = named.map(async ({ file, name }) => [name, (await readFile(file)).toString('hex')])
  return Object.fromEntries((await Promise.all(read)) as [string, string][])
}

test('today’s code writes the bytes that were frozen', async () => {
  await writeGolden(join(folder, 'built'))
  const built = await filesOf(join(folder, 'built'))
  expect(Object.keys(built)).toHaveLength(8)
  expect(built).toEqual(await filesOf(frozen))
})

test('the first leaf and the root are those written here', async () => {
  const report = await verifyExport(frozen, { vkeys: [goldenSigner.vkey] })
  expect(report.findings).toEqual([])
  expect(report).toMatchObject({ ok: true, size: 6, verifiedSize: 6, root: goldenRoot })
  const leaf = createHash('sha256').update('\0').update(firstEntry).digest('hex')
  expect(leaf).toBe(firstLeaf)
  expect(goldenEntries()[0]).toBe(firstEntry)
})

test('every frozen entry is read, and is what the pinned canonical JSON writes', async () => {
  const lines = (await readFile(join(frozen, 'entries.ndjson'), 'utf8')).split('\n').slice(0, -1)
  expect(lines).toHaveLength(6)
  lines.forEach((line, seq) => {
    expect(parseEntry(line)).toMatchObject({ seq, log: goldenOrigin })
    expect(canonicalJson(JSON.parse(line))).toBe(line)
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0
const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const inPython = hasPython && hasOpenssl ? test : test.skip

inPython('the frozen ledger verifies in Python (skipped without python3 and openssl)', () => {
  const { status, stdout } = spawnSync('python3', [python, frozen, '--vkey', goldenSigner.vkey])
  expect({ status, stdout: stdout.toString() }).toMatchObject({ status: 0 })
})

const firstEntry =
  '{"actor":{"ref":"system:ledger","role":"system"},"at":"2026-03-15T00:00:00.000Z","data":{"vkey":"golden.example.org/ledger/1+91f3374f+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"},"id":"019a0000-0000-7000-8000-000000000000","log":"golden.example.org/ledger/1","seq":0,"subject":{"id":"golden.example.org/ledger/1","kind":"ledger"},"type":"ledger.opened","v":1}'
const firstLeaf = '8a5138229bb8a70f83218a98339565c01aa253a150b554feede0664849d2bf8f'
const goldenRoot = '2256bc822ca45f5f72f70be4d031d7544781276a748aae5ce2de20fa872cfce1'
