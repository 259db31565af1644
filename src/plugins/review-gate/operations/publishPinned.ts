import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { Schedule } from '../domain/schedule.js'
import type { StoredVersion } from '../gate/documents.js'

import { reviewGateError } from '../errors.js'
import { describeContent, sameFingerprints } from '../gate/describeContent.js'
import { findLatestVersion, findMain, isPublished } from '../gate/documents.js'
import { ungated } from '../gate/ungated.js'
import { stampAfter } from '../gate/versionStamp.js'
import { requireDocument } from './context.js'
import { publishNewest } from './publishDocument.js'

/** A version row that is now the newest one. It is a draft: nothing becomes public by it. */
const putOnTop = async (
  req: PayloadRequest,
  { collection, id }: DocumentRef,
  args: {
    readonly version: Readonly<Record<string, unknown>>
    readonly after: string
    readonly autosave?: boolean
  },
): Promise<StoredVersion> => {
  const stamp = stampAfter(args.after)
  const row = await ungated(req.payload.db).createVersion({
    collectionSlug: collection,
    parent: id,
    autosave: args.autosave ?? false,
    createdAt: stamp,
    updatedAt: stamp,
    req,
    versionData: { ...args.version, _status: 'draft' } as never,
  })
  return row as unknown as StoredVersion
}

const requirePinned = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  const { document, fingerprints } = schedule
  const main = await findMain(req, document)
  const shown = main ? await describeContent({ req, document, doc: main }) : null
  if (shown && isPublished(main) && sameFingerprints(shown.fingerprints, fingerprints ?? {})) return
  throw reviewGateError('approval-required', { req, data: { because: 'not-what-was-scheduled' } })
}

/**
 * The pinned content takes the place of a later draft for the moment of its publication, and the
 * draft lies on top again: its editor goes on where they were.
 */
const publishBeneathDraft = async (
  req: PayloadRequest,
  { document, content }: Schedule,
  draft: StoredVersion,
): Promise<void> => {
  const pinned = await putOnTop(req, document, { version: content ?? {}, after: draft.updatedAt })
  await publishNewest(req, document)
  await req.payload.db.deleteVersions({
    collection: document.collection,
    req,
    where: { id: { equals: pinned.id } },
  })
  const published = await findLatestVersion(req, document)
  const { autosave } = draft as { autosave?: boolean }
  await putOnTop(req, document, {
    version: draft.version,
    after:
      published && published.updatedAt > draft.updatedAt ? published.updatedAt : draft.updatedAt,
    autosave: autosave === true,
  })
}

/**
 * Publishes exactly the content that a schedule pins, in the transaction of `req`, the ordinary
 * way: with validation, hooks and the gate.
 *
 * @throws review-gate/not-found, approval-required, approval-expired, approval-revoked,
 *   bundle-incomplete, wrong-state (other content was published meanwhile)
 */
export const publishPinned = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  const { document } = schedule
  const doc = await requireDocument(req, document)
  const newest = await describeContent({ req, document, doc })
  const latest = await findLatestVersion(req, document)
  if (!latest || sameFingerprints(newest.fingerprints, schedule.fingerprints ?? {})) {
    await publishNewest(req, document)
  } else {
    if (isPublished(latest.version))
      throw reviewGateError('wrong-state', { req, data: { _status: 'published' } })
    await publishBeneathDraft(req, schedule, latest)
  }
  await requirePinned(req, schedule)
}
