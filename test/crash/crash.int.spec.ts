import type { Payload } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints } from 'payload'

import type { SiteDatabase } from '../support/gatedSite.js'
import type { Acknowledged } from './client.js'
import type { KillPoint } from './killPoints.js'

import { ledgerHealth } from '../../src/plugins/audit-ledger/index.js'
import { ledgerStateOf } from '../../src/plugins/audit-ledger/ledgerState.js'
import { publishDocument } from '../../src/plugins/review-gate/index.js'
import { startChild } from '../support/childProgram.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import { actAs, buildGatedSite, governedSlug } from '../support/gatedSite.js'
import { startMongod } from '../support/mongod.mjs'
import { createClient } from './client.js'
import { findBroken, publishAgain } from './invariants.js'
import { killPoints } from './killPoints.js'

/**
 * MongoDB keeps what a dead client's transaction locked until that transaction expires, by default
 * after 60 s. The loop runs on a server of its own on which it expires sooner.
 */
const orphanLifetimeSeconds = 3

/** Kills in one loop: a few in the test run, 25 and more with `npm run test:crash`. */
const kills = Number(process.env.CRASH_KILLS ?? 3)
const secondsPerKill = 60

const uriOf = (database: SiteDatabase): string =>
  database.kind === 'mongodb' ? database.url : `file:${database.file}`

/** Signing three people in passes some of the points, at most this often. */
const signInPasses = 6

type Death = { readonly point: KillPoint | 'anywhere'; readonly nth: number }

/** Every other kill strikes at a random moment, the others at the named points in turn. */
const deathOf = (round: number): Death => {
  const named = killPoints[Math.floor(round / 2) % killPoints.length] ?? 'before-commit'
  const nth = signInPasses + 1 + Math.floor(Math.random() * 12)
  return { point: round % 2 === 0 ? named : 'anywhere', nth }
}

/** The long loop shows how far it is. */
const tell = (line: string): void => {
  if (process.env.CRASH_KILLS) process.stderr.write(`${line}\n`)
}

/** Kills within a moment after the `nth` acknowledged write, wherever the server then is. */
const createKiller = (nth: number, kill: () => void): (() => void) => {
  let count = 0
  return () => {
    count += 1
    if (count === nth) setTimeout(kill, Math.random() * 200)
  }
}

type RestartedSite = {
  readonly payload: Payload
  readonly readTile: (tile: string) => Promise<Buffer>
}

/** Sequences what waits: at once, or as soon as the dead server's transaction has expired. */
const drain = async (payload: Payload): Promise<void> => {
  const giveUpAt = Date.now() + orphanLifetimeSeconds * 10_000
  while ((await ledgerHealth(payload)).pending > 0 && Date.now() < giveUpAt) {
    // A refused try has waited for several seconds by itself.
    await ledgerStateOf(payload)
      .sequence()
      .catch(() => undefined)
  }
}

const expireOrphansSoon = async (database: SiteDatabase): Promise<void> => {
  const payload = await getPayload({
    config: await buildGatedSite({ database }),
    key: randomUUID(),
  })
  const { connection } = payload.db as unknown as {
    connection: { db: { admin: () => { command: (command: object) => Promise<unknown> } } }
  }
  await connection.db
    .admin()
    .command({ setParameter: 1, transactionLifetimeLimitSeconds: orphanLifetimeSeconds })
  await payload.destroy()
}

describeOnDatabases('a server that is killed while it writes', (kind) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crash-'))
  const checkpointFile = path.join(folder, 'checkpoints')
  let stopServer: () => Promise<void> = () => Promise.resolve()
  let database: SiteDatabase
  const acknowledged: Acknowledged[] = []
  const checkpoints: string[] = []

  beforeAll(async () => {
    if (kind === 'sqlite') {
      database = freshDatabase(kind)
      return
    }
    const server = await startMongod()
    stopServer = server.stop
    database = { kind, url: server.database(`crash-${randomUUID()}`) }
    await expireOrphansSoon(database)
  })

  afterAll(async () => {
    await stopServer()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts a server, writes to it until it is dead. */
  const runUntilKilled = async ({ nth, point }: Death): Promise<void> => {
    const server = startChild({
      program: 'test/crash/server.ts',
      arguments: [uriOf(database), checkpointFile],
      environment: point === 'anywhere' ? {} : { KILL_AT: `${point}:${nth}` },
    })
    const { port } = JSON.parse(await server.nextLine()) as { port: number }
    const kill = createKiller(nth, () => server.process.kill('SIGKILL'))
    const client = createClient(port, point === 'anywhere' ? kill : () => undefined)
    await client.signIn()
    await client.writeUntilDeath()
    expect(await server.exited).toBe('SIGKILL')
    expect(client.refusals).toEqual([])
    acknowledged.push(...client.acknowledged)
    checkpoints.push(...client.checkpoints)
  }

  const requirePromises = async (site: RestartedSite): Promise<void> => {
    const { payload, readTile } = site
    const witnessed = { acknowledged, checkpoints, checkpointFile }
    expect(await findBroken({ payload, witnessed, readTile })).toEqual([])
    const asEditor = await actAs(payload, 'editor')
    const again = await publishAgain(payload, async (id) =>
      publishDocument({ req: await asEditor(), document: { collection: governedSlug, id } }),
    )
    expect(again.after).toBe(again.before)
  }

  /** Starts the site again in this process and looks at everything. */
  const requireIntact = async (): Promise<void> => {
    const config = await buildGatedSite({ database, push: false, checkpointFile })
    const key = randomUUID()
    const payload = await getPayload({ config, key })
    const readTile = async (tile: string): Promise<Buffer> => {
      const response = await handleEndpoints({
        config: Promise.resolve(config),
        payloadInstanceCacheKey: key,
        request: new Request(`http://127.0.0.1/api/ledger/tile/${tile}`),
      })
      return Buffer.from(await response.arrayBuffer())
    }
    try {
      await drain(payload)
      await requirePromises({ payload, readTile })
    } finally {
      await payload.destroy()
    }
  }

  it(
    `keeps every promise over ${kills} kills`,
    async () => {
      for (let round = 0; round < kills; round += 1) {
        const death = deathOf(round)
        await runUntilKilled(death)
        await requireIntact()
        tell(
          `${kind}, kill ${round + 1} of ${kills}: ${death.point}, ${acknowledged.length} acknowledged`,
        )
      }
      expect(acknowledged.length).toBeGreaterThan(kills)
    },
    kills * secondsPerKill * 1_000,
  )
})
