import type { Payload } from 'payload'

import type { CheckpointSource, EntryRow } from '../verify/index.js'

import { ledgerSlugs } from '../constants.js'
import { readHead } from './ledgerHead.js'

const pageSize = 500

/** libsql frees its statements in macrotasks: a loop of awaits alone would pile them up. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Rows of a collection by an ascending number, page by page. */
const readPages = async function* <Row extends { readonly id: number | string }>(args: {
  readonly payload: Payload
  readonly slug: string
  readonly field: keyof Row & string
  readonly from: number
  readonly to: number
}): AsyncGenerator<Row> {
  const { field, payload, slug, to } = args
  let from = args.from
  /** Rows of the number that the next page begins with: a tampered table may have several. */
  let seen = new Set<number | string>()
  for (;;) {
    const { docs }: { docs: Row[] } = await payload.db.find<Row & { id: never }>({
      collection: slug,
      limit: pageSize,
      pagination: false,
      sort: field,
      where: { [field]: { greater_than_equal: from, less_than: to } },
    })
    const fresh = docs.filter(({ id }) => !seen.has(id))
    yield* fresh
    const last = docs.at(-1)?.[field] as number | undefined
    if (last === undefined || docs.length < pageSize || fresh.length === 0) return
    seen = new Set(docs.filter((doc) => doc[field] === last).map(({ id }) => id))
    from = last
    await breathe()
  }
}

type StoredEntry = {
  readonly id: number | string
  readonly seq: number
  readonly opId: string
  readonly at: string
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly actorRef: string
  readonly canonical: string
  readonly leafHash: string
}

const lowest = Number.MIN_SAFE_INTEGER
const highest = Number.MAX_SAFE_INTEGER

/**
 * Every stored entry of a ledger of `size`, and every row that claims a place behind its end.
 * Entries that are sequenced while this runs belong to a later look and are left out.
 */
export const readEntryRows = async function* (
  payload: Payload,
  size: number,
): AsyncGenerator<EntryRow> {
  const at = { payload, slug: ledgerSlugs.entries, field: 'seq' } as const
  const toRow = ({ id: _id, opId, ...row }: StoredEntry): EntryRow => ({ ...row, id: opId })
  for await (const row of readPages<StoredEntry>({ ...at, from: lowest, to: size }))
    yield toRow(row)
  const grown = (await readHead(payload))?.size ?? 0
  const from = Math.max(size, grown)
  for await (const row of readPages<StoredEntry>({ ...at, from, to: highest })) yield toRow(row)
}

/** The texts of the first `size` entries, as far as they are there. */
export const readCanonicals = async function* (
  payload: Payload,
  size: number,
): AsyncGenerator<string> {
  const at = { payload, slug: ledgerSlugs.entries, field: 'seq', from: lowest, to: size } as const
  for await (const { canonical } of readPages<StoredEntry>(at)) yield canonical
}

type StoredNote = { readonly id: number | string; readonly size: number; readonly note: string }

/** Every signed state that the database keeps, by ascending size. */
export const readStoredCheckpoints = async (
  payload: Payload,
): Promise<readonly CheckpointSource[]> => {
  const notes: CheckpointSource[] = []
  const at = { payload, slug: ledgerSlugs.checkpoints, field: 'size' } as const
  for await (const row of readPages<StoredNote>({ ...at, from: lowest, to: highest })) {
    notes.push({ note: row.note, source: `stored checkpoint ${row.size}` })
  }
  return notes
}
