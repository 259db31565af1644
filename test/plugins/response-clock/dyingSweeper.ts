import { getPayload } from 'payload'

import { checkDeadlines } from '../../../src/plugins/response-clock/index.js'
import { siteDatabaseOf } from '../../support/gatedSite.js'
import { buildClockSite } from './bootClock.js'

/**
 * A server that dies while it escalates: `dyingSweeper.ts <database uri> <now>`. The breach is
 * committed by then, the transaction of the first level is open.
 */

const [, , uri = '', now = ''] = process.argv
const config = await buildClockSite({
  database: siteDatabaseOf(uri),
  clock: { now: () => new Date(now) },
  push: false,
  responseClock: {
    peopleAt: () => {
      process.stdout.write(`${JSON.stringify({ dying: true })}\n`)
      process.kill(process.pid, 'SIGKILL')
      return new Promise(() => undefined)
    },
  },
})
const payload = await getPayload({ config })
await checkDeadlines({ payload })
