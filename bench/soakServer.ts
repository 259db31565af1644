import { buildGatedSite, createSitePeople, siteDatabaseOf } from '../test/support/gatedSite.js'
import { serveSite } from '../test/support/serveSite.js'

/** A minimal Payload app that has only the plugins, behind a bare HTTP server. */

const [, , uri = ''] = process.argv
const site = await serveSite({ config: await buildGatedSite({ database: siteDatabaseOf(uri) }) })
await createSitePeople(site.payload)
process.stdout.write(`${JSON.stringify({ port: site.port })}\n`)
