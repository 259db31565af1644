import type { Payload } from 'payload'

import { snapshotsSlug } from '../constants.js'

const pageSize = 100

type Snapshot = {
  readonly id: number | string
  readonly fingerprint: string
  readonly canonical: string
}

/**
 * Everything that was ever approved, as the canonical text whose SHA-256 is its fingerprint: what
 * a ledger's entries speak of and an export of the ledger carries along.
 */
export async function* approvedContents(payload: Payload): AsyncGenerator<{
  readonly hash: string
  readonly canonical: string
}> {
  for (let after: null | string = null; ;) {
    // By fingerprint, which is unique: pages by number would shift while snapshots are added.
    const { docs }: { docs: Snapshot[] } = await payload.db.find<Snapshot & { id: never }>({
      collection: snapshotsSlug,
      limit: pageSize,
      pagination: false,
      sort: 'fingerprint',
      ...(after === null ? {} : { where: { fingerprint: { greater_than: after } } }),
    })
    for (const { canonical, fingerprint: hash } of docs) yield { hash, canonical }
    const last = docs.at(-1)
    if (!last || docs.length < pageSize) return
    after = last.fingerprint
  }
}
