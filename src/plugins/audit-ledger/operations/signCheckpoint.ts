import type { Payload, PayloadRequest } from 'payload'

import type { ResolvedAuditLedgerOptions } from '../options.js'
import type { LedgerHead } from './ledgerHead.js'
import type { SequencerMemory } from './sequencerMemory.js'

import { runInTransaction } from '../../shared/transactions.js'
import { ledgerSlugs } from '../constants.js'
import { insertRows } from '../guard/insertRows.js'
import { signCheckpoint as signNote } from '../ledger/checkpoint.js'
import { leafHash } from '../ledger/merkleTree.js'
import { appendCheckpoint } from './checkpointFile.js'
import { advanceHead, emptyHead, frontierFromText, frontierToText, readHead } from './ledgerHead.js'

/** A signed state of the tree as it is stored. */
export type StoredCheckpoint = {
  readonly size: number
  readonly root: string
  readonly signedAt: string
  readonly note: string
  readonly frontier: string
}

/** The stored tree is not an extension of what was signed before: somebody changed the past. */
export class InconsistentLedgerError extends Error {
  override readonly name = 'InconsistentLedgerError'
}

/** Entries read at a time while the tree is followed. */
const pageSize = 1_000

export const lastCheckpoint = async (
  payload: Payload,
  req?: PayloadRequest,
): Promise<null | StoredCheckpoint> => {
  const { docs } = await payload.db.find<StoredCheckpoint & { id: never }>({
    collection: ledgerSlugs.checkpoints,
    limit: 1,
    pagination: false,
    sort: '-size',
    ...(req ? { req } : {}),
  })
  return docs[0] ?? null
}

const readPage = async (
  args: {
    readonly payload: Payload
    readonly req: PayloadRequest | undefined
    readonly to: number
  },
  from: number,
): Promise<readonly { readonly seq: number; readonly canonical: string }[]> => {
  const { docs } = await args.payload.db.find<{ id: never; seq: number; canonical: string }>({
    collection: ledgerSlugs.entries,
    limit: pageSize,
    pagination: false,
    sort: 'seq',
    where: { seq: { greater_than_equal: from, less_than: args.to } },
    ...(args.req ? { req: args.req } : {}),
  })
  return docs
}

/** The tree at `from`, extended by the stored entries up to `to`. */
const followTree = async (
  args: {
    readonly payload: Payload
    readonly req: PayloadRequest | undefined
    readonly to: number
  },
  from: LedgerHead,
): Promise<LedgerHead> => {
  let head = from
  while (head.size < args.to) {
    const page = await readPage(args, head.size)
    if (page.length === 0) break
    for (const { canonical, seq } of page) {
      if (seq !== head.size) {
        throw new InconsistentLedgerError(`Entry ${head.size} is missing before ${seq}.`)
      }
      head = advanceHead(head, { leaf: leafHash(Buffer.from(canonical)), at: head.lastAt })
    }
    // libsql frees its statements in macrotasks (payload-internals §9.3).
    await new Promise((resolve) => setImmediate(resolve))
  }
  return head
}

const headOfCheckpoint = (last: null | StoredCheckpoint): LedgerHead =>
  last
    ? { ...emptyHead, size: last.size, root: last.root, frontier: frontierFromText(last.frontier) }
    : emptyHead

/**
 * Proves that the current head extends the last signed checkpoint by the entries that are stored:
 * the tree is grown from the signed state and must arrive at the head's root.
 *
 * @throws InconsistentLedgerError otherwise
 */
export const requireExtension = async (args: {
  readonly payload: Payload
  readonly req?: PayloadRequest
  readonly head: LedgerHead
  readonly last: null | StoredCheckpoint
}): Promise<void> => {
  const { head, last, payload, req } = args
  if (last && last.size > head.size) {
    throw new InconsistentLedgerError(`Size ${head.size} is behind the signed size ${last.size}.`)
  }
  const grown = await followTree({ payload, req, to: head.size }, headOfCheckpoint(last))
  if (grown.size !== head.size) {
    throw new InconsistentLedgerError(`Entry ${grown.size} of ${head.size} is missing.`)
  }
  if (grown.root !== head.root) {
    throw new InconsistentLedgerError(`The entries do not lead to the root of size ${head.size}.`)
  }
}

