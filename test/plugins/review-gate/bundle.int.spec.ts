import type { SanitizedCollectionConfig } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Person } from '../../support/bootSite.js'

import {
  decideReview,
  publishDocument,
  revokeApproval,
  runSchedules,
  submitForReview,
  unpublishDocument,
} from '../../../src/plugins/review-gate/index.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import {
  createApproved,
  createLeaflet,
  entriesOf,
  leafletData,
  saveDraft,
} from '../../support/leaflets.js'
import { createMovableClock } from '../../support/movableClock.js'

type Row = Record<string, unknown>

describeOnDatabases('campaign bundle', (kind) => {
  const clock = createMovableClock()
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock })
  })
  afterAll(() => site.stop())

  const campaignOf = async (members: object): Promise<string> => {
    const doc = await site.payload.create({
      collection: 'campaigns',
      draft: true,
      data: {
        ...leafletData('宣传活动'),
        startsAt: clock.inHours(24 * 30),
        endsAt: clock.inHours(24 * 60),
        organiser: '示例银行',
        channels: ['branch-event'],
        terms: '规则',
        privacyNotice: '告知',
        ...members,
      } as never,
      req: await site.actAs('editor'),
    })
    return String(doc.id)
  }

  const approveCampaign = async (id: string): Promise<string> => {
    const document = { collection: 'campaigns', id }
    const review = await submitForReview({ req: await site.actAs('editor'), document })
    for (const person of ['reviewer', 'head1', 'head2'] as const) {
      await decideReview({
        req: await site.actAs(person),
        reviewId: String(review.id),
        input: { decision: 'approved', opinion: '同意。' },
      })
    }
    return String(review.id)
  }

  const approvedCampaign = async (leaflets: readonly string[]): Promise<string> => {
    const id = await campaignOf({ leaflets })
    await approveCampaign(id)
    return id
  }

  const publish = (id: string, as: Person = 'editor'): Promise<Answer> =>
    site.rest('POST', `/campaigns/${id}/publish`, { as, body: {} })
  const plainly = (id: string): Promise<Answer> =>
    site.rest('PATCH', `/campaigns/${id}`, { as: 'editor', body: { _status: 'published' } })
  const isPublic = async (collection: string, id: string): Promise<boolean> =>
    (await site.rest('GET', `/${collection}/${id}`)).status === 200
  const bundle = async (id: string): Promise<{ members: Row[]; complete: boolean }> =>
    (await site.rest('GET', `/campaigns/${id}/bundle`, { as: 'editor' })).body as never
  const errorOf = ({ body }: Answer): Row => body.errors?.[0]?.data ?? {}

  it.each([
    ['POST publish', publish],
    ['plain Payload', plainly],
  ])('%s: the approved members go public with it, each with its entry', async (_, door) => {
    const shown = (await createApproved(site)).id
    const waiting = (await createApproved(site, { publish: false })).id
    const id = await approvedCampaign([shown, waiting])
    expect(await bundle(id)).toMatchObject({
      complete: true,
      members: [
        { collection: 'leaflets', id: shown, title: '已审内容', state: 'public' },
        { collection: 'leaflets', id: waiting, reviewStatus: 'approved', state: 'approved' },
      ],
    })
    expect((await door(id)).status).toBe(200)
    expect(await isPublic('campaigns', id)).toBe(true)
    expect(await isPublic('leaflets', waiting)).toBe(true)
    expect(await entriesOf(site, waiting, 'content.published')).toHaveLength(1)
    expect(await entriesOf(site, shown, 'content.published')).toHaveLength(1)
    expect((await bundle(id)).members.map(({ state }) => state)).toEqual(['public', 'public'])
  })

  it.each([
    ['POST publish', publish],
    ['plain Payload', plainly],
  ])('%s: refused while a member is neither; nothing goes public', async (_, door) => {
    const waiting = (await createApproved(site, { publish: false })).id
    const draft = await createLeaflet(site, leafletData('未审'))
    const id = await approvedCampaign([waiting, draft])
    const answer = await door(id)
    expect(answer.status).toBe(409)
    expect(errorOf(answer)).toMatchObject({
      code: 'review-gate/bundle-incomplete',
      members: [{ collection: 'leaflets', id: draft, title: '未审', state: 'missing' }],
    })
    expect(await isPublic('campaigns', id)).toBe(false)
    expect(await isPublic('leaflets', waiting)).toBe(false)
    expect(await entriesOf(site, id, 'gate.blocked')).toMatchObject([
      { data: { code: 'review-gate/bundle-incomplete' } },
    ])
  })

  it('the adapter itself is no way around', async () => {
    const id = await approvedCampaign([await createLeaflet(site, leafletData('未审'))])
    await expect(
      site.payload.db.updateOne({ collection: 'campaigns', id, data: { _status: 'published' } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/bundle-incomplete|no-transaction/) })
    expect(await isPublic('campaigns', id)).toBe(false)
  })

  it('changed, revoked, trashed and deleted members are missing', async () => {
    const changed = (await createApproved(site, { publish: false })).id
    await saveDraft(site, changed, { title: '改过' })
    const revoked = await createApproved(site, { publish: false })
    const reviewId = revoked.reviewId
    await revokeApproval({ req: await site.actAs('head1'), reviewId, reason: '有误' })
    const trashed = (await createApproved(site)).id
    const deletedAt = new Date().toISOString()
    await site.payload.update({ collection: 'leaflets', id: trashed, data: { deletedAt } as never })
    const deleted = (await createApproved(site)).id
    const id = await approvedCampaign([changed, revoked.id, trashed, deleted])
    await site.payload.delete({ collection: 'leaflets', id: deleted })
    const { members, complete } = await bundle(id)
    expect(complete).toBe(false)
    expect(members.map(({ state }) => state)).toEqual(members.map(() => 'missing'))
    expect(members.length).toBeGreaterThanOrEqual(3)
    expect((await publish(id)).status).toBe(409)
  })

  it('a public member with a later draft stays as the public sees it', async () => {
    const { id: member } = await createApproved(site)
    await saveDraft(site, member, { title: '之后的草稿' })
    const id = await approvedCampaign([member])
    expect((await publish(id)).status).toBe(200)
    const { body } = await site.rest('GET', `/leaflets/${member}?locale=zh`)
    expect(body.title).toBe('已审内容')
  })

  it('a member that Payload refuses takes everything with it', async () => {
    const waiting = (await createApproved(site, { publish: false })).id
    const spoiled = (await createApproved(site, { publish: false })).id
    const id = await approvedCampaign([waiting, spoiled])
    const leaflets = site.payload.collections.leaflets?.config as SanitizedCollectionConfig
    const refusal = () => {
      throw new Error('a hook of the site refuses')
    }
    const hook = ({ originalDoc, data }: Row) =>
      String((originalDoc as Row | undefined)?.id) === spoiled ? refusal() : data
    leaflets.hooks.beforeChange.push(hook as never)
    const answer = await publish(id)
    leaflets.hooks.beforeChange.pop()
    expect(answer.status).toBe(500)
    expect(await isPublic('campaigns', id)).toBe(false)
    expect(await isPublic('leaflets', waiting)).toBe(false)
    expect(await entriesOf(site, waiting, 'content.published')).toEqual([])
    expect((await publish(id)).status).toBe(200)
    expect(await isPublic('leaflets', spoiled)).toBe(true)
  })

  it('a member may come down; the campaign stays, and saving it again does not bring it back', async () => {
    const { id: member } = await createApproved(site, { publish: false })
    const id = await approvedCampaign([member])
    await publish(id)
    await unpublishDocument({
      req: await site.actAs('editor'),
      document: { collection: 'leaflets', id: member },
      reason: '下架',
    })
    expect(await isPublic('campaigns', id)).toBe(true)
    expect((await plainly(id)).status).toBe(200)
    expect(await isPublic('leaflets', member)).toBe(false)
    expect((await bundle(id)).members).toMatchObject([{ state: 'approved' }])
  })

  it('a scheduled campaign pins itself; its members are judged when its time comes', async () => {
    const member = await createLeaflet(site, leafletData('稍后审'))
    const open = await createLeaflet(site, leafletData('一直未审'))
    const good = await approvedCampaign([member])
    const bad = await approvedCampaign([open])
    const schedules = []
    for (const id of [good, bad]) {
      const body = { publishAt: clock.inHours(5) }
      const answer = await site.rest('POST', `/campaigns/${id}/publish`, { as: 'editor', body })
      expect(answer.status).toBe(200)
      schedules.push(answer.body.schedule as Row)
    }
    const document = { collection: 'leaflets', id: member }
    const review = await submitForReview({ req: await site.actAs('editor'), document })
    await decideReview({
      req: await site.actAs('reviewer'),
      reviewId: String(review.id),
      input: { decision: 'approved', opinion: '同意。' },
    })
    clock.forward(6)
    expect(await runSchedules({ payload: site.payload })).toBe(1)
    expect(await isPublic('campaigns', good)).toBe(true)
    expect(await isPublic('leaflets', member)).toBe(true)
    expect(await isPublic('campaigns', bad)).toBe(false)
    const path = `/scheduled-publications/${String(schedules[1]?.id)}`
    const { body } = await site.rest('GET', path, { as: 'auditor' })
    expect(body).toMatchObject({ status: 'failed', failure: 'review-gate/bundle-incomplete' })
  })

  it('shows the bundle to staff only; a kind without bundle has none', async () => {
    const id = await campaignOf({})
    expect(await bundle(id)).toEqual({ members: [], complete: true })
    expect((await site.rest('GET', `/campaigns/${id}/bundle`)).status).toBe(401)
    const { id: leaflet } = await createApproved(site)
    const { body } = await site.rest('GET', `/leaflets/${leaflet}/bundle`, { as: 'reviewer' })
    expect(body).toEqual({ members: [], complete: true })
    const unknown = await site.rest('GET', `/campaigns/${leaflet}/bundle`, { as: 'reviewer' })
    expect(unknown.status).toBe(404)
  })

  it('a member that is revoked while the campaign goes public is never left public', async () => {
    const member = await createApproved(site, { publish: false })
    const id = await approvedCampaign([member.id])
    const [published, revoked] = await Promise.allSettled([
      publishDocument({
        req: await site.actAs('editor'),
        document: { collection: 'campaigns', id },
      }),
      revokeApproval({
        req: await site.actAs('head1'),
        reviewId: member.reviewId,
        reason: '有误',
      }),
    ])
    expect(revoked.status).toBe('fulfilled')
    expect(['fulfilled', 'rejected']).toContain(published.status)
    expect(await isPublic('leaflets', member.id)).toBe(false)
  })
})
