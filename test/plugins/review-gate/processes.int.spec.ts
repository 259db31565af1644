import type { Payload, PayloadRequest } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { getPayload } from 'payload'

import type { SiteDatabase } from '../../support/gatedSite.js'

import {
  decideReview,
  publishDocument,
  revokeApproval,
  submitForReview,
} from '../../../src/plugins/review-gate/index.js'
import { startChild } from '../../support/childProgram.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { actAs, buildGatedSite, createSitePeople, governedSlug } from '../../support/gatedSite.js'

const uriOf = (database: SiteDatabase): string =>
  database.kind === 'mongodb' ? database.url : `file:${database.file}`

type Entry = { readonly seq: number; readonly type: string; readonly subjectId: string }

const processes = 3
const publishesEach = 20
const races = 50

describeOnDatabases('several writers of one site', (kind) => {
  const database = freshDatabase(kind)
  let payload: Payload
  let asEditor: () => Promise<PayloadRequest>
  let asReviewer: () => Promise<PayloadRequest>
  let asHead: () => Promise<PayloadRequest>

  beforeAll(async () => {
    payload = await getPayload({ config: await buildGatedSite({ database }), key: randomUUID() })
    await createSitePeople(payload)
    asEditor = await actAs(payload, 'editor')
    asReviewer = await actAs(payload, 'reviewer')
    asHead = await actAs(payload, 'head')
  })

  afterAll(() => payload.destroy())

  const createApproved = async (name: string): Promise<{ id: string; reviewId: string }> => {
    const { id } = await payload.create({
      collection: governedSlug as never,
      data: { title: `谨防诈骗 ${name}`, slug: name } as never,
      draft: true,
      req: await asEditor(),
    })
    const document = { collection: governedSlug, id: String(id) }
    const review = await submitForReview({ req: await asEditor(), document })
    const reviewId = String(review.id)
    const input = { decision: 'approved', opinion: '同意发布。' } as const
    await decideReview({ req: await asReviewer(), reviewId, input })
    return { id: String(id), reviewId }
  }

  const readEntries = async (): Promise<readonly Entry[]> => {
    const { docs } = await payload.find({
      collection: 'ledger-entries' as never,
      pagination: false,
      sort: 'seq',
    })
    return docs as unknown as Entry[]
  }

  /** What an anonymous reader is shown. */
  const isPublic = async (id: string): Promise<boolean> => {
    const { totalDocs } = await payload.find({
      collection: governedSlug as never,
      where: { id: { equals: id } },
      overrideAccess: false,
    })
    return totalDocs > 0
  }

  /** A few turns of the event loop, so that the two meet at different points each time. */
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  it('never shows an item after its revocation has answered, however they meet', async () => {
    const outcomes = new Set<string>()
    for (let race = 0; race < races; race += 1) {
      const { id, reviewId } = await createApproved(`race-${race}`)
      const publishing = (async () => {
        await turns(race % 7 === 0 ? 0 : (race * 5) % 40)
        const document = { collection: governedSlug, id }
        return publishDocument({ req: await asEditor(), document })
      })().then(
        () => 'published',
        (error: { code?: string }) => error.code ?? String(error),
      )
      await turns(race % 7 === 0 ? (race * 3) % 40 : 0)
      await revokeApproval({ req: await asHead(), reviewId, reason: '内容有误' })
      expect(await isPublic(id)).toBe(false)
      outcomes.add(await publishing)
      expect(await isPublic(id)).toBe(false)
    }
    // Either order is right; no caller meets a conflict or a failure of the server.
    const allowed = ['published', 'review-gate/approval-revoked']
    expect([...outcomes].filter((one) => !allowed.includes(one))).toEqual([])
  }, 180_000)

  if (kind === 'mongodb') {
    it(`publishes from ${processes} processes at once, gap-free and without an error`, async () => {
      const ids: string[] = []
      for (let number = 0; number < processes * publishesEach; number += 1) {
        ids.push((await createApproved(`process-${number}`)).id)
      }
      const servers = Array.from({ length: processes }, (_, index) =>
        startChild({
          program: 'test/plugins/review-gate/publisher.ts',
          arguments: [
            uriOf(database),
            ids.slice(index * publishesEach, (index + 1) * publishesEach).join(','),
          ],
        }),
      )
      await Promise.all(servers.map((server) => server.nextLine()))
      servers.forEach((server) => server.go())
      const results = await Promise.all(servers.map((server) => server.nextLine()))
      for (const result of results) {
        expect(JSON.parse(result)).toEqual({ published: publishesEach, failures: [] })
      }
      expect(await Promise.all(servers.map(({ exited }) => exited))).toEqual([0, 0, 0])
      const entries = await readEntries()
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index))
      const published = entries
        .filter(({ type }) => type === 'content.published')
        .map(({ subjectId }) => subjectId)
      for (const id of ids) expect(published.filter((one) => one === id)).toHaveLength(1)
      for (const id of ids) expect(await isPublic(id)).toBe(true)
    }, 600_000)
  } else {
    it('refuses a second server on the same file and names the first one', async () => {
      const second = startChild({
        program: 'test/plugins/review-gate/publisher.ts',
        arguments: [uriOf(database), ''],
      })
      expect(await second.exited).toBe(1)
      expect(second.errors()).toContain('audit-ledger/E004')
      expect(second.errors()).toContain(`process ${process.pid} on `)
    }, 60_000)
  }
})
