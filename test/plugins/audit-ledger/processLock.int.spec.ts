import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { BootedLedger } from './bootLedger.js'

import { bootLedger } from './bootLedger.js'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./serverChild.ts', import.meta.url))

const bootElsewhere = async (file: string): Promise<string> => {
  const args = ['--conditions=production', '--import', 'tsx', child, file]
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' } as NodeJS.ProcessEnv
  return (await run(process.execPath, args, { env })).stdout
}

describe('one server process per SQLite file', () => {
  let ledger: BootedLedger

  beforeAll(async () => {
    ledger = await bootLedger()
  }, 60_000)

  afterAll(() => ledger.stop())

  it('refuses the second one and says who holds the file', async () => {
    const output = await bootElsewhere(ledger.file)
    expect(output).toContain('audit-ledger/E004')
    expect(output).toContain(`process ${process.pid}`)
    expect(output).not.toContain('booted')
  }, 60_000)

  it('lets the next one in once the first has gone', async () => {
    await ledger.payload.destroy()
    expect(await bootElsewhere(ledger.file)).toContain('booted')
    ledger = await bootLedger({ file: ledger.file })
  }, 60_000)
})
