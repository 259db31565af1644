import type { Payload } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BootedLedger, Database } from './bootLedger.js'
import type { StartedMongo } from './startMongo.js'

import { ledgerHealth } from '../../../src/plugins/audit-ledger/index.js'
import { bootLedger } from './bootLedger.js'
import { codeOf, rejectionOf } from './rejections.js'
import { startMongo } from './startMongo.js'

type MongoConnection = {
  readonly db: {
    readonly collections: () => Promise<
      readonly {
        readonly find: () => { readonly toArray: () => Promise<readonly object[]> }
        readonly deleteMany: (filter: object) => Promise<unknown>
        readonly insertMany: (rows: readonly object[]) => Promise<unknown>
      }[]
    >
  }
}

const collectionsOf = (payload: Payload) =>
  (payload.db as unknown as { connection: MongoConnection }).connection.db.collections()

/** Copies a stopped database file with what belongs to it. */
const copyDatabase = (from: string, to: string): void => {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${to}${suffix}`, { force: true })
    if (existsSync(`${from}${suffix}`)) copyFileSync(`${from}${suffix}`, `${to}${suffix}`)
  }
}

/**
 * Somebody puts an older backup back. What was released since then (ledger-design §4.7, invariant
 * 9) is outside of the database and says more: appending would fork the log.
 */
describe.each<Database>(['sqlite', 'mongodb'])('an older backup put back on %s', (db) => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-restore-'))
  const checkpointFile = join(folder, 'checkpoints')
  const file = join(folder, 'cms.db')
  const backup = join(folder, 'backup.db')
  let mongo: StartedMongo | undefined
  let mongoUrl: string | undefined
  let ledger: BootedLedger

  const boot = () => bootLedger({ db, file, checkpointFile, ...(mongoUrl ? { mongoUrl } : {}) })
  const createPost = (title: string) =>
    ledger.payload.create({ collection: 'posts' as never, data: { title } as never })
  const countEntries = async (): Promise<number> =>
    (
      await ledger.payload.db.count({
        collection: 'ledger-entries' as never,
        where: { seq: { greater_than_equal: 0 } },
      })
    ).totalDocs

  /** Takes a backup, lets `work` go on, and puts the backup back. */
  const restoreAfter = async (work: () => Promise<void>): Promise<void> => {
    if (db === 'sqlite') {
      await ledger.stop()
      copyDatabase(file, backup)
      ledger = await boot()
      await work()
      await ledger.stop()
      copyDatabase(backup, file)
    } else {
      const collections = await collectionsOf(ledger.payload)
      const kept = await Promise.all(collections.map((one) => one.find().toArray()))
      await work()
      for (const [index, one] of collections.entries()) {
        const rows = kept[index] ?? []
        await one.deleteMany({})
        if (rows.length > 0) await one.insertMany(rows)
      }
      await ledger.stop()
    }
    ledger = await boot()
  }

  beforeAll(async () => {
    mongo = db === 'mongodb' ? await startMongo() : undefined
    mongoUrl = mongo?.freshUrl()
    ledger = await boot()
    await createPost('before the backup')
  }, 60_000)

  afterAll(async () => {
    await ledger.stop()
    await mongo?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('goes on when nothing was released since', async () => {
    await restoreAfter(() => Promise.resolve())
    await createPost('after a harmless restore')
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ ok: true })
  }, 60_000)

  it('refuses to append when released checkpoints are ahead, and writes nothing', async () => {
    await restoreAfter(async () => {
      await createPost('lost 1')
      await createPost('lost 2')
    })
    const entries = await countEntries()
    const released = readFileSync(checkpointFile, 'utf8')
    expect(codeOf(await rejectionOf(createPost('would fork the log')))).toBe(
      'audit-ledger/unavailable',
    )
    expect(await countEntries()).toBe(entries)
    expect(readFileSync(checkpointFile, 'utf8')).toBe(released)
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ ok: false })
  }, 60_000)

  it('goes on refusing after another restart', async () => {
    await ledger.stop()
    ledger = await boot()
    expect(codeOf(await rejectionOf(createPost('still refused')))).toBe('audit-ledger/unavailable')
  }, 60_000)
})
