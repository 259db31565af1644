import type { Payload } from 'payload'

import type { DocumentRef, Fingerprints } from '../../shared/contracts.js'

import { createFreshReq } from '../../shared/transactions.js'
import { describeContent } from '../gate/describeContent.js'
import { isPublished } from '../gate/documents.js'
import { gateOptions } from '../options.js'

const pageSize = 50

/**
 * Every governed document with its present fingerprints and whether it is public, for a
 * reconciliation with the ledger. Recomputed from the rows, so a write past the gate shows.
 */
export async function* publicationsOf(payload: Payload): AsyncGenerator<{
  readonly document: DocumentRef
  readonly fingerprints: Fingerprints
  readonly published: boolean
}> {
  const req = await createFreshReq({ payload })
  for (const collection of Object.keys(gateOptions(payload).governed)) {
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.db.find<{ id: number | string }>({
        collection,
        limit: pageSize,
        page,
        sort: 'id',
      })
      for (const doc of docs) {
        const document = { collection, id: String(doc.id) }
        const { fingerprints } = await describeContent({ req, document, doc })
        yield { document, fingerprints, published: isPublished(doc) }
      }
      if (!hasNextPage) break
    }
  }
}
