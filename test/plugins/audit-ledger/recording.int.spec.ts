import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { initTransaction, killTransaction } from 'payload'

import type { BootedLedger, Database } from './bootLedger.js'
import type { StartedMongo } from './startMongo.js'

import { ledgerHealth, recordEvent, sequenceOf } from '../../../src/plugins/audit-ledger/index.js'
import { runInTransaction } from '../../../src/plugins/shared/transactions.js'
import { bootLedger, freshReq, postPublished } from './bootLedger.js'
import { codeOf, rejectionOf } from './rejections.js'
import { startMongo } from './startMongo.js'

type EntryRow = { id: never; seq: number; opId: string; canonical: string }

describe.each<Database>(['sqlite', 'mongodb'])('recording on %s', (db) => {
  let ledger: BootedLedger
  let mongo: StartedMongo | undefined

  beforeAll(async () => {
    mongo = db === 'mongodb' ? await startMongo() : undefined
    ledger = await bootLedger({
      db,
      ...(mongo ? { mongoUrl: mongo.freshUrl() } : {}),
      afterPost: async ({ req, title }) => {
        if (title === 'fail') throw new Error('forced')
        if (title !== 'tolerate') return
        const missing = { collection: 'posts' as never, id: '0123456789abcdef01234567', req }
        await req.payload.findByID(missing).catch(() => undefined)
        await recordEvent({ req, event: postPublished('late') })
      },
    })
  }, 60_000)

  afterAll(async () => {
    await ledger.stop()
    await mongo?.stop()
  })

  const createPost = (title: string) =>
    ledger.payload.create({ collection: 'posts' as never, data: { title } as never })

  const readEntries = async (): Promise<readonly EntryRow[]> => {
    const { docs } = await ledger.payload.db.find<EntryRow>({
      collection: 'ledger-entries',
      limit: 0,
      pagination: false,
      sort: 'seq',
    })
    return docs
  }

  it('begins with ledger.opened', async () => {
    const [first] = await readEntries()
    expect(JSON.parse(first?.canonical ?? '{}')).toMatchObject({
      v: 1,
      log: 'ledger.example/test',
      seq: 0,
      type: 'ledger.opened',
      actor: { ref: 'system:ledger', role: 'system' },
    })
  })

  it('has the sequence of an event when the operation has answered', async () => {
    const { id } = await runInTransaction({ payload: ledger.payload }, (req) =>
      recordEvent({ req, event: postPublished('1') }),
    )
    const entry = (await readEntries()).at(-1)
    expect(entry?.opId).toBe(id)
    expect(await sequenceOf({ payload: ledger.payload, id })).toBe(entry?.seq)
  })

  it('keeps names and free text out of the entry', async () => {
    await createPost('private')
    const canonical = (await readEntries()).at(-1)?.canonical ?? ''
    expect(canonical).not.toContain('Li Hua')
    expect(canonical).not.toContain('内容已核对')
    const { docs } = await ledger.payload.db.find<{ id: never; commit: string; value: string }>({
      collection: 'ledger-private',
      limit: 0,
      pagination: false,
    })
    const kept = docs.filter(({ commit }) => canonical.includes(commit))
    expect(kept.map(({ value }) => value).join()).toContain('Li Hua')
    expect(kept.map(({ value }) => value)).toContain('内容已核对')
  })

  it('gives one person one pseudonym', async () => {
    await Promise.all([createPost('a'), createPost('b')])
    const refs = (await readEntries())
      .map(({ canonical }) => JSON.parse(canonical) as { type: string; actor: { ref: string } })
      .filter(({ type }) => type === 'content.published')
      .map(({ actor }) => actor.ref)
    expect(new Set(refs).size).toBe(1)
    expect(refs[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  it('records exactly what 60 parallel writes with 6 rollbacks commit, without a gap', async () => {
    const before = (await readEntries()).length
    const titles = Array.from({ length: 60 }, (_, index) => (index % 10 === 0 ? 'fail' : 'ok'))
    const results = await Promise.allSettled(titles.map(createPost))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(6)
    const entries = await readEntries()
    expect(entries).toHaveLength(before + 54)
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index))
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ pending: 0, ok: true })
  }, 60_000)

  it('records nothing of a transaction that was rolled back', async () => {
    const before = (await readEntries()).length
    const req = await freshReq(ledger.payload)
    await initTransaction(req)
    const { id } = await recordEvent({ req, event: postPublished('gone') })
    await killTransaction(req)
    expect(await readEntries()).toHaveLength(before)
    expect(await sequenceOf({ payload: ledger.payload, id })).toBeNull()
  })

  it('refuses to record when a tolerated error has killed the transaction', async () => {
    const before = (await readEntries()).length
    const error = await rejectionOf(createPost('tolerate'))
    expect(codeOf(error)).toBe('audit-ledger/no-transaction')
    expect(await readEntries()).toHaveLength(before)
  })

  it('does not hold an event back from others while its sequencing waits', async () => {
    const pending = Array.from({ length: 5 }, () =>
      runInTransaction({ payload: ledger.payload }, (req) =>
        recordEvent({ req, event: postPublished('many') }),
      ),
    )
    const ids = (await Promise.all(pending)).map(({ id }) => id)
    const sequences = await Promise.all(
      ids.map((id) => sequenceOf({ payload: ledger.payload, id })),
    )
    expect(new Set(sequences).size).toBe(5)
    expect(sequences).not.toContain(null)
  })

  it('refuses everybody’s writes to entries, also through payload.db', async () => {
    const where = { seq: { equals: 0 } }
    const collection = 'ledger-entries' as never
    const { db } = ledger.payload
    const { id } = (await readEntries())[0] as unknown as { id: string }
    const attempts = [
      () => db.deleteOne({ collection, where }),
      () => db.deleteMany({ collection, where }),
      () => db.updateOne({ collection, where, data: { type: 'x' } }),
      () => ledger.payload.delete({ collection, id, overrideAccess: true }),
    ]
    for (const attempt of attempts) {
      const error = await rejectionOf((async () => attempt())())
      expect(codeOf(error)).toBe('audit-ledger/append-only')
    }
  })
})
