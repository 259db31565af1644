import type { Figure } from './report.js'
import type { BenchSite } from './site.js'

import { toPendingEvent } from '../src/plugins/audit-ledger/operations/pendingEvent.js'
import { insertRows } from '../src/plugins/audit-ledger/guard/insertRows.js'
import { ledgerStateOf } from '../src/plugins/audit-ledger/ledgerState.js'
import { ledgerHealth } from '../src/plugins/audit-ledger/index.js'
import { runInTransaction } from '../src/plugins/shared/transactions.js'
import { startChild } from '../test/support/childProgram.js'
import { v7 as uuidv7 } from 'uuid'
import { eventOf } from './sequencer.js'

const rowsPerInsert = 2_000

/** Fills the outbox past the recorder, which would look at each event; the sequencer does the rest. */
const fillLedger = async (site: BenchSite, count: number): Promise<void> => {
  const { payload } = site
  for (let start = 0; start < count; start += rowsPerInsert) {
    const length = Math.min(rowsPerInsert, count - start)
    const rows = Array.from({ length }, (_, index) => ({
      opId: uuidv7(),
      event: JSON.stringify(toPendingEvent(eventOf(start + index))),
      recordedAt: new Date().toISOString(),
    }))
    await runInTransaction({ payload }, (req) => insertRows({ req, slug: 'ledger-outbox', rows }))
    await ledgerStateOf(payload).sequence()
  }
}

/** `verify` of a ledger of `count` entries by another process on the same database. */
export const benchVerify = async (site: BenchSite, count: number): Promise<Figure[]> => {
  const { size } = await ledgerHealth(site.payload)
  await fillLedger(site, count - size)
  const { database } = site
  // One server process per SQLite file: this one makes room.
  if (database.kind === 'sqlite') await site.payload.destroy()
  const uri = database.kind === 'mongodb' ? database.url : `file:${database.file}`
  const child = startChild({ program: 'bench/verifyProgram.ts', arguments: [uri] })
  const result = JSON.parse(await child.nextLine()) as {
    size: number
    seconds: number
    megabytes: number
    megabytesBefore: number
  }
  await child.exited
  const base = { bench: 'verify', database: site.name }
  return [
    { ...base, measure: `verify of ${result.size} entries`, value: result.seconds, unit: 's' },
    { ...base, measure: 'entries verified', value: result.size / result.seconds, unit: '/s' },
    { ...base, measure: 'most memory held', value: result.megabytes, unit: 'MB' },
    { ...base, measure: 'of that before verify', value: result.megabytesBefore, unit: 'MB' },
  ]
}
