import { getPayload } from 'payload'

import { publishDocument } from '../../../src/plugins/review-gate/index.js'
import { actAs, buildGatedSite, governedSlug, siteDatabaseOf } from '../../support/gatedSite.js'

/**
 * One of several servers: `publisher.ts <database uri> <ids, comma separated>`. Boots, says so,
 * waits for the end of its standard input, publishes everything at once and says how it went.
 */

const [, , uri = '', ids = ''] = process.argv
const config = await buildGatedSite({ database: siteDatabaseOf(uri), push: false })
const payload = await getPayload({ config })
const asEditor = await actAs(payload, 'editor')
process.stdout.write(`${JSON.stringify({ ready: process.pid })}\n`)
for await (const _ of process.stdin);

const outcomes = await Promise.allSettled(
  ids
    .split(',')
    .filter(Boolean)
    .map(async (id) =>
      publishDocument({ req: await asEditor(), document: { collection: governedSlug, id } }),
    ),
)
const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
process.stdout.write(`${JSON.stringify({ published: outcomes.length, failures })}\n`)
await payload.destroy()
process.exit(0)
