import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { BootedSite, Caller, Person } from '../support/bootSite.js'

import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import {
  approveLeaflet,
  createLeaflet,
  entriesOf,
  leafletData,
  saveDraft,
} from '../support/leaflets.js'

const approve = { decision: 'approved', opinion: '内容准确，同意。' }

describeOnDatabases('independence', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const submit = async (
    id: string,
    as: Person = 'editor',
    collection = 'leaflets',
  ): Promise<string> => {
    const { status, body } = await site.rest('POST', `/${collection}/${id}/submit`, {
      as,
      body: {},
    })
    expect([status, body.errors]).toEqual([201, undefined])
    return String(body.review?.id)
  }

  const decide = (review: string, as: Caller) =>
    site.rest('POST', `/reviews/${review}/decide`, { as, body: approve })

  const codeOf = (body: {
    readonly errors?: readonly { readonly data?: Record<string, unknown> }[]
  }) => ({
    code: body.errors?.[0]?.data?.code,
    because: body.errors?.[0]?.data?.because,
  })

  it.each<[Caller, number, string | undefined, string | undefined]>([
    ['anonymous', 401, 'review-gate/not-allowed', undefined],
    ['editor', 403, 'review-gate/not-independent', 'submitter'],
    ['editor-key', 403, 'review-gate/not-independent', 'api-key'],
    ['editor2', 403, 'review-gate/not-independent', 'contributor'],
    ['colleague', 403, 'review-gate/not-independent', 'same-department'],
    ['admin', 403, 'review-gate/not-allowed', undefined],
    ['auditor', 403, 'review-gate/not-allowed', undefined],
    ['head1', 403, 'review-gate/not-allowed', undefined],
    ['reviewer', 200, undefined, undefined],
  ])('%s decides a leaflet of editor and editor2: %i %s %s', async (as, status, code, because) => {
    const id = await createLeaflet(site, leafletData('两人合写'), 'editor2')
    await saveDraft(site, id, { title: '两人合写，改过' })
    const review = await submit(id)
    const answer = await decide(review, as)
    expect([answer.status, codeOf(answer.body)]).toEqual([status, { code, because }])
  })

  it('counts who edited after the submission, too', async () => {
    const id = await createLeaflet(site, leafletData('提交后改动'))
    const review = await submit(id)
    await site.payload.update({
      collection: 'leaflets',
      id,
      draft: true,
      data: { title: '审查人改的' },
      req: await site.actAs('reviewer'),
    })
    const { status, body } = await decide(review, 'reviewer')
    expect([status, codeOf(body).because]).toEqual([403, 'contributor'])
  })

  it('starts anew with each approval: an earlier author may review a later change', async () => {
    const id = await createLeaflet(site, leafletData('第一稿'))
    await site.payload.update({
      collection: 'leaflets',
      id,
      draft: true,
      data: { title: '审查人写的一稿' },
      req: await site.actAs('reviewer'),
    })
    await saveDraft(site, id, { title: '第一稿定稿' })
    const first = await submit(id)
    expect((await decide(first, 'reviewer')).status).toBe(403)
    await site.payload.update({
      collection: 'users',
      id: site.idOf('colleague'),
      data: { department: 'operations' } as never,
    })
    expect((await decide(first, 'colleague')).status).toBe(200)
    await saveDraft(site, id, { title: '第二稿' })
    expect((await decide(await submit(id), 'reviewer')).status).toBe(200)
    await site.payload.update({
      collection: 'users',
      id: site.idOf('colleague'),
      data: { department: 'retail' } as never,
    })
  })

  it('does not start anew when a change is taken out and put in again by another hand', async () => {
    const id = await createLeaflet(site, leafletData('已批准'))
    expect((await decide(await submit(id), 'reviewer')).status).toBe(200)
    const edit = async (title: string, person: Person) =>
      site.payload.update({
        collection: 'leaflets',
        id,
        draft: true,
        data: { title },
        req: await site.actAs(person),
      })
    await edit('审查人写的改动', 'reviewer')
    await edit('已批准', 'editor')
    await edit('审查人写的改动', 'editor')
    const { status, body } = await decide(await submit(id), 'reviewer')
    expect([status, codeOf(body).because]).toEqual([403, 'contributor'])
  })

  describe('high risk', () => {
    const campaign = () => ({
      title: '3·15 直播',
      slug: `campaign-${Date.now()}-${Math.random().toString(36).slice(2)}`,
      startsAt: '2027-03-15T01:00:00.000Z',
      endsAt: '2027-03-16T01:00:00.000Z',
    })

    const createReview = async (): Promise<string> => {
      const doc = await site.payload.create({
        collection: 'campaigns',
        draft: true,
        data: campaign() as never,
        req: await site.actAs('editor'),
      })
      const missing = await site.rest('POST', `/campaigns/${String(doc.id)}/submit`, {
        as: 'editor',
        body: {},
      })
      expect(missing.status).toBe(422)
      expect(missing.body.errors?.[0]?.data?.code).toBe('review-gate/incomplete')
      await site.payload.update({
        collection: 'campaigns',
        id: doc.id,
        draft: true,
        data: {
          summary: '活动摘要。',
          organiser: '示例银行',
          channels: ['branch-event'],
          terms: '规则',
          privacyNotice: '告知',
          body: leafletData('').body,
        } as never,
        req: await site.actAs('editor'),
      })
      return submit(String(doc.id), 'editor', 'campaigns')
    }

    it('takes three people: branch, head office, another one at head office', async () => {
      const review = await createReview()
      const steps: readonly [Person, number, string | undefined][] = [
        ['head1', 403, undefined],
        ['reviewer', 200, 'in-review'],
        ['reviewer', 403, undefined],
        ['head1', 200, 'in-review'],
        ['head1', 403, undefined],
        ['head2', 200, 'approved'],
        ['head1', 409, undefined],
      ]
      for (const [person, status, next] of steps) {
        const answer = await decide(review, person)
        expect([person, answer.status, answer.body.review?.status]).toEqual([person, status, next])
      }
    })
  })

  it('claiming is for eligible reviewers, and keeps others out', async () => {
    await site.payload.update({
      collection: 'users',
      id: site.idOf('head1'),
      data: { roles: ['head-reviewer', 'reviewer'] } as never,
    })
    const review = await submit(await createLeaflet(site, leafletData('认领')))
    const claim = (as: Caller) => site.rest('POST', `/reviews/${review}/claim`, { as, body: {} })
    expect((await claim('editor')).status).toBe(403)
    expect((await claim('reviewer')).status).toBe(200)
    expect((await claim('reviewer')).status).toBe(200)
    const refused = await decide(review, 'head1')
    expect([refused.status, codeOf(refused.body).code]).toEqual([409, 'review-gate/claimed'])
    expect((await decide(review, 'reviewer')).status).toBe(200)
    await site.payload.update({
      collection: 'users',
      id: site.idOf('head1'),
      data: { roles: ['head-reviewer'] } as never,
    })
  })

  it('leaves each decision, and no refused one, in the ledger', async () => {
    const id = await createLeaflet(site, leafletData('留痕'))
    await approveLeaflet(site, id)
    const types = (await entriesOf(site, id)).map(({ type }) => type)
    expect(types).toEqual(['review.submitted', 'review.approved'])
  })
})
