import type { Payload } from 'payload'

import type { EntriesOf, EventData, RecordedEntry } from '../../shared/contracts.js'

import { ledgerSlugs } from '../constants.js'

const maxEntries = 500

type EntryRow = { readonly id: never; readonly seq: number; readonly canonical: string }
type PrivateRow = { readonly id: never; readonly commit: string; readonly value: string | null }

type Entry = {
  readonly at: string
  readonly type: string
  readonly actor: { readonly commit?: string }
  readonly subject: { readonly kind: string }
  readonly data?: EventData
}

const nameIn = (value: string | null): string | null => {
  const { name } = (value === null ? {} : JSON.parse(value)) as { readonly name?: unknown }
  return typeof name === 'string' ? name : null
}

/** Names of actors by the commitment that stands for them in the tree. */
const namesOf = async (
  payload: Payload,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  if (commits.length === 0) return new Map()
  const { docs } = await payload.db.find<PrivateRow>({
    collection: ledgerSlugs.private,
    limit: 0,
    pagination: false,
    where: { commit: { in: [...commits] } },
  })
  return new Map(docs.map(({ commit, value }) => [commit, nameIn(value)]))
}

/** What the ledger has recorded about one subject, in its order. */
export const entriesOf: EntriesOf = async ({ payload, subject }) => {
  const { docs } = await payload.db.find<EntryRow>({
    collection: ledgerSlugs.entries,
    limit: maxEntries,
    pagination: false,
    sort: '-seq',
    where: {
      and: [{ subjectId: { equals: subject.id } }, { subjectKind: { equals: subject.kind } }],
    },
  })
  const entries = docs
    .map(({ seq, canonical }) => ({ seq, entry: JSON.parse(canonical) as Entry }))
    .toSorted((one, other) => one.seq - other.seq)
  const names = await namesOf(
    payload,
    entries.flatMap(({ entry }) => entry.actor.commit ?? []),
  )
  return entries.map(({ seq, entry }): RecordedEntry => ({
    sequence: seq,
    at: entry.at,
    type: entry.type,
    data: entry.data ?? {},
    actorName: names.get(entry.actor.commit ?? '') ?? null,
  }))
}
