import type { Payload } from 'payload'

import type { LedgerState } from '../ledgerState.js'

import { runInTransaction } from '../../shared/transactions.js'
import { ledgerSlugs } from '../constants.js'
import { readHead } from './ledgerHead.js'
import { recordEvent } from './recordEvent.js'

/** The first entry of a log says that it began; later starts find it and do nothing. */
export const openLedger = async (payload: Payload, state: LedgerState): Promise<void> => {
  if (await readHead(payload)) return
  const waiting = await payload.db.findOne({ collection: ledgerSlugs.outbox as never, where: {} })
  if (waiting) return
  await runInTransaction({ payload }, async (req) => {
    await recordEvent({
      req,
      event: {
        type: 'ledger.opened',
        actor: { kind: 'system', name: 'ledger' },
        subject: { kind: 'ledger', id: state.options.origin },
        data: { vkey: state.options.signer.vkey },
      },
    })
  })
}
