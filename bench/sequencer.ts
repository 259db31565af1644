import type { Payload } from 'payload'

import type { DomainEvent } from '../src/plugins/shared/contracts.js'
import type { Figure } from './report.js'
import type { BenchSite } from './site.js'

import { ledgerHealth, recordEvent } from '../src/plugins/audit-ledger/index.js'
import { runInTransaction } from '../src/plugins/shared/transactions.js'
import { timed } from './report.js'

/** A realistic event: two locales, a person, a removable reason. */
export const eventOf = (number: number): DomainEvent => ({
  type: 'content.published',
  actor: {
    kind: 'user',
    collection: 'users',
    id: `person-${number % 20}`,
    role: 'editor',
    name: 'Li Hua',
    department: 'retail',
  },
  subject: { kind: 'articles', id: `article-${number}` },
  content: { zh: 'a'.repeat(64), en: 'b'.repeat(64) },
  refs: [number],
  data: { approvals: ['XB-2026-000001'] },
  personal: { reason: '内容已核对' },
})

/**
 * Records `count` events in one transaction and commits it. Its commit resolves when all are
 * sequenced and signed, so the time of the commit is the time of the sequencer.
 *
 * @returns milliseconds from the last recorded event to the end of the commit
 */
export const appendMany = async (payload: Payload, count: number): Promise<number> => {
  let recordedAt = 0
  await runInTransaction({ payload }, async (req) => {
    for (let number = 0; number < count; number += 1) {
      await recordEvent({ req, event: eventOf(number) })
      if (number % 64 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    recordedAt = performance.now()
  })
  return performance.now() - recordedAt
}

/** Entries per second through the sequencer alone: tree, entries, private values, checkpoint. */
export const benchSequencer = async (site: BenchSite, count: number): Promise<Figure[]> => {
  const { payload } = site
  await appendMany(payload, 256)
  const before = await ledgerHealth(payload)
  let sequencing = 0
  const all = await timed(async () => {
    sequencing = await appendMany(payload, count)
  })
  const after = await ledgerHealth(payload)
  if (after.pending !== 0 || after.size - before.size !== count) {
    throw new Error(`${after.size - before.size} of ${count} events were sequenced`)
  }
  const base = { bench: 'sequencer', database: site.name, unit: '/s' }
  const rate = (ms: number): number => (count * 1_000) / ms
  return [
    { ...base, measure: 'entries sequenced', value: rate(sequencing), aim: '>= 1000' },
    { ...base, measure: 'events recorded and sequenced', value: rate(all) },
  ]
}
