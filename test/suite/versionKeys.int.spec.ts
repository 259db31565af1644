import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { BootedSite } from '../support/bootSite.js'

import { bootSite } from '../support/bootSite.js'
import { freshDatabase } from '../support/databases.js'
import { createLeaflet, leafletData } from '../support/leaflets.js'

type MongoConnection = {
  readonly collection: (name: string) => {
    readonly updateMany: (where: object, change: object) => Promise<{ modifiedCount: number }>
  }
}

const missing = process.env.TEST_MONGODB_URI
  ? null
  : (process.env.TEST_MONGODB_MISSING ?? 'no mongod')
const lane = missing === null ? describe : describe.skip
const name = `keys that no field has, on MongoDB${missing === null ? '' : ` (skipped: ${missing})`}`

/**
 * Versions are read without the removal of unknown keys, which would leak at each read
 * (guard/mongo/boundVersionCache). What the public reads is stripped all the same.
 */
lane(name, () => {
  let site: BootedSite
  let id: string

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase('mongodb') })
    id = await createLeaflet(site, leafletData('多余的键'))
    const { connection } = site.payload.db as unknown as { connection: MongoConnection }
    const stray = { $set: { stray: 'main' } }
    const strayVersion = { $set: { 'version.stray': 'version' } }
    expect((await connection.collection('leaflets').updateMany({}, stray)).modifiedCount).toBe(1)
    await connection.collection('_leaflets_versions').updateMany({}, strayVersion)
  }, 60_000)
  afterAll(() => site.stop())

  it('are removed from main rows', async () => {
    const { docs } = await site.payload.db.find({
      collection: 'leaflets',
      where: { id: { equals: id } },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).not.toHaveProperty('stray')
  })

  it('stay in versions, also when both are read at once', async () => {
    const [versions, rows] = await Promise.all([
      site.payload.db.findVersions({ collection: 'leaflets', where: {} }),
      site.payload.db.find({ collection: 'leaflets', where: {} }),
    ])
    expect(versions.docs[0]?.version).toHaveProperty('stray', 'version')
    expect(rows.docs[0]).not.toHaveProperty('stray')
  })
})
