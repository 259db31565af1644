import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { BootedSite } from '../support/bootSite.js'
import type { SiteDatabase } from '../support/gatedSite.js'

import { ledgerStateOf } from '../../src/plugins/audit-ledger/ledgerState.js'
import { exportLedger } from '../../src/plugins/audit-ledger/operations/exportLedger.js'
import { reconcilePublications } from '../../src/plugins/audit-ledger/operations/reconcilePublications.js'
import { verifyLedger } from '../../src/plugins/audit-ledger/operations/verifyLedger.js'
import { verifyExport } from '../../src/plugins/audit-ledger/verify/index.js'
import { publicationsOf } from '../../src/plugins/review-gate/index.js'
import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import { siteSigner } from '../support/gatedSite.js'
import { createApproved, createPicture, leafletData } from '../support/leaflets.js'

/** A document in MongoDB, past Payload. */
type RawCollection = {
  readonly updateOne: (where: object, change: object) => Promise<unknown>
}

describeOnDatabases('an examiner', (kind) => {
  let site: BootedSite
  let database: SiteDatabase
  let folder: string
  const ids: string[] = []

  beforeAll(async () => {
    database = freshDatabase(kind)
    site = await bootSite({ database })
    folder = await mkdtemp(path.join(tmpdir(), 'examination-'))
    const cover = await createPicture(site)
    for (const name of ['一', '二', '三']) {
      const { id } = await createApproved(site, {
        data: leafletData(name, { cover }),
        publish: true,
      })
      ids.push(id)
    }
  })
  afterAll(async () => {
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const optionsOf = () => ledgerStateOf(site.payload).options
  const verify = () =>
    verifyLedger({ payload: site.payload, options: optionsOf(), checkpoints: [] })
  const reconcile = () => reconcilePublications(site.payload, publicationsOf)

  /** As who has the database's password: neither gate nor ledger sees it. */
  const write = async (args: {
    readonly collection: string
    readonly where: readonly [string, string]
    readonly field: string
    readonly value: string
  }): Promise<void> => {
    const { collection, field, value, where } = args
    if (database.kind === 'sqlite') {
      const client = createClient({ url: `file:${database.file}` })
      const table = collection.replaceAll('-', '_')
      await client.execute({
        sql: `UPDATE "${table}" SET "${field}" = ? WHERE "${where[0]}" = ?`,
        args: [value, where[1]],
      })
      return client.close()
    }
    const { connection } = site.payload.db as unknown as {
      connection: { collection: (name: string) => RawCollection; base: { Types: ObjectIdTypes } }
    }
    const { ObjectId } = connection.base.Types
    const filter = where[0] === 'id' ? { _id: new ObjectId(where[1]) } : { [where[0]]: where[1] }
    await connection.collection(collection).updateOne(filter, { $set: { [field]: value } })
  }

  const setStatus = (id: string, value: string): Promise<void> =>
    write({ collection: 'leaflets', where: ['id', id], field: '_status', value })

  it('finds nothing where everything went through the gate', async () => {
    expect((await verify()).findings).toEqual([])
    expect(await reconcile()).toEqual([])
  })

  it('takes an export with the approved content along, and verifies it elsewhere', async () => {
    const directory = path.join(folder, 'export')
    await exportLedger({ payload: site.payload, options: optionsOf(), directory })
    const report = await verifyExport(directory, { vkeys: [siteSigner.vkey] })
    expect(report.findings).toEqual([])
    expect(report.verifiedSize).toBe(report.size)
    expect((await readdir(path.join(directory, 'content'))).length).toBeGreaterThanOrEqual(3)
  })

  it('finds a publication that was taken down past the gate, and one that was put up', async () => {
    const [first = ''] = ids
    await setStatus(first, 'draft')
    expect(await reconcile()).toEqual([
      expect.objectContaining({
        code: 'unlogged-publication',
        detail: expect.stringContaining(first) as unknown,
      }),
    ])
    await setStatus(first, 'published')
    expect(await reconcile()).toEqual([])
    const draft = await site.rest('POST', '/leaflets?draft=true', {
      as: 'editor',
      body: leafletData('未经审核', {}),
    })
    const id = String(draft.body.doc?.id)
    await setStatus(id, 'published')
    const found = await reconcile()
    expect(found.map(({ code }) => code)).toEqual(['unlogged-publication'])
    expect(found[0]?.detail).toContain(id)
    await setStatus(id, 'draft')
  })

  it('finds published content that was changed past the gate', async () => {
    const [, second = ''] = ids
    await write({ collection: 'leaflets', where: ['id', second], field: 'hotline', value: '12345' })
    const found = await reconcile()
    expect(found.map(({ code }) => code)).toEqual(['unlogged-publication'])
    expect(found[0]?.detail).toContain(second)
  })

  it('finds approved content that was changed where it is kept', async () => {
    const { docs } = await site.payload.find({
      collection: 'approved-snapshots' as never,
      limit: 1,
    })
    const [{ fingerprint }] = docs as unknown as [{ fingerprint: string }]
    const where = ['fingerprint', fingerprint] as const
    await write({ collection: 'approved-snapshots', where, field: 'canonical', value: '{}' })
    const { findings, ok } = await verify()
    expect([ok, findings.map(({ code }) => code)]).toEqual([false, ['modified']])
    const gone = 'f'.repeat(64)
    await write({ collection: 'approved-snapshots', where, field: 'fingerprint', value: gone })
    const codes = (await verify()).findings.map(({ code }) => code)
    expect(codes).toContain('content-missing')
  })
})

type ObjectIdTypes = { readonly ObjectId: new (id: string) => unknown }
