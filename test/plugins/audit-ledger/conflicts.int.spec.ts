import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, initTransaction } from 'payload'

import type { BootedLedger } from './bootLedger.js'
import type { StartedMongo } from './startMongo.js'

import { isTransientConflict } from '../../../src/plugins/shared/transactions.js'
import { bootLedger, freshReq } from './bootLedger.js'
import { codeOf, rejectionOf } from './rejections.js'
import { startMongo } from './startMongo.js'

describe('two writers on MongoDB', () => {
  let mongo: StartedMongo
  let ledger: BootedLedger

  beforeAll(async () => {
    mongo = await startMongo()
    ledger = await bootLedger({ db: 'mongodb', mongoUrl: mongo.freshUrl() })
  }, 60_000)

  afterAll(async () => {
    await ledger.stop()
    await mongo.stop()
  })

  it('answers 409 with Retry-After and keeps the conflict visible to a retry', async () => {
    const { payload } = ledger
    const collection = 'posts' as never
    const { id } = (await payload.create({ collection, data: { title: 'a' } as never })) as {
      id: string
    }
    const first = await freshReq(payload)
    const second = await freshReq(payload)
    await initTransaction(first)
    await initTransaction(second)
    const change = { collection: 'posts', where: { id: { equals: id } }, data: { title: 'b' } }
    await payload.db.findOne({ collection, where: {}, req: second })
    await payload.db.updateOne({ ...change, req: first })
    const error = await rejectionOf(payload.db.updateOne({ ...change, req: second }))
    expect(codeOf(error)).toBe('audit-ledger/write-conflict')
    expect(error).toMatchObject({ status: 409, headers: { 'Retry-After': '1' } })
    expect(error).toMatchObject({ data: { retryAfter: 1 } })
    expect(isTransientConflict(error)).toBe(true)
    await commitTransaction(first)
  })

  it.each([
    ['audit-ledger/E014', { writeConcern: { w: 1 } }],
    ['audit-ledger/E011', false],
  ])('refuses to boot with %s', async (code, transactionOptions) => {
    const boot = bootLedger({
      db: 'mongodb',
      mongoUrl: mongo.freshUrl(),
      transactionOptions: transactionOptions as never,
    })
    await expect(boot).rejects.toThrow(code)
  })

  it('refuses a server that is used without its replica set', async () => {
    const url = new URL(mongo.freshUrl())
    url.search = '?directConnection=true'
    await expect(bootLedger({ db: 'mongodb', mongoUrl: url.href })).rejects.toThrow(
      'audit-ledger/E012',
    )
  })
})
