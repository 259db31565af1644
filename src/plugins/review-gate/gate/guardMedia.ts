import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { refuse } from './admit.js'
import { findMain } from './documents.js'
import { isFrozen } from './mediaUses.js'
import { hasOperators } from './nextDocument.js'

type Data = Readonly<Record<string, unknown>>

/** What may change on a held file: nothing that anybody reads. All else is frozen, known or not. */
const unseenFields = ['createdAt', 'updatedAt']

const differs = (before: unknown, next: unknown): boolean =>
  JSON.stringify(before ?? null) !== JSON.stringify(next ?? null)

const changesWhatShows = (before: Data, data: Data): boolean =>
  hasOperators(data) ||
  Object.entries(data).some(
    ([name, value]) =>
      value !== undefined && !unseenFields.includes(name) && differs(before[name], value),
  )

/** Refuses to touch a held file: records the attempt, throws `review-gate/media-frozen`. */
export const refuseFrozen = (
  req: PayloadRequest,
  document: DocumentRef,
  door: string,
): Promise<never> =>
  refuse({ req, document, door, key: 'media-frozen', data: { media: document.id } })

/** Refuses a change of a held file: its bytes, its texts, whatever else shows with it. */
export const guardMediaUpdate = async <Result>(
  target: { readonly req: PayloadRequest; readonly document: DocumentRef },
  data: Data,
  write: (data: Data) => Promise<Result>,
): Promise<Result> => {
  const { req, document } = target
  const before = await findMain(req, document)
  if (before && changesWhatShows(before, data) && (await isFrozen(req, document))) {
    return refuseFrozen(req, document, 'updateOne')
  }
  return write(data)
}

export const guardMediaDelete = async (args: {
  readonly req: PayloadRequest
  readonly collection: string
  readonly ids: readonly string[]
}): Promise<void> => {
  const { req, collection, ids } = args
  for (const id of ids) {
    if (await isFrozen(req, { collection, id })) {
      await refuseFrozen(req, { collection, id }, 'delete')
    }
  }
}
