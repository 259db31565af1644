import { createHash } from 'node:crypto'

import type { CollectionBeforeChangeHook, Field } from 'payload'

/** SHA-256 of the stored file; added to upload collections that do not keep one themselves. */
export const mediaDigestField: Field = {
  name: 'sha256',
  type: 'text',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar' },
}

/** Takes the digest of the bytes that Payload stores; keeps the old one when no file came along. */
export const hashStoredFile: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const bytes = req.file?.data
  const sha256 = bytes
    ? createHash('sha256').update(bytes).digest('hex')
    : ((originalDoc as { sha256?: string } | undefined)?.sha256 ?? null)
  return { ...data, sha256 }
}
