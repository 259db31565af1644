import type { Payload, PayloadRequest } from 'payload'

import { headKey, ledgerSlugs } from '../constants.js'
import { appendToFrontier, rootOfFrontier } from '../ledger/merkleTree.js'

/** State of the tree: enough to append without reading old nodes. */
export type LedgerHead = {
  readonly turn: number
  readonly size: number
  readonly frontier: readonly Uint8Array[]
  readonly root: string
  /** Time of the last entry, `''` before the first. */
  readonly lastAt: string
}

type HeadRow = {
  readonly id: number | string
  readonly turn: number
  readonly size: number
  readonly frontier: string
  readonly root: string
  readonly lastAt?: null | string
}

const where = { key: { equals: headKey } }

const toHex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

export const frontierToText = (frontier: readonly Uint8Array[]): string =>
  JSON.stringify(frontier.map(toHex))

export const frontierFromText = (text: string): readonly Uint8Array[] =>
  (JSON.parse(text) as string[]).map((hex) => Buffer.from(hex, 'hex'))

const toHead = (row: HeadRow): LedgerHead => ({
  turn: row.turn,
  size: row.size,
  frontier: frontierFromText(row.frontier),
  root: row.root,
  lastAt: row.lastAt ?? '',
})

const toRow = (head: LedgerHead): Record<string, unknown> => ({
  turn: head.turn,
  size: head.size,
  frontier: frontierToText(head.frontier),
  root: head.root,
  lastAt: head.lastAt,
})

/** The head, outside of transactions or in that of `req`; `null` before the ledger was opened. */
export const readHead = async (
  payload: Payload,
  req?: PayloadRequest,
): Promise<LedgerHead | null> => {
  const row = await payload.db.findOne<HeadRow & { id: never }>({
    collection: ledgerSlugs.head as never,
    where,
    ...(req ? { req } : {}),
  })
  return row ? toHead(row) : null
}

export const emptyHead: LedgerHead = {
  turn: 0,
  size: 0,
  frontier: [],
  root: toHex(rootOfFrontier([])),
  lastAt: '',
}

/** Writes the head before anything else is read: whoever comes second conflicts at once. */
export const claimHead = async (req: PayloadRequest): Promise<LedgerHead> => {
  const claimed = (await req.payload.db.updateOne({
    collection: ledgerSlugs.head,
    where,
    data: { turn: { $inc: 1 } },
    options: { atomic: true },
    req,
  })) as unknown as HeadRow | null
  if (claimed) return toHead(claimed)
  await req.payload.db.create({
    collection: ledgerSlugs.head,
    data: { key: headKey, ...toRow(emptyHead) },
    req,
  })
  return emptyHead
}

export const storeHead = async (req: PayloadRequest, head: LedgerHead): Promise<void> => {
  await req.payload.db.updateOne({
    collection: ledgerSlugs.head,
    where,
    data: toRow(head),
    options: { atomic: true },
    req,
    returning: false,
  })
}

export const advanceHead = (
  head: LedgerHead,
  added: { readonly leaf: Uint8Array; readonly at: string },
): LedgerHead => {
  const frontier = appendToFrontier({ frontier: head.frontier, size: head.size, leaf: added.leaf })
  return {
    turn: head.turn,
    size: head.size + 1,
    frontier,
    root: toHex(rootOfFrontier(frontier)),
    lastAt: added.at,
  }
}
