import { getPayload } from 'payload'

import { sweep } from '../../../src/plugins/review-gate/index.js'
import { buildGatedSite, siteDatabaseOf } from '../../support/gatedSite.js'

/**
 * One of several servers: `sweeper.ts <database uri> <hours> [commit]`. Its clock is so many hours
 * ahead. Boots, says so, waits for the end of its standard input and sweeps; with a number it dies
 * (kill -9) when that commit is asked for, before or behind it by turns.
 */

const [, , uri = '', hours = '0', deadlyCommit] = process.argv
const config = await buildGatedSite({
  database: siteDatabaseOf(uri),
  push: false,
  logLevel: 'silent',
  clock: { now: () => new Date(Date.now() + Number(hours) * 3_600_000) },
})
const payload = await getPayload({ config })
process.stdout.write(`${JSON.stringify({ ready: process.pid })}\n`)
for await (const _ of process.stdin);

const die = (): void => void process.kill(process.pid, 'SIGKILL')
if (deadlyCommit) {
  const commit = payload.db.commitTransaction.bind(payload.db)
  let commits = 0
  payload.db.commitTransaction = async (id) => {
    commits += 1
    const isLast = commits === Number(deadlyCommit)
    if (isLast && commits % 2 === 0) die()
    await commit(id)
    if (isLast) die()
  }
}

/** What a dead server's transaction still holds waits for a later sweep; a timer would come back. */
for (let sweeps = 0; sweeps < 5; sweeps += 1) {
  await sweep({ payload })
  const { totalDocs } = await payload.count({
    collection: 'scheduled-publications' as never,
    where: { status: { equals: 'pending' } },
  })
  if (totalDocs === 0) break
}
process.stdout.write(`${JSON.stringify({ swept: true })}\n`)
await payload.destroy()
process.exit(0)
