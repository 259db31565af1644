import type { CollectionBeforeChangeHook } from 'payload'

import { createHash } from 'node:crypto'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the SHA-256 of the bytes that are stored, of the original and of each size. Payload has
 * put the final buffers (cropped, turned, re-encoded) into the request by now. Without a new file
 * the hashes stay as they were, whatever the caller sent.
 */
export const hashStoredBytes: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const kept = originalDoc as { sha256?: unknown; sizeHashes?: unknown } | undefined
  const bytes = req.file?.data
  if (!bytes || bytes.length === 0) {
    return { ...data, sha256: kept?.sha256, sizeHashes: kept?.sizeHashes }
  }
  const sizes = Object.entries(req.payloadUploadSizes ?? {})
  return {
    ...data,
    sha256: sha256(bytes),
    sizeHashes: Object.fromEntries(sizes.map(([name, buffer]) => [name, sha256(buffer)])),
  }
}
