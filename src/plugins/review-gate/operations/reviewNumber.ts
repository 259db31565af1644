import type { Payload } from 'payload'

import { countersSlug } from '../constants.js'
import { ungated } from '../gate/ungated.js'

/** `XB-2026-000123`: 消保 (xiāobǎo), year, running number of that year. */
export const formatReviewNumber = (year: number, count: number): string =>
  `XB-${year}-${String(count).padStart(6, '0')}`

const increment = async (payload: Payload, series: string): Promise<number | null> => {
  const row = (await ungated(payload.db).updateOne({
    collection: countersSlug,
    where: { series: { equals: series } },
    data: { last: { $inc: 1 } },
  })) as { last: number } | null
  return row ? Number(row.last) : null
}

/** Another process may have created the row a moment ago: then its number is simply the next. */
const openSeries = async (payload: Payload, series: string): Promise<void> => {
  try {
    await ungated(payload.db).create({ collection: countersSlug, data: { series, last: 0 } })
  } catch (error) {
    if ((await increment(payload, series)) === null) throw error
  }
}

/**
 * Takes the next number. Runs outside of the caller's transaction, which would otherwise make any
 * two submissions conflict; a submission that then fails leaves a gap, which is allowed: the
 * ledger's sequence, not this number, proves that nothing is missing. MUST NOT be called while the
 * caller holds a transaction on a database with one writer.
 */
export const takeReviewNumber = async (payload: Payload, now: Date): Promise<string> => {
  const year = now.getUTCFullYear()
  const series = `XB-${year}`
  const next = await increment(payload, series)
  if (next !== null) return formatReviewNumber(year, next)
  await openSeries(payload, series)
  return formatReviewNumber(year, (await increment(payload, series)) ?? 1)
}
