import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

/** A governed document with all locales, as the adapter holds it. */
export type StoredDocument = Readonly<Record<string, unknown>> & { readonly id: number | string }

export type StoredVersion = {
  readonly id: number | string
  readonly parent: number | string
  readonly version: StoredDocument
  readonly createdAt: string
  readonly updatedAt: string
  readonly latest?: boolean
}

/** The main row, which is what the public can be shown. Never throws for an unknown id. */
export const findMain = async (
  req: PayloadRequest,
  { collection, id }: DocumentRef,
): Promise<StoredDocument | null> =>
  (await req.payload.db.findOne<StoredDocument>({
    collection,
    req,
    where: { id: { equals: id } },
  })) ?? null

/** The newest version row, which is what editors see; with `select` only those fields of it. */
export const findLatestVersion = async (
  req: PayloadRequest,
  { collection, id }: DocumentRef,
  select?: Readonly<Record<string, true>>,
): Promise<StoredVersion | null> => {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    collection,
    req,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    ...(select ? { select: { parent: true, version: select } } : {}),
  })
  return (docs[0] as StoredVersion | undefined) ?? null
}

/** What an editor would go on from: the newest version, or the main row. */
export const findLatest = async (
  req: PayloadRequest,
  document: DocumentRef,
): Promise<StoredDocument | null> => {
  const latest = await findLatestVersion(req, document)
  return latest ? { ...latest.version, id: document.id } : findMain(req, document)
}

/**
 * True for content that a reader outside of the staff could be shown. What lies in the trash is
 * not public; taking it out again is a publication and judged as one.
 */
export const isPublished = (doc: Readonly<Record<string, unknown>> | null): boolean =>
  doc?._status === 'published' && !doc.deletedAt