/** Root of the first `size` entries, from the nearest signed size below. */
export const rootAtSize = async (payload: Payload, size: number): Promise<string> => {
  const { docs } = await payload.db.find<StoredCheckpoint & { id: never }>({
    collection: ledgerSlugs.checkpoints,
    limit: 1,
    pagination: false,
    sort: '-size',
    where: { size: { less_than_equal: size } },
  })
  const from = headOfCheckpoint(docs[0] ?? null)
  return (await followTree({ payload, req: undefined, to: size }, from)).root
}

const makeCheckpoint = async (
  options: ResolvedAuditLedgerOptions,
  head: LedgerHead,
): Promise<StoredCheckpoint> => {
  const { clock, origin, signer } = options
  return {
    size: head.size,
    root: head.root,
    signedAt: clock.now().toISOString(),
    note: await signNote({
      origin,
      size: head.size,
      root: Buffer.from(head.root, 'hex'),
      signers: [signer],
    }),
    frontier: frontierToText(head.frontier),
  }
}

/** As `makeCheckpoint`; a signer that fails must not hold the entries up. */
const tryCheckpoint = async (
  payload: Payload,
  options: ResolvedAuditLedgerOptions,
  head: LedgerHead,
): Promise<null | StoredCheckpoint> => {
  try {
    return await makeCheckpoint(options, head)
  } catch (err) {
    payload.logger.error({ err, msg: 'audit-ledger: the tree was not signed' })
    return null
  }
}

type SignedState = { readonly size: number; readonly root: string }

const isState = (head: LedgerHead | undefined, signed: SignedState | null | undefined): boolean =>
  signed?.size === head?.size && signed?.root === head?.root && head !== undefined

/**
 * Signs a head in the transaction of `req` that stores it, so that no size is signed twice. A head
 * that was grown in this transaction from the last signed state extends it; any other is proved.
 *
 * @returns the stored checkpoint, to be released after the commit; `null` when there is none
 * @throws InconsistentLedgerError when the tree does not extend what was signed before
 */
export const signHead = async (args: {
  readonly req: PayloadRequest
  readonly options: ResolvedAuditLedgerOptions
  readonly head: LedgerHead
  readonly grownFrom?: LedgerHead
  readonly memory?: SequencerMemory
}): Promise<null | StoredCheckpoint> => {
  const { grownFrom, head, memory, options, req } = args
  const { payload } = req
  if (!isState(grownFrom, memory?.lastSigned)) {
    const last = await lastCheckpoint(payload, req)
    if (head.size === 0 || (last?.size ?? 0) === head.size) return null
    if (!isState(grownFrom, last)) await requireExtension({ payload, req, head, last })
  }
  const checkpoint = await tryCheckpoint(payload, options, head)
  if (!checkpoint) return null
  await insertRows({ req, slug: ledgerSlugs.checkpoints, rows: [checkpoint] })
  return checkpoint
}

const signStoredHead = async (
  req: PayloadRequest,
  options: ResolvedAuditLedgerOptions,
): Promise<null | StoredCheckpoint> => {
  const head = await readHead(req.payload, req)
  return head ? signHead({ req, options, head }) : null
}

const isSigned = async (payload: Payload): Promise<boolean> => {
  const head = await readHead(payload)
  return head === null || ((await lastCheckpoint(payload))?.size ?? 0) >= head.size
}

/**
 * Signs the current size, if it grew. All reads are of one transaction, so on MongoDB only what a
 * majority has is signed; released (appended to the file) is only what is stored.
 */
export const signCheckpoint = async (
  payload: Payload,
  options: ResolvedAuditLedgerOptions,
): Promise<void> => {
  if (await isSigned(payload)) return
  try {
    const made = await runInTransaction({ payload }, (req) => signStoredHead(req, options))
    if (made && options.checkpointFile) await appendCheckpoint(options.checkpointFile, made.note)
  } catch (error) {
    // Another process signed the same size first: same tree, same key, same note.
    if (error instanceof InconsistentLedgerError || !(await isSigned(payload))) throw error
  }
}
