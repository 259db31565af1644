import config from '@payload-config'
import { getPayload } from 'payload'

import { ledgerHealth } from '../../plugins/audit-ledger/index.js'

export const dynamic = 'force-dynamic'

const unavailable = (reason: string): Response =>
  Response.json({ status: 'unavailable', reason }, { status: 503 })

/** Database, transactions and ledger are well, and no event waits too long for its sequence. */
export const GET = async (): Promise<Response> => {
  try {
    const payload = await getPayload({ config, cron: true })
    const { ok, ...ledger } = await ledgerHealth(payload)
    return Response.json(
      { status: ok ? 'ok' : 'unavailable', database: 'ok', ...ledger },
      { status: ok ? 200 : 503 },
    )
  } catch {
    return unavailable('database')
  }
}
