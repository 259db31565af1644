import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { BootedLedger } from './bootLedger.js'

import { bootLedger, signer } from './bootLedger.js'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const bin = pathOf('../../../src/plugins/audit-ledger/cli/bin.ts')

type Outcome = { readonly code: number; readonly out: string }

const ledgerCommand = (file: string, ...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      PAYLOAD_CONFIG_PATH: pathOf('./cliConfig.ts'),
      TEST_LEDGER_FILE: file,
    } as NodeJS.ProcessEnv
    const argv = ['--conditions=production', '--import', 'tsx', bin, ...args]
    execFile(process.execPath, argv, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, out: `${stdout}${stderr}` })
    })
  })

describe('ledger command', () => {
  let ledger: BootedLedger
  let directory: string

  beforeAll(async () => {
    ledger = await bootLedger()
    for (const title of ['a', 'b', 'c', 'd']) {
      await ledger.payload.create({ collection: 'posts' as never, data: { title } as never })
    }
    directory = await mkdtemp(join(tmpdir(), 'ledger-cli-'))
  }, 60_000)

  afterAll(async () => {
    await ledger.stop()
    await rm(directory, { recursive: true, force: true })
  })

  /** A copy of the database, changed past every guard, as its operator could. */
  const tampered = async (name: string, sql: readonly string[]): Promise<string> => {
    const copy = join(directory, `${name}.db`)
    const source = createClient({ url: `file:${ledger.file}` })
    await source.execute(`VACUUM INTO '${copy}'`)
    source.close()
    const client = createClient({ url: `file:${copy}` })
    for (const table of ['ledger_entries', 'ledger_checkpoints']) {
      await client.execute(`DROP TRIGGER ${table}_no_update`)
      await client.execute(`DROP TRIGGER ${table}_no_delete`)
    }
    for (const statement of sql) await client.execute(statement)
    client.close()
    return copy
  }

  it('verifies beside the running server', async () => {
    const { code, out } = await ledgerCommand(ledger.file, 'verify')
    expect(out).toContain('5 entries')
    expect(code).toBe(0)
  }, 60_000)

  it.each([
    [
      'modified',
      "UPDATE ledger_entries SET canonical = replace(canonical, 'posts', 'pasts') WHERE seq = 2",
    ],
    ['missing', 'DELETE FROM ledger_entries WHERE seq = 2'],
    ['projection-drift', "UPDATE ledger_entries SET actor_ref = 'x' WHERE seq = 2"],
    ['truncated', 'DELETE FROM ledger_entries WHERE seq = 4'],
    [
      'bad-signature',
      "UPDATE ledger_checkpoints SET note = replace(note, char(10) || '5' || char(10), char(10) || '4' || char(10))",
    ],
  ])(
    'finds %s',
    async (finding, sql) => {
      const { code, out } = await ledgerCommand(await tampered(finding, [sql]), 'verify', '--json')
      const report = JSON.parse(out) as { findings: { code: string }[] }
      expect(report.findings.map(({ code: found }) => found)).toContain(finding)
      expect(code).toBe(1)
    },
    60_000,
  )

  it('finds a tail that was cut with everything that spoke of it, by a kept checkpoint', async () => {
    const kept = join(directory, 'kept')
    await writeFile(kept, (await ledgerCommand(ledger.file, 'checkpoint')).out)
    const before = createClient({ url: `file:${ledger.file}` })
    const { rows } = await before.execute(
      'SELECT size, root, frontier FROM ledger_checkpoints WHERE size < 5 ORDER BY size DESC LIMIT 1',
    )
    before.close()
    const [row] = rows
    const cut = await tampered('cut', [
      `DELETE FROM ledger_entries WHERE seq >= ${Number(row?.size)}`,
      `DELETE FROM ledger_checkpoints WHERE size > ${Number(row?.size)}`,
      `UPDATE ledger_head SET size = ${Number(row?.size)}, root = '${String(row?.root)}', frontier = '${String(row?.frontier)}'`,
    ])
    expect((await ledgerCommand(cut, 'verify')).code).toBe(0)
    const found = await ledgerCommand(cut, 'verify', '--checkpoint', kept)
    expect(found.out).toContain('truncated')
    expect(found.code).toBe(1)
  }, 60_000)

  it('exports what verifies without a database, and not after a change', async () => {
    const out = join(directory, 'export')
    expect((await ledgerCommand(ledger.file, 'export', '--out', out)).code).toBe(0)
    const good = await ledgerCommand('', 'verify-export', out, '--vkey', signer.vkey)
    expect(good.out).toContain('5 entries, 5 under a verified signature')
    expect(good.code).toBe(0)
    const entries = join(out, 'entries.ndjson')
    await writeFile(entries, (await readFile(entries, 'utf8')).replace('posts', 'pasts'))
    const bad = await ledgerCommand('', 'verify-export', out)
    expect(bad.out).toMatch(/^modified seq=\d /m)
    expect(bad.code).toBe(1)
  }, 60_000)

  it('proves an entry offline, and refuses a changed proof', async () => {
    const file = join(directory, 'entry.tlog-proof')
    const { out: proof } = await ledgerCommand(ledger.file, 'prove', '3')
    await writeFile(file, proof)
    const good = await ledgerCommand('', 'check-proof', file, '--vkey', signer.vkey)
    expect(good.out).toContain('entry 3 is in the signed tree of ledger.example/test, size 5')
    expect(good.code).toBe(0)
    await writeFile(file, proof.replace('index 3', 'index 2'))
    expect((await ledgerCommand('', 'check-proof', file, '--vkey', signer.vkey)).code).toBe(1)
  }, 60_000)

  it('cannot tell without a checkpoint, a command or a config', async () => {
    const outcomes = await Promise.all([
      ledgerCommand('', 'check-proof', pathOf('./cliConfig.ts'), '--vkey', signer.vkey),
      ledgerCommand('', 'conjure'),
      ledgerCommand('', 'rotate'),
      ledgerCommand(join(directory, 'none.db'), 'verify'),
    ])
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2])
  }, 60_000)
})
