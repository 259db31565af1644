import { existsSync } from 'node:fs'

import { buildGatedSite, createSitePeople, siteDatabaseOf } from '../support/gatedSite.js'
import { serveSite } from '../support/serveSite.js'
import { installKillPoint, isKillPoint } from './killPoints.js'

/**
 * The server that is killed: `server.ts <database uri> <checkpoint file>`. With `KILL_AT=point:n`
 * it kills itself there; otherwise its parent does. Says `{"port": n}` when it listens.
 */

const [, , uri = '', checkpointFile = ''] = process.argv
const database = siteDatabaseOf(uri)
const isNew = database.kind === 'mongodb' || !existsSync(database.file)

let beforeAnswer: ((method: string) => void) | undefined
const site = await serveSite({
  config: await buildGatedSite({ database, push: isNew, checkpointFile }),
  beforeAnswer: (method) => beforeAnswer?.(method),
})
const { totalDocs } = await site.payload.count({ collection: 'users' })
if (totalDocs === 0) await createSitePeople(site.payload)

const [point = '', nth = '1'] = (process.env.KILL_AT ?? '').split(':')
if (isKillPoint(point)) {
  beforeAnswer = installKillPoint({ payload: site.payload, point, nth: Number(nth) })
}
process.stdout.write(`${JSON.stringify({ port: site.port })}\n`)
