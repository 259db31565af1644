import { createHash } from 'node:crypto'

import type { CanonicalContent } from './content.js'

import { canonicalJson } from '../../shared/canonicalJson.js'
import { contentSchemaVersion } from '../constants.js'

/**
 * The exact bytes of which a fingerprint is the SHA-256: RFC 8785 JSON of what the document is and
 * what it shows in one locale. Kept as the approved snapshot; test/…/golden pins the form.
 */
export const canonicalDocument = (args: {
  readonly collection: string
  readonly id: string
  readonly locale: string
  readonly content: CanonicalContent
}): string =>
  canonicalJson({
    schemaVersion: contentSchemaVersion,
    collection: args.collection,
    id: args.id,
    locale: args.locale,
    content: args.content,
  })

/** SHA-256 of the canonical bytes, 64 lower-case hex digits. */
export const fingerprintOf = (canonical: string): string =>
  createHash('sha256').update(canonical, 'utf8').digest('hex')
