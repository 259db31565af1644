import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedAuditLedgerOptions } from '../options.js'

import { auditLedgerError } from '../errors.js'
import { coversTile, formatEntryBundle, parseTilePath, tileWidth } from '../ledger/tiles.js'
import { readEntries, readEntry } from '../operations/entryBundle.js'
import {
  checkpointOf,
  proveConsistency,
  proveInclusion,
  treeReaderOf,
} from '../operations/proofs.js'
import { caching, parameter, parseCount, queryValue, requireAuditor, respond } from './http.js'

type Handler = (req: PayloadRequest) => Promise<Response>

const getCheckpoint: Handler = async (req) => {
  const { note } = await checkpointOf(req.payload)
  return respond(note, 'text/plain; charset=utf-8', caching.fresh)
}

const getCheckpointOfSize: Handler = async (req) => {
  const size = parseCount(parameter(req, 'size'))
  if (size === null) throw auditLedgerError('invalid-size', { req })
  const { note } = await checkpointOf(req.payload, size)
  return respond(note, 'text/plain; charset=utf-8', caching.immutable)
}

const getKeys =
  (options: ResolvedAuditLedgerOptions): Handler =>
  () => {
    const keys = [options.signer.vkey, ...options.formerKeys]
    const text = `${keys.join('\n')}\n`
    return Promise.resolve(respond(text, 'text/plain; charset=utf-8', caching.short))
  }

const getTile =
  (options: ResolvedAuditLedgerOptions): Handler =>
  async (req) => {
    const address = parseTilePath(parameter(req, 'path'))
    if (!address) throw auditLedgerError('invalid-tile', { req })
    if (address.kind === 'entries') await requireAuditor(req, options.auditorAccess)
    const { size } = await checkpointOf(req.payload)
    if (!coversTile(size, address)) throw auditLedgerError('not-found', { req })
    if (address.kind === 'hashes') {
      const hashes = await treeReaderOf(req.payload).tile(address)
      return respond(Buffer.concat(hashes), 'application/octet-stream', caching.immutable)
    }
    const start = address.index * tileWidth
    const entries = await readEntries(req.payload, { start, end: start + address.width })
    const bundle = formatEntryBundle(entries.map((entry) => Buffer.from(entry)))
    return respond(bundle, 'application/octet-stream', caching.never)
  }

const getEntry =
  (options: ResolvedAuditLedgerOptions): Handler =>
  async (req) => {
    await requireAuditor(req, options.auditorAccess)
    const seq = parseCount(parameter(req, 'seq'))
    if (seq === null) throw auditLedgerError('invalid-sequence', { req })
    const canonical = await readEntry(req.payload, seq)
    return respond(canonical, 'application/json; charset=utf-8', caching.never)
  }

const getProof: Handler = async (req) => {
  const seq = parseCount(parameter(req, 'seq'))
  if (seq === null) throw auditLedgerError('invalid-sequence', { req })
  const asked = queryValue(req, 'size')
  const size = asked === null ? undefined : parseCount(asked)
  if (size === null) throw auditLedgerError('invalid-size', { req })
  const proof = await proveInclusion({
    payload: req.payload,
    seq,
    ...(size === undefined ? {} : { size }),
  })
  const cache = size === undefined ? caching.fresh : caching.immutable
  return respond(proof, 'text/plain; charset=utf-8', cache)
}

const getConsistency: Handler = async (req) => {
  const from = parseCount(queryValue(req, 'from') ?? '')
  const to = parseCount(queryValue(req, 'to') ?? '')
  if (from === null || to === null) throw auditLedgerError('invalid-range', { req })
  const proof = await proveConsistency({ payload: req.payload, from, to })
  const body = JSON.stringify({ from, to, proof: proof.map((hash) => hash.toString('hex')) })
  return respond(body, 'application/json; charset=utf-8', caching.immutable)
}

/** The public and the auditors' doors of the ledger (contract.md, "REST"). All only read. */
export const createLedgerEndpoints = (options: ResolvedAuditLedgerOptions): readonly Endpoint[] => {
  const at = (path: string, handler: Handler): Endpoint => ({
    path: `${options.basePath}${path}`,
    method: 'get',
    handler,
  })
  return [
    at('/checkpoint', getCheckpoint),
    at('/checkpoints/:size', getCheckpointOfSize),
    at('/keys', getKeys(options)),
    at('/tile/:path+', getTile(options)),
    at('/entries/:seq', getEntry(options)),
    at('/proof/:seq', getProof),
    at('/consistency', getConsistency),
  ]
}
