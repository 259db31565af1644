import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'

import { refuseFrozen } from '../gate/guardMedia.js'
import { isFrozen } from '../gate/mediaUses.js'

type FileArgs = {
  readonly id?: number | string
  readonly where?: Where
  readonly collection: { readonly config: { readonly slug: string } }
}

const targets = async (
  req: PayloadRequest,
  { id, where, collection }: FileArgs,
): Promise<readonly string[]> => {
  if (id !== undefined) return [String(id)]
  const { docs } = await req.payload.db.find<{ id: number | string }>({
    collection: collection.config.slug,
    req,
    limit: 0,
    pagination: false,
    where: where ?? {},
    select: {},
  })
  return docs.map((doc) => String(doc.id))
}

const crops = (req: PayloadRequest): boolean => req.query?.uploadEdits !== undefined

/**
 * Payload removes the old file before any later hook runs (payload-internals §0.14), so replacing
 * or deleting a held file is refused here. The gate below refuses changes of its text.
 */
export const protectHeldFiles: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const replaces =
    (operation === 'update' || operation === 'updateByID') && (Boolean(req.file) || crops(req))
  const removes = operation === 'delete' || operation === 'deleteByID'
  if (!replaces && !removes) return args
  const file = args as unknown as FileArgs
  const collection = file.collection.config.slug
  for (const id of await targets(req, file)) {
    if (await isFrozen(req, { collection, id })) {
      await refuseFrozen(req, { collection, id }, replaces ? 'replaceFile' : 'deleteFile')
    }
  }
  return args
}
