import type { Payload } from 'payload'

import { ledgerSlugs } from '../constants.js'
import { auditLedgerError } from '../errors.js'

type Row = { readonly id: never; readonly seq: number; readonly canonical: string }

/** The bytes of one entry. @throws AuditLedgerError `not-found` */
export const readEntry = async (payload: Payload, seq: number): Promise<string> => {
  const row = await payload.db.findOne<Row>({
    collection: ledgerSlugs.entries as never,
    where: { seq: { equals: seq } },
  })
  if (!row) throw auditLedgerError('not-found')
  return row.canonical
}

/** The bytes of the entries `[start, end)`, in order. @throws AuditLedgerError `not-found` */
export const readEntries = async (
  payload: Payload,
  range: { readonly start: number; readonly end: number },
): Promise<readonly string[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: ledgerSlugs.entries,
    limit: range.end - range.start,
    pagination: false,
    sort: 'seq',
    where: { seq: { greater_than_equal: range.start, less_than: range.end } },
  })
  if (docs.length !== range.end - range.start) throw auditLedgerError('not-found')
  return docs.map(({ canonical }) => canonical)
}
