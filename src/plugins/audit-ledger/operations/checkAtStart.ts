import type { Payload, PayloadRequest } from 'payload'

import type { LedgerState } from '../ledgerState.js'
import type { LedgerHead } from './ledgerHead.js'

import { runInTransaction } from '../../shared/transactions.js'
import { ledgerSlugs } from '../constants.js'
import { readCheckpointFile } from './checkpointFile.js'
import { emptyHead, readHead } from './ledgerHead.js'
import {
  InconsistentLedgerError,
  lastCheckpoint,
  requireExtension,
  rootAtSize,
} from './signCheckpoint.js'

/** Restoring an old backup would fork the log: what was released must be a prefix of what is stored. */
const findReleasedProblem = async (
  payload: Payload,
  args: { readonly file: string; readonly head: LedgerHead },
): Promise<null | string> => {
  const last = (await readCheckpointFile(args.file)).at(-1)
  if (!last) return null
  if (last.size > args.head.size) {
    return `The database has ${args.head.size} entries, but size ${last.size} was released before.`
  }
  const root = await rootAtSize(payload, last.size)
  return root === last.root ? null : `Size ${last.size} was released with another root.`
}

/** One transaction, so that another process's appends do not look like a difference. */
const findStoredProblem = async (req: PayloadRequest): Promise<null | string> => {
  const { payload } = req
  const head = (await readHead(payload, req)) ?? emptyHead
  const { totalDocs } = await payload.db.count({
    collection: ledgerSlugs.entries as never,
    // Without a condition MongoDB would estimate, which it refuses inside a transaction.
    where: { seq: { greater_than_equal: 0 } },
    req,
  })
  if (totalDocs !== head.size) return `The head says ${head.size} entries, there are ${totalDocs}.`
  try {
    await requireExtension({ payload, req, head, last: await lastCheckpoint(payload, req) })
    return null
  } catch (error) {
    if (error instanceof InconsistentLedgerError) return error.message
    throw error
  }
}

const findProblem = async (payload: Payload, state: LedgerState): Promise<null | string> => {
  const problem = await runInTransaction({ payload }, findStoredProblem)
  const file = state.options.checkpointFile
  if (problem !== null || file === null) return problem
  return findReleasedProblem(payload, { file, head: (await readHead(payload)) ?? emptyHead })
}

/**
 * Looks at start whether the stored ledger can be appended to. If not, the site runs on but
 * nothing is recorded, so nothing is published, until a person has looked at it.
 */
export const checkAtStart = async (payload: Payload, state: LedgerState): Promise<void> => {
  state.refusal = await findProblem(payload, state)
  if (state.refusal === null) return
  payload.logger.fatal({
    msg: `audit-ledger/unavailable: ${state.refusal} Nothing can be recorded. Run "ledger verify".`,
  })
}
