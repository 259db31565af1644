import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'

import type { BootedSite } from '../support/bootSite.js'

import {
  decideReview,
  expireApprovals,
  publishDocument,
  revokeApproval,
  submitForReview,
  unpublishDocument,
} from '../../src/plugins/review-gate/index.js'
import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import {
  createApproved,
  createLeaflet,
  createPicture,
  leafletData,
  saveDraft,
} from '../support/leaflets.js'

const day = 24 * 60 * 60 * 1000

describeOnDatabases('what the public can read', (kind) => {
  let site: BootedSite
  let now = new Date()

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock: { now: () => now } })
  })
  beforeEach(() => {
    now = new Date()
  })
  afterAll(() => site.stop())

  const files = async (cover: string): Promise<readonly string[]> => {
    const doc = (await site.payload.findByID({ collection: 'media', id: cover })) as unknown as {
      filename: string
      sizes?: Record<string, { filename?: string | null }>
    }
    const sizes = Object.values(doc.sizes ?? {}).flatMap(({ filename }) => filename ?? [])
    return [doc.filename, ...sizes]
  }

  const statuses = async (cover: string): Promise<readonly number[]> => {
    const names = await files(cover)
    const answers = await Promise.all([
      site.rest('GET', `/media/${cover}`),
      ...names.map((name) => site.rest('GET', `/media/file/${name}`)),
    ])
    return [...new Set(answers.map(({ status }) => (status === 404 ? 403 : status)))]
  }

  it('an item comes with its approval, and without people or notes', async () => {
    const { id } = await createApproved(site)
    const { body } = await site.graphql(
      'query ($id: String!) { Leaflet(id: $id) { title reviewStatus contributors approval { number approvedAt validUntil fingerprint ledgerSequence } } }',
      { variables: { id } },
    )
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({
      Leaflet: {
        reviewStatus: 'approved',
        contributors: null,
        approval: {
          number: expect.stringMatching(/^XB-/),
          fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
          ledgerSequence: expect.any(Number),
        },
      },
    })
  })

  it('a picture is open, by record and by address, exactly while a public item shows it', async () => {
    const cover = await createPicture(site)
    expect((await files(cover)).length).toBeGreaterThan(3)
    expect(await statuses(cover)).toEqual([403])
    const { id } = await createApproved(site, {
      data: leafletData('有图', { cover }),
      publish: false,
    })
    expect(await statuses(cover)).toEqual([403])
    const document = { collection: 'leaflets', id }
    await publishDocument({ req: await site.actAs('editor'), document })
    expect(await statuses(cover)).toEqual([200])
    await unpublishDocument({ req: await site.actAs('editor'), document, reason: '更新' })
    expect(await statuses(cover)).toEqual([403])
  })

  it('a picture of two items closes with the last one', async () => {
    const cover = await createPicture(site)
    const first = await createApproved(site, { data: leafletData('甲', { cover }) })
    const second = await createApproved(site, { data: leafletData('乙', { cover }) })
    const req = await site.actAs('head1')
    await revokeApproval({ req, reviewId: first.reviewId, reason: '有误' })
    expect(await statuses(cover)).toEqual([200])
    await revokeApproval({ req, reviewId: second.reviewId, reason: '有误' })
    expect(await statuses(cover)).toEqual([403])
  })

  it('an approval ends at its second, before any sweep; the sweep takes down and records', async () => {
    const cover = await createPicture(site)
    const { id, reviewId } = await createApproved(site, { data: leafletData('到期', { cover }) })
    expect((await site.rest('GET', `/leaflets/${id}`)).status).toBe(200)
    now = new Date(now.getTime() + 365 * day + 60_000)
    expect((await site.rest('GET', `/leaflets/${id}`)).status).toBe(404)
    expect(await statuses(cover)).toEqual([403])
    expect(await expireApprovals({ payload: site.payload })).toBeGreaterThan(0)
    const review = await site.payload.findByID({ collection: 'reviews', id: reviewId })
    const main = await site.payload.findByID({ collection: 'leaflets', id })
    expect([review.status, main._status, main.reviewStatus]).toEqual([
      'expired',
      'draft',
      'expired',
    ])
    expect(await expireApprovals({ payload: site.payload })).toBe(0)
  })

  it('what lies in the trash is not public, nor its picture', async () => {
    const cover = await createPicture(site)
    const { id } = await createApproved(site, { data: leafletData('回收站', { cover }) })
    const answer = await site.rest('PATCH', `/leaflets/${id}`, {
      as: 'editor',
      body: { deletedAt: new Date().toISOString() },
    })
    expect(answer.status).toBe(200)
    expect((await site.rest('GET', `/leaflets/${id}?trash=true`)).status).toBe(404)
    expect(await statuses(cover)).toEqual([403])
  })

  it.each([
    ['draft', '?draft=true'],
    ['trash', '?trash=true'],
    ['every locale', '?locale=all'],
    ['a condition on the status', '?where[_status][equals]=draft'],
    ['a condition with or', '?where[or][0][_status][equals]=draft&where[or][1][id][exists]=true'],
    ['an unlimited list', '?limit=0&pagination=false&depth=10'],
    ['a deep population', '?depth=10&populate[media][alt]=true'],
    ['selecting what is hidden', '?select[contributors]=true&select[title]=true'],
  ])('REST with %s shows no draft and nobody', async (_, search) => {
    await createLeaflet(site, leafletData('机密草稿'))
    const { id } = await createApproved(site)
    await saveDraft(site, id, { title: '机密改稿' })
    const text = JSON.stringify((await site.rest('GET', `/leaflets${search}`)).body)
    expect(text).not.toMatch(/机密|demo\.example|contributors|snapshots|opinion/)
  })

  it.each([
    ['where on contributors', '/leaflets?where[contributors][exists]=true'],
    ['sort by contributors', '/leaflets?sort=contributors'],
    ['versions', '/leaflets/versions'],
    ['reviews', '/reviews'],
    ['approved snapshots', '/approved-snapshots'],
    ['media uses', '/media-uses'],
    ['counters', '/review-counters'],
    ['ledger entries', '/ledger-entries'],
    ['the outbox', '/ledger-outbox'],
    ['private values', '/ledger-private'],
    ['people', '/users'],
    ['jobs', '/payload-jobs'],
  ])('REST refuses %s', async (_, address) => {
    expect([400, 401, 403, 404]).toContain((await site.rest('GET', address)).status)
  })

  it.each([
    ['people', 'query { Users { docs { id name } } }'],
    ['versions', 'query { versionsLeaflets { docs { id } } }'],
    ['reviews', 'query { Reviews { docs { id } } }'],
    ['ledger entries', 'query { LedgerEntries { docs { id } } }'],
    [
      'a condition on contributors',
      'query { Leaflets(where: { contributors: { exists: true } }) { docs { id } } }',
    ],
    ['writing', 'mutation { createLeaflet(data: { title: "x", slug: "x" }) { id } }'],
  ])('GraphQL refuses %s', async (_, query) => {
    const { body } = await site.graphql(query)
    expect(body.errors?.length).toBeGreaterThan(0)
    const values = Object.values((body.data ?? {}) as Record<string, unknown>).filter(
      (one) => one !== null,
    )
    expect(values).toEqual([])
  })

  it('a relation shows no unapproved item', async () => {
    const hidden = (await createApproved(site, { data: leafletData('机密关联') })).id
    const shown = await createApproved(site, { data: leafletData('公开关联') })
    const editor = await site.actAs('editor')
    const campaign = await site.payload.create({
      collection: 'campaigns',
      draft: true,
      data: {
        ...leafletData('活动'),
        startsAt: '2027-03-15T01:00:00.000Z',
        endsAt: '2027-03-16T01:00:00.000Z',
        organiser: '示例银行',
        channels: ['branch-event'],
        terms: '规则',
        privacyNotice: '告知',
        leaflets: [hidden, shown.id],
      } as never,
      req: editor,
    })
    const document = { collection: 'campaigns', id: String(campaign.id) }
    const review = await submitForReview({ req: editor, document })
    for (const person of ['reviewer', 'head1', 'head2'] as const) {
      await decideReview({
        req: await site.actAs(person),
        reviewId: String(review.id),
        input: { decision: 'approved', opinion: '同意。' },
      })
    }
    await publishDocument({ req: editor, document })
    const member = { collection: 'leaflets', id: hidden }
    await unpublishDocument({ req: editor, document: member, reason: '下架' })
    const query =
      'query ($draft: Boolean) { Campaigns(draft: $draft) { docs { title leaflets { title } } } }'
    for (const draft of [false, true]) {
      const { body } = await site.graphql(query, { variables: { draft } })
      const text = JSON.stringify(body.data)
      expect(text).toContain('公开关联')
      expect(text).not.toContain('机密关联')
    }
    const { body } = await site.rest('GET', `/campaigns/${document.id}?depth=2`)
    expect(JSON.stringify(body)).not.toContain('机密关联')
  })

  it('a list has at most a hundred items, whatever is asked', async () => {
    const { body } = await site.graphql(
      'query { Leaflets(limit: 100000, pagination: false) { docs { id } limit } }',
    )
    expect(
      (body.data as { Leaflets: { docs: unknown[] } }).Leaflets.docs.length,
    ).toBeLessThanOrEqual(100)
  })

  it('staff see drafts', async () => {
    const id = await createLeaflet(site, leafletData('员工可见'))
    expect((await site.rest('GET', `/leaflets/${id}?draft=true`, { as: 'reviewer' })).status).toBe(
      200,
    )
  })
})
