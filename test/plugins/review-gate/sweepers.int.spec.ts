import type { Payload } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { getPayload } from 'payload'

import type { SiteDatabase } from '../../support/gatedSite.js'

import { ledgerHealth } from '../../../src/plugins/audit-ledger/index.js'
import { ledgerStateOf } from '../../../src/plugins/audit-ledger/ledgerState.js'
import {
  decideReview,
  schedulePublication,
  submitForReview,
} from '../../../src/plugins/review-gate/index.js'
import { startChild } from '../../support/childProgram.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { actAs, buildGatedSite, createSitePeople, governedSlug } from '../../support/gatedSite.js'
import { startMongod } from '../../support/mongod.mjs'

const uriOf = (database: SiteDatabase): string =>
  database.kind === 'mongodb' ? database.url : `file:${database.file}`

const items = 6

/** MongoDB ends the transaction of a dead server after a minute; here sooner. */
const orphanLifetimeSeconds = 2

describeOnDatabases('servers that sweep', (kind) => {
  let database: SiteDatabase
  let stopDatabase: () => Promise<void> = () => Promise.resolve()
  let payload: Payload

  const boot = async (): Promise<void> => {
    const config = await buildGatedSite({ database, logLevel: 'silent' })
    payload = await getPayload({ config, key: randomUUID() })
  }

  const expireOrphansSoon = async (): Promise<void> => {
    const { connection } = payload.db as unknown as {
      connection: { db: { admin: () => { command: (command: object) => Promise<unknown> } } }
    }
    const command = { setParameter: 1, transactionLifetimeLimitSeconds: orphanLifetimeSeconds }
    await connection.db.admin().command(command)
  }

  beforeAll(async () => {
    if (kind === 'mongodb') {
      const server = await startMongod()
      stopDatabase = server.stop
      database = { kind, url: server.database(`sweepers-${randomUUID()}`) }
    } else {
      database = freshDatabase(kind)
    }
    await boot()
    if (kind === 'mongodb') await expireOrphansSoon()
    await createSitePeople(payload)
  })
  afterAll(async () => {
    await payload.destroy()
    await stopDatabase()
  })

  const saveDraft = async (id: string, title: string): Promise<void> => {
    const asEditor = await actAs(payload, 'editor')
    await payload.update({
      collection: governedSlug as never,
      id,
      data: { title } as never,
      draft: true,
      req: await asEditor(),
    })
  }

  /** An approved item that is to go public in an hour; every second one was edited since. */
  const createScheduled = async (name: string, edited: boolean): Promise<string> => {
    const asEditor = await actAs(payload, 'editor')
    const asReviewer = await actAs(payload, 'reviewer')
    const { id } = await payload.create({
      collection: governedSlug as never,
      data: { title: `定时 ${name}`, slug: name } as never,
      draft: true,
      req: await asEditor(),
    })
    const document = { collection: governedSlug, id: String(id) }
    const review = await submitForReview({ req: await asEditor(), document })
    const input = { decision: 'approved', opinion: '同意发布。' } as const
    await decideReview({ req: await asReviewer(), reviewId: String(review.id), input })
    const publishAt = new Date(Date.now() + 3_600_000)
    await schedulePublication({ req: await asEditor(), document, publishAt })
    if (edited) await saveDraft(String(id), '之后的草稿')
    return String(id)
  }

  const createAll = async (name: string): Promise<readonly string[]> => {
    const ids: string[] = []
    for (let number = 0; number < items; number += 1)
      ids.push(await createScheduled(`${name}-${number}`, number % 2 === 1))
    return ids
  }

  const startSweeper = (hours: number, deadlyCommit?: number) =>
    startChild({
      program: 'test/plugins/review-gate/sweeper.ts',
      arguments: [uriOf(database), String(hours), ...(deadlyCommit ? [String(deadlyCommit)] : [])],
    })

  /** A SQLite file has one server: ours makes room for the children, and comes back. */
  const besides = async (work: () => Promise<void>): Promise<void> => {
    if (kind === 'sqlite') await payload.destroy()
    await work()
    if (kind === 'sqlite') await boot()
  }

  /** Sequences what waits: at once, or as soon as the dead server's transaction has expired. */
  const drain = async (): Promise<void> => {
    const giveUpAt = Date.now() + 30_000
    while ((await ledgerHealth(payload)).pending > 0 && Date.now() < giveUpAt) {
      await ledgerStateOf(payload)
        .sequence()
        .catch(() => undefined)
    }
  }

  const expectOnce = async (ids: readonly string[]): Promise<void> => {
    await drain()
    const { docs } = await payload.find({
      collection: 'ledger-entries' as never,
      pagination: false,
      sort: 'seq',
    })
    const entries = docs as unknown as { seq: number; type: string; subjectId: string }[]
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index))
    const published = entries.filter(({ type }) => type === 'content.published')
    for (const [index, id] of ids.entries()) {
      expect(published.filter(({ subjectId }) => subjectId === id)).toHaveLength(1)
      const where = { id: { equals: id } }
      const collection = governedSlug as never
      const shown = await payload.find({ collection, where, overrideAccess: false })
      expect(shown.docs).toMatchObject([{ title: expect.stringMatching(/^定时/) }])
      const newest = await payload.findByID({ collection, id, draft: true })
      expect(newest).toMatchObject({
        title: index % 2 === 1 ? '之后的草稿' : expect.stringMatching(/^定时/),
      })
    }
    const { totalDocs } = await payload.count({
      collection: 'scheduled-publications' as never,
      where: { status: { not_equals: 'done' } },
    })
    expect(totalDocs).toBe(0)
  }

  it('one that is killed in the middle leaves each item done, or to the next', async () => {
    const ids = await createAll('killed')
    await besides(async () => {
      for (const deadlyCommit of [1, 2, 4]) {
        const victim = startSweeper(2, deadlyCommit)
        await victim.nextLine()
        victim.go()
        expect(await victim.exited).toBe('SIGKILL')
      }
      const survivor = startSweeper(2)
      await survivor.nextLine()
      survivor.go()
      expect(await survivor.exited).toBe(0)
    })
    await expectOnce(ids)
  }, 300_000)

  if (kind === 'mongodb') {
    it('three at once publish each item once', async () => {
      const ids = await createAll('together')
      const servers = [startSweeper(2), startSweeper(2), startSweeper(2)]
      await Promise.all(servers.map((server) => server.nextLine()))
      servers.forEach((server) => server.go())
      expect(await Promise.all(servers.map(({ exited }) => exited))).toEqual([0, 0, 0])
      await expectOnce(ids)
    }, 300_000)
  }
})
