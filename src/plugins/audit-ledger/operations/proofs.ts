import type { Payload } from 'payload'

import type { StoredCheckpoint } from './signCheckpoint.js'
import type { TreeReader } from './createTreeReader.js'

import { ledgerSlugs } from '../constants.js'
import { auditLedgerError } from '../errors.js'
import { formatTlogProof } from '../ledger/tlogProof.js'
import { createLeafReader, createTreeReader } from './createTreeReader.js'
import { lastCheckpoint } from './signCheckpoint.js'

const readers = new WeakMap<Payload['db'], TreeReader>()

/** The tree of this database, with its caches. */
export const treeReaderOf = (payload: Payload): TreeReader => {
  const known = readers.get(payload.db)
  if (known) return known
  const reader = createTreeReader(createLeafReader(payload))
  readers.set(payload.db, reader)
  return reader
}

const findCheckpoint = async (payload: Payload, size: number): Promise<null | StoredCheckpoint> =>
  payload.db.findOne<StoredCheckpoint & { id: never }>({
    collection: ledgerSlugs.checkpoints as never,
    where: { size: { equals: size } },
  })

/** The signed state of one size, or the newest. @throws AuditLedgerError `not-found` */
export const checkpointOf = async (payload: Payload, size?: number): Promise<StoredCheckpoint> => {
  const found =
    size === undefined ? await lastCheckpoint(payload) : await findCheckpoint(payload, size)
  if (!found) throw auditLedgerError('not-found')
  return found
}

/**
 * A C2SP tlog-proof of one entry. `extra` holds the entry's bytes when they are given.
 *
 * The path is built for exactly the tree of the checkpoint that goes with it.
 */
export const proveInclusion = async (args: {
  readonly payload: Payload
  readonly seq: number
  readonly size?: number
  readonly extra?: Uint8Array
}): Promise<string> => {
  const { extra, payload, seq } = args
  if (args.size === 0) throw auditLedgerError('invalid-size')
  const { note, size } = await checkpointOf(payload, args.size)
  if (seq >= size) throw auditLedgerError('not-found')
  const hashes = await treeReaderOf(payload).inclusionProof({ index: seq, size })
  return formatTlogProof({ index: seq, hashes, checkpoint: note, ...(extra ? { extra } : {}) })
}

/** Hashes that prove growth between two sizes, neither above the newest signed one. */
export const proveConsistency = async (args: {
  readonly payload: Payload
  readonly from: number
  readonly to: number
}): Promise<readonly Buffer[]> => {
  const { from, payload, to } = args
  if (from > to) throw auditLedgerError('invalid-range')
  const signed = await lastCheckpoint(payload)
  if (to > (signed?.size ?? 0)) throw auditLedgerError('invalid-range')
  return treeReaderOf(payload).consistencyProof({ from, to })
}
