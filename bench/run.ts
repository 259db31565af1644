import { parseArgs } from 'node:util'

import type { Figure } from './report.js'
import type { BenchSite, DatabaseName } from './site.js'

import { benchInbox } from './inbox.js'
import { benchDashboard } from './dashboard.js'
import { benchPublishRate, benchPublishRatio } from './publish.js'
import { tableOf } from './report.js'
import { benchSequencer } from './sequencer.js'
import { openBenchSite } from './site.js'
import { benchVerify } from './verify.js'

/** Started by `scripts/bench.mjs`, which provides `BENCH_MONGODB_URI`. */

type Bench = (site: BenchSite) => Promise<readonly Figure[]>

const publishRateAims: Readonly<Record<DatabaseName, number>> = { sqlite: 100, mongodb: 80 }

const benches: Readonly<Record<string, Bench>> = {
  publish: (site) => benchPublishRatio(site, 60),
  'publish-rate': (site) => benchPublishRate(site, 240, publishRateAims[site.name]),
  sequencer: (site) => benchSequencer(site, 3_000),
  inbox: (site) => benchInbox(site, 10_000),
  dashboard: (site) => benchDashboard(site, 70_000),
  verify: (site) => benchVerify(site, 100_000),
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    database: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
})

const chosen = values.only ?? Object.keys(benches)
const unknown = chosen.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  throw new Error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`)
}

const databases = (values.database ?? ['sqlite', 'mongodb']) as readonly DatabaseName[]
const all: Figure[] = []
for (const database of databases) {
  const figures: Figure[] = []
  for (const name of chosen) {
    process.stderr.write(`${name} on ${database} …\n`)
    const site = await openBenchSite(database, process.env.BENCH_MONGODB_URI ?? '')
    figures.push(...((await benches[name]?.(site)) ?? []))
    await site.stop()
  }
  // A table per database: what is measured is shown even if the next one cannot start.
  if (!values.json) process.stdout.write(`${tableOf(figures)}\n\n`)
  all.push(...figures)
}
if (values.json) process.stdout.write(`${JSON.stringify(all)}\n`)
process.exit(0)
