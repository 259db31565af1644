import type { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { commitTransaction, initTransaction } from 'payload'

import type { BootedLedger, BootOptions } from './bootLedger.js'

import { ledgerHealth, recordEvent } from '../../../src/plugins/audit-ledger/index.js'
import { bootLedger, freshReq, postPublished } from './bootLedger.js'
import { codeOf, rejectionOf } from './rejections.js'

const openDescriptors = (): number => readdirSync('/proc/self/fd').length

/** What a post's title makes its hook do. */
const afterPost: BootOptions['afterPost'] = async ({ req, title }) => {
  if (title === 'fail') throw new Error('forced')
  if (title === 'forget req') {
    await req.payload.create({
      collection: 'posts' as never,
      data: { title: 'inner' } as never,
    })
  }
  if (title === 'tolerate') {
    await req.payload
      .findByID({ collection: 'posts' as never, id: 'missing', req })
      .catch(() => undefined)
    await recordEvent({ req, event: postPublished('late') })
  }
  if (title === 'look outside') {
    const seen = await req.payload.count({
      collection: 'posts' as never,
      where: { title: { equals: title } },
    })
    if (seen.totalDocs > 0) throw new Error('uncommitted row was seen')
  }
}

describe('transaction guard on SQLite', () => {
  let ledger: BootedLedger

  beforeAll(async () => {
    ledger = await bootLedger({ queueTimeoutMs: 120_000, afterPost })
  })

  afterAll(() => ledger.stop())

  const createPost = (title: string) =>
    ledger.payload.create({ collection: 'posts' as never, data: { title } as never })

  it('carries 300 parallel writes with 30 rollbacks and records exactly what was committed', async () => {
    const before = await ledgerHealth(ledger.payload)
    const titles = Array.from({ length: 300 }, (_, index) => (index % 10 === 0 ? 'fail' : 'ok'))
    const results = await Promise.allSettled(titles.map(createPost))
    const failures = results.filter(({ status }) => status === 'rejected')
    expect(failures).toHaveLength(30)
    expect(
      failures.every((failure) =>
        String((failure as { reason: unknown }).reason).includes('forced'),
      ),
    ).toBe(true)
    const { docs } = await ledger.payload.db.find<{ id: never; seq: number }>({
      collection: 'ledger-entries',
      limit: 0,
      sort: 'seq',
    })
    expect(docs.map(({ seq }) => seq)).toEqual(docs.map((_, index) => index))
    expect(docs).toHaveLength(before.size + 270)
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ pending: 0, ok: true })
  }, 60_000)

  it('does not show uncommitted rows to readers outside of the transaction', async () => {
    await expect(createPost('look outside')).resolves.toMatchObject({ title: 'look outside' })
  })

  it('ends the wait of a hook that forgot req, and says so', async () => {
    const impatient = await bootLedger({ queueTimeoutMs: 1_500, afterPost })
    const create = (title: string) =>
      impatient.payload.create({ collection: 'posts' as never, data: { title } as never })
    const error = await rejectionOf(create('forget req'))
    expect(codeOf(error)).toBe('audit-ledger/second-transaction')
    expect(String(error)).toContain('forgot to pass req')
    await expect(create('after')).resolves.toMatchObject({ title: 'after' })
    await impatient.stop()
  })

  it('refuses to record when a tolerated error has killed the transaction', async () => {
    const before = (await ledgerHealth(ledger.payload)).size
    const error = await rejectionOf(createPost('tolerate'))
    expect(codeOf(error)).toBe('audit-ledger/no-transaction')
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ size: before, pending: 0 })
  })

  it('keeps the number of open files over 500 writes', async () => {
    await createPost('warm')
    const before = openDescriptors()
    for (let index = 0; index < 500; index += 1) await createPost(`serial ${index}`)
    expect(openDescriptors()).toBeLessThanOrEqual(before + 2)
  }, 60_000)

  it('makes a failed COMMIT reject and leaves nothing', async () => {
    const { client } = ledger.payload.db as unknown as { client: ReturnType<typeof createClient> }
    await client.executeMultiple(
      'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (id INTEGER PRIMARY KEY, ' +
        'parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const before = (await ledgerHealth(ledger.payload)).size
    const req = await freshReq(ledger.payload)
    await initTransaction(req)
    await recordEvent({ req, event: postPublished('never') })
    const sessions = ledger.payload.db.sessions as unknown as Record<
      string,
      { db: { run: (sql: string) => Promise<unknown> } }
    >
    await sessions[String(await req.transactionID)]?.db.run('INSERT INTO child VALUES (1, 99)')
    const error = await rejectionOf(commitTransaction(req))
    expect(codeOf(error)).toBe('audit-ledger/commit-failed')
    expect(await ledgerHealth(ledger.payload)).toMatchObject({ size: before, pending: 0 })
  })

  it('uses full synchronisation and the write-ahead log', async () => {
    const { client } = ledger.payload.db as unknown as { client: ReturnType<typeof createClient> }
    const mode = await client.execute('PRAGMA journal_mode')
    expect(mode.rows[0]?.journal_mode).toBe('wal')
  })

  it.each(['ledger_entries', 'ledger_checkpoints'])(
    'refuses SQL that changes %s',
    async (table) => {
      const { client } = ledger.payload.db as unknown as { client: ReturnType<typeof createClient> }
      await expect(client.execute(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
      await expect(client.execute(`UPDATE ${table} SET root = 'x', seq = 1`)).rejects.toThrow()
      await expect(client.execute(`UPDATE ${table} SET id = 'x'`)).rejects.toThrow(
        'audit-ledger/append-only',
      )
    },
  )

  it.each([
    ['deleteOne', { where: {} }],
    ['deleteMany', { where: {} }],
    ['updateOne', { where: {}, data: { type: 'x' } }],
    ['updateMany', { where: {}, data: { type: 'x' } }],
    ['create', { data: { seq: 9_999, opId: 'x', canonical: '{}' } }],
  ])('refuses payload.db.%s on entries', async (method, args) => {
    const db = ledger.payload.db as unknown as Record<string, (args: unknown) => Promise<unknown>>
    const error = await rejectionOf(
      (async () => db[method]?.({ collection: 'ledger-entries', ...args }))(),
    )
    expect(codeOf(error)).toBe('audit-ledger/append-only')
  })

  it('refuses an action that is not registered, and an event that is too large', async () => {
    const req = await freshReq(ledger.payload)
    await initTransaction(req)
    const event = postPublished('1')
    const unknown = await rejectionOf(recordEvent({ req, event: { ...event, type: 'made.up' } }))
    expect(codeOf(unknown)).toBe('audit-ledger/unregistered-action')
    const large = { ...event, data: { text: 'x'.repeat(70_000) } }
    expect(codeOf(await rejectionOf(recordEvent({ req, event: large })))).toBe(
      'audit-ledger/event-too-large',
    )
    await ledger.payload.db.rollbackTransaction(String(await req.transactionID))
  })

  it('refuses to record without any transaction', async () => {
    const req = await freshReq(ledger.payload)
    expect(codeOf(await rejectionOf(recordEvent({ req, event: postPublished('1') })))).toBe(
      'audit-ledger/no-transaction',
    )
  })
})

describe('boot on SQLite', () => {
  it('refuses an in-memory database', async () => {
    await expect(bootLedger({ file: ':memory:' })).rejects.toThrow('audit-ledger/E002')
  })

  it('may be served again after it was stopped', async () => {
    const first = await bootLedger()
    await first.payload.create({ collection: 'posts' as never, data: { title: 'a' } as never })
    const { size } = await ledgerHealth(first.payload)
    await first.payload.destroy()
    const second = await bootLedger({ file: first.file })
    expect(await ledgerHealth(second.payload)).toMatchObject({ size, ok: true })
    await second.stop()
    await first.stop()
  })
})
