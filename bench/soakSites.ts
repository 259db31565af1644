import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { DatabaseName } from './site.js'

import { startChild } from '../test/support/childProgram.js'
import { governedSlug, peopleOfSite, sitePassword } from '../test/support/gatedSite.js'
import { databaseUrl } from '../test/support/mongod.mjs'
import { largestBelow } from './processFigures.js'

export type SoakedSite = {
  readonly pid: number
  readonly api: string
  readonly collection: string
  readonly password: string
  readonly emails: { readonly editor: string; readonly reviewer: string }
  readonly stop: () => Promise<void>
}

type Args = { readonly database: DatabaseName; readonly mongoUri: string }

const uriFor = ({ database, mongoUri }: Args, folder: string): string => {
  if (database === 'sqlite') return `file:${join(folder, 'cms.db')}`
  return databaseUrl(mongoUri, `soak-${randomUUID().slice(0, 8)}`)
}

/** A foreign Payload app that has only the plugins. */
const startForeign = async (args: Args): Promise<SoakedSite> => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  const child = startChild({ program: 'bench/soakServer.ts', arguments: [uriFor(args, folder)] })
  const { port } = JSON.parse(await child.nextLine()) as { port: number }
  return {
    pid: child.process.pid ?? 0,
    api: `http://127.0.0.1:${port}/api`,
    collection: governedSlug,
    password: sitePassword,
    emails: { editor: peopleOfSite.editor.email, reviewer: peopleOfSite.reviewer.email },
    stop: async () => {
      child.process.kill('SIGTERM')
      await child.exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

const waitUntilReady = async (url: string): Promise<void> => {
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((next) => setTimeout(next, 500))
  }
}

/** The reference CMS as `npm start` runs it: Next in production mode. */
const startReference = async (args: Args): Promise<SoakedSite> => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  const port = await freePort()
  const password = randomBytes(12).toString('hex')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PORT: String(port),
      SERVER_URL: `http://127.0.0.1:${port}`,
      DATABASE_URI: uriFor(args, folder),
      DEMO_PASSWORD: password,
      SEED: 'demo',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await waitUntilReady(url)
  return {
    pid: largestBelow(child.pid ?? 0),
    api: `${url}/api`,
    collection: 'leaflets',
    password,
    emails: { editor: 'editor@demo.example', reviewer: 'reviewer@demo.example' },
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((ended) => child.once('exit', ended))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const soakSites = { foreign: startForeign, reference: startReference } as const

export type SoakSiteName = keyof typeof soakSites
