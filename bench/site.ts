import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload } from 'payload'

import type { SiteDatabase } from '../test/support/gatedSite.js'
import type { SampleLocale } from '../test/support/sampleContent.js'

import { decideReview, submitForReview } from '../src/plugins/review-gate/index.js'
import { actAs, buildGatedSite, createSitePeople, governedSlug } from '../test/support/gatedSite.js'
import { databaseUrl } from '../test/support/mongod.mjs'
import { sampleArticle } from '../test/support/sampleContent.js'

export type DatabaseName = 'mongodb' | 'sqlite'

export type BenchSite = {
  readonly name: DatabaseName
  readonly payload: Payload
  readonly database: SiteDatabase
  /** A new request of the person who writes and publishes. */
  readonly asEditor: () => Promise<PayloadRequest>
  readonly asReviewer: () => Promise<PayloadRequest>
  readonly stop: () => Promise<void>
}

const databaseOf = (name: DatabaseName, directory: string, mongoUri: string): SiteDatabase => {
  if (name === 'sqlite') return { kind: 'sqlite', file: join(directory, 'cms.db') }
  return { kind: 'mongodb', url: databaseUrl(mongoUri, `bench-${randomUUID().slice(0, 8)}`) }
}

/** Boots a site with an empty database of its own. */
export const openBenchSite = async (name: DatabaseName, mongoUri: string): Promise<BenchSite> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = databaseOf(name, directory, mongoUri)
  const config = await buildGatedSite({ database, sweepIntervalMs: 0 })
  const payload = await getPayload({ config, key: randomUUID() })
  await createSitePeople(payload)
  return {
    name,
    payload,
    database,
    asEditor: await actAs(payload, 'editor'),
    asReviewer: await actAs(payload, 'reviewer'),
    stop: async () => {
      if (database.kind === 'sqlite') await payload.destroy()
      else await dropDatabase(payload).finally(() => payload.destroy())
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const dropDatabase = (payload: Payload): Promise<unknown> => {
  const { connection } = payload.db as unknown as {
    connection: { dropDatabase: () => Promise<unknown> }
  }
  return connection.dropDatabase()
}

/** A bilingual draft of about `bytes`, two fifths of it English. */
export const createDraft = async (args: {
  readonly site: BenchSite
  readonly collection: string
  readonly number: number
  readonly bytes: number
}): Promise<string> => {
  const { site, collection, number, bytes } = args
  const write = (locale: SampleLocale, share: number) =>
    sampleArticle({ locale, number, bytes: bytes * share })
  const { id } = await site.payload.create({
    collection,
    data: write('zh', 0.6) as never,
    draft: true,
    req: await site.asEditor(),
  })
  await site.payload.update({
    collection,
    id,
    locale: 'en',
    data: write('en', 0.4) as never,
    draft: true,
    req: await site.asEditor(),
  })
  return String(id)
}

/** A draft that a reviewer has approved. */
export const createApproved = async (
  site: BenchSite,
  number: number,
  bytes: number,
): Promise<string> => {
  const id = await createDraft({ site, collection: governedSlug, number, bytes })
  const document = { collection: governedSlug, id }
  const review = await submitForReview({ req: await site.asEditor(), document })
  await decideReview({
    req: await site.asReviewer(),
    reviewId: String(review.id),
    input: { decision: 'approved', opinion: '内容真实、准确，同意发布。' },
  })
  return id
}

/** Publishes the ordinary Payload way, as the admin UI and the REST API do. */
export const publish = async (site: BenchSite, collection: string, id: string): Promise<void> => {
  await site.payload.update({
    collection,
    id,
    data: { _status: 'published' } as never,
    depth: 0,
    overrideAccess: false,
    req: await site.asEditor(),
  })
}
