import { getPayload } from 'payload'

import { ledgerStateOf } from '../src/plugins/audit-ledger/ledgerState.js'
import { verifyLedger } from '../src/plugins/audit-ledger/operations/verifyLedger.js'
import { buildGatedSite, siteDatabaseOf } from '../test/support/gatedSite.js'

/** `verify` in a process of its own, as the command does it: time, and the most memory held. */

const [, , uri = ''] = process.argv
const payload = await getPayload({
  config: await buildGatedSite({ database: siteDatabaseOf(uri), push: false }),
})
const before = process.resourceUsage().maxRSS
const startedAt = performance.now()
const { options } = ledgerStateOf(payload)
const report = await verifyLedger({ payload, options, checkpoints: [] })
const seconds = (performance.now() - startedAt) / 1_000
const peak = process.resourceUsage().maxRSS
if (!report.ok) throw new Error(`verify found ${JSON.stringify(report.counts)}`)
process.stdout.write(
  `${JSON.stringify({ size: report.size, seconds, megabytesBefore: before / 1024, megabytes: peak / 1024 })}\n`,
)
await payload.destroy()
process.exit(0)
