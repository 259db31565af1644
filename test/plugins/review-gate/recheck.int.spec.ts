import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Caller } from '../../support/bootSite.js'

import { isSampled } from '../../../src/plugins/review-gate/domain/sample.js'
import {
  expireApprovals,
  openDueRechecks,
  openRecheck,
} from '../../../src/plugins/review-gate/index.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import {
  createApproved,
  createPicture,
  entriesOf,
  leafletData,
  saveDraft,
} from '../../support/leaflets.js'
import { createMovableClock } from '../../support/movableClock.js'

type Row = Record<string, unknown>

const day = 24

const toolsFor = (site: BootedSite) => {
  const recheck = (reviewId: string, as: Caller = 'reviewer', body: object = {}): Promise<Answer> =>
    site.rest('POST', `/reviews/${reviewId}/recheck`, { as, body })
  const opened = async (reviewId: string): Promise<string> =>
    String(((await recheck(reviewId)).body.review as Row).id)
  const decide = (
    reviewId: string,
    decision: string,
    more: object = {},
    as: Caller = 'reviewer',
  ): Promise<Answer> =>
    site.rest('POST', `/reviews/${reviewId}/decide`, {
      as,
      body: { decision, opinion: '回检意见。', ...more },
    })
  const review = async (id: string): Promise<Row> =>
    (await site.rest('GET', `/reviews/${id}`, { as: 'auditor' })).body
  const rechecksOf = async (id: string): Promise<readonly Row[]> => {
    const where = `where[documentId][equals]=${id}&where[recheckOf][exists]=true`
    const { body } = await site.rest('GET', `/reviews?${where}&sort=submittedAt`, { as: 'auditor' })
    return body.docs ?? []
  }
  const seen = async (id: string): Promise<Row | null> => {
    const { status, body } = await site.rest('GET', `/leaflets/${id}?locale=zh`)
    return status === 200 ? body : null
  }
  const newest = async (id: string): Promise<Row> =>
    (await site.rest('GET', `/leaflets/${id}?draft=true&locale=zh`, { as: 'editor' })).body
  const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
  return { recheck, opened, decide, review, rechecksOf, seen, newest, codeOf }
}

const approvalIn = (doc: Row | null): Row => (doc?.approval ?? {}) as Row

describeOnDatabases('re-check', (kind) => {
  const clock = createMovableClock()
  let site: BootedSite
  let tools: ReturnType<typeof toolsFor>

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock })
    tools = toolsFor(site)
  })
  afterAll(() => site.stop())

  it('is opened by a reviewer for what is approved; content and its state stay as they are', async () => {
    const { id, reviewId } = await createApproved(site)
    const answer = await tools.recheck(reviewId, 'head1', {
      reason: '新规则',
      cause: 'rule-change',
    })
    expect(answer.status).toBe(201)
    const approval = await tools.review(reviewId)
    expect(answer.body.review).toMatchObject({
      origin: 'rule-change',
      recheckOf: reviewId,
      status: 'in-review',
      currentStage: 'branch',
      submittedBy: site.idOf('editor'),
      fingerprints: approval.fingerprints,
    })
    expect(answer.body.review?.number).not.toBe(approval.number)
    expect(await tools.seen(id)).toMatchObject({ reviewStatus: 'approved' })
    expect(await entriesOf(site, id, 'recheck.opened')).toMatchObject([
      { data: { cause: 'rule-change', approval: approval.number } },
    ])
    const again = await tools.recheck(reviewId)
    expect([again.status, tools.codeOf(again)]).toEqual([409, 'review-gate/review-open'])
  })

  it('is refused to others, and of what is not approved', async () => {
    const { id, reviewId } = await createApproved(site)
    expect((await tools.recheck(reviewId, 'editor')).status).toBe(403)
    expect((await tools.recheck(reviewId, 'auditor')).status).toBe(403)
    expect((await tools.recheck(reviewId, 'anonymous')).status).toBe(401)
    expect((await tools.recheck('none')).status).toBe(404)
    const bad = await tools.recheck(reviewId, 'reviewer', { cause: 'sample' })
    expect(bad.status).toBe(400)
    await site.rest('POST', `/reviews/${reviewId}/revoke`, { as: 'head1', body: { reason: '误' } })
    const revoked = await tools.recheck(reviewId)
    expect([revoked.status, tools.codeOf(revoked)]).toEqual([409, 'review-gate/wrong-state'])
    expect(await tools.rechecksOf(id)).toEqual([])
  })

  it('is decided by independent people, and not the editor’s to withdraw', async () => {
    const { reviewId } = await createApproved(site)
    const id = await tools.opened(reviewId)
    const colleague = await tools.decide(id, 'approved', {}, 'colleague')
    expect(tools.codeOf(colleague)).toBe('review-gate/not-independent')
    const body = { reason: '不想审' }
    const withdrawn = await site.rest('POST', `/reviews/${id}/withdraw`, { as: 'editor', body })
    expect([withdrawn.status, tools.codeOf(withdrawn)]).toEqual([409, 'review-gate/wrong-state'])
  })

  it('approved: renews the approval; the end of the old one takes nothing down', async () => {
    const cover = await createPicture(site)
    const { id, reviewId } = await createApproved(site, { data: leafletData('将续期', { cover }) })
    const before = approvalIn(await tools.seen(id))
    await saveDraft(site, id, { title: '之后的草稿' })
    clock.forward(100 * day)
    const renewal = await tools.opened(reviewId)
    expect((await tools.decide(renewal, 'approved')).status).toBe(200)
    const { number } = await tools.review(renewal)
    const after = approvalIn(await tools.seen(id))
    expect(after.number).toBe(number)
    expect(String(after.validUntil) > String(before.validUntil)).toBe(true)
    expect(await tools.newest(id)).toMatchObject({
      title: '之后的草稿',
      reviewStatus: 'unsubmitted',
    })
    expect(await entriesOf(site, id, 'recheck.closed')).toMatchObject([
      { data: { outcome: 'approved', approval: before.number, review: number } },
    ])

    clock.setTo(String(before.validUntil), 1000)
    expect(await expireApprovals({ payload: site.payload })).toBeGreaterThan(0)
    expect((await tools.review(reviewId)).status).toBe('expired')
    expect(await tools.seen(id)).toMatchObject({ title: '将续期' })
    expect((await site.rest('GET', `/media/${cover}`)).status).toBe(200)
    const held = await site.rest('PATCH', `/media/${cover}`, { as: 'editor', body: { alt: '改' } })
    expect(tools.codeOf(held)).toBe('review-gate/media-frozen')

    clock.setTo(String(after.validUntil))
    expect(await tools.seen(id)).toBeNull()
    await expireApprovals({ payload: site.payload })
    const ended = await entriesOf(site, id, 'content.unpublished')
    expect(ended).toMatchObject([{ data: { cause: 'expired' } }])
  })

  it('changes requested: public until its time ends; the editor’s next submission answers it', async () => {
    const { id, reviewId } = await createApproved(site)
    const recheckId = await tools.opened(reviewId)
    const points = [{ text: '更新热线号码', path: 'hotline' }]
    expect((await tools.decide(recheckId, 'changes-requested', { points })).status).toBe(200)
    expect(await tools.seen(id)).toMatchObject({ reviewStatus: 'approved' })
    expect(await entriesOf(site, id, 'recheck.closed')).toMatchObject([
      { data: { outcome: 'changes-requested' } },
    ])
    await saveDraft(site, id, { hotline: '95999' })
    const bare = await site.rest('POST', `/leaflets/${id}/submit`, { as: 'editor', body: {} })
    expect([bare.status, tools.codeOf(bare)]).toEqual([422, 'review-gate/points-open'])
    const submitted = await site.rest('POST', `/leaflets/${id}/submit`, {
      as: 'editor',
      body: { points: [{ id: 'branch-1', disposition: 'adopted' }] },
    })
    expect(submitted.status).toBe(201)
    expect(submitted.body.review).toMatchObject({ previousReview: recheckId, round: 2 })
    expect(await tools.seen(id)).not.toBeNull()
  })

  it('rejected: every approval of the content is revoked, and the item is down at once', async () => {
    const cover = await createPicture(site)
    const { id, reviewId } = await createApproved(site, { data: leafletData('将否决', { cover }) })
    const renewal = await tools.opened(reviewId)
    await tools.decide(renewal, 'approved')
    const rejected = await tools.opened(renewal)
    expect((await tools.decide(rejected, 'rejected')).status).toBe(200)
    expect(await tools.seen(id)).toBeNull()
    expect((await site.rest('GET', `/media/${cover}`)).status).not.toBe(200)
    expect((await tools.review(reviewId)).status).toBe('revoked')
    expect((await tools.review(renewal)).status).toBe('revoked')
    expect((await tools.newest(id)).reviewStatus).toBe('revoked')
    expect(await entriesOf(site, id, 'approval.revoked')).toHaveLength(2)
    const back = await site.rest('POST', `/leaflets/${id}/publish`, { as: 'editor', body: {} })
    expect(tools.codeOf(back)).toBe('review-gate/approval-revoked')
  })

  it('rejected before it went public: what was scheduled is called off', async () => {
    const { id, reviewId } = await createApproved(site, { publish: false })
    const body = { publishAt: clock.inHours(5) }
    const answer = await site.rest('POST', `/leaflets/${id}/publish`, { as: 'editor', body })
    expect(answer.status).toBe(200)
    expect((await tools.decide(await tools.opened(reviewId), 'rejected')).status).toBe(200)
    expect(await entriesOf(site, id, 'publication.cancelled')).toMatchObject([
      { data: { because: 'revoked' } },
    ])
  })

  it('a revocation takes renewals along, and closes a re-check under way', async () => {
    const { id, reviewId } = await createApproved(site)
    const renewal = await tools.opened(reviewId)
    await tools.decide(renewal, 'approved')
    const open = await tools.opened(renewal)
    const body = { reason: '内容有误' }
    const answer = await site.rest('POST', `/reviews/${reviewId}/revoke`, { as: 'head1', body })
    expect(answer.body.review).toMatchObject({ id: reviewId, status: 'revoked' })
    expect(await tools.seen(id)).toBeNull()
    expect((await tools.review(open)).status).toBe('superseded')
    expect((await tools.decide(open, 'approved')).status).toBe(409)
  })

  it('changed content that is handed in leaves it open; each has its own state', async () => {
    const { id, reviewId } = await createApproved(site)
    const recheckId = await tools.opened(reviewId)
    await saveDraft(site, id, { title: '新内容' })
    const submitted = await site.rest('POST', `/leaflets/${id}/submit`, { as: 'editor', body: {} })
    expect(submitted.body.review).toMatchObject({ previousReview: null, round: 1 })
    expect((await tools.review(recheckId)).status).toBe('in-review')
    expect((await tools.newest(id)).reviewStatus).toBe('in-review')
    await tools.decide(recheckId, 'approved')
    expect((await tools.newest(id)).reviewStatus).toBe('in-review')
    expect(await tools.seen(id)).toMatchObject({ title: '已审内容', reviewStatus: 'approved' })
  })

  it('missed: the item comes down; an approval that follows lets it go public again', async () => {
    const { id, reviewId } = await createApproved(site)
    const recheckId = await tools.opened(reviewId)
    clock.setTo(String(approvalIn(await tools.seen(id)).validUntil), 1000)
    await expireApprovals({ payload: site.payload })
    expect((await tools.newest(id)).reviewStatus).toBe('expired')
    expect(await tools.seen(id)).toBeNull()
    expect((await tools.decide(recheckId, 'approved')).status).toBe(200)
    expect(await tools.seen(id)).toBeNull()
    const back = await site.rest('POST', `/leaflets/${id}/publish`, { as: 'editor', body: {} })
    expect(back.status).toBe(200)
  })

  it('opens by itself before the end, once, for what is public', async () => {
    const { id } = await createApproved(site)
    const { id: unseen } = await createApproved(site, { publish: false })
    clock.forward(330 * day)
    await openDueRechecks({ payload: site.payload })
    expect(await tools.rechecksOf(id)).toEqual([])
    clock.forward(6 * day)
    await Promise.all(Array.from({ length: 3 }, () => openDueRechecks({ payload: site.payload })))
    const [recheck, ...more] = await tools.rechecksOf(id)
    expect(recheck).toMatchObject({ origin: 'expiry', status: 'in-review' })
    expect(more).toEqual([])
    expect(await tools.rechecksOf(unseen)).toEqual([])
    const [entry] = await entriesOf(site, id, 'recheck.opened')
    expect(entry).toMatchObject({ actor: { ref: expect.stringMatching(/^system/) } })
    await tools.decide(String(recheck?.id), 'changes-requested')
    expect(await openDueRechecks({ payload: site.payload })).toBe(0)
  })

  it('can be opened by another plugin, without a person', async () => {
    const { reviewId } = await createApproved(site)
    const args = { payload: site.payload, reviewId, cause: 'feedback', reason: '投诉' } as const
    expect(await openRecheck(args)).toMatchObject({ origin: 'feedback', note: '投诉' })
    await expect(openRecheck(args)).rejects.toMatchObject({ code: 'review-gate/review-open' })
  })
})

describeOnDatabases('re-check by sample', (kind) => {
  const clock = createMovableClock()
  let site: BootedSite

  beforeAll(async () => {
    const gate = { recheck: { beforeDays: 0, samplePercent: 100 } }
    site = await bootSite({ database: freshDatabase(kind), clock, gate })
  })
  afterAll(() => site.stop())

  it('draws each public item at most once a month', async () => {
    clock.setTo(`${clock.inHours(40 * day).slice(0, 7)}-03T00:00:00.000Z`)
    const { rechecksOf, decide } = toolsFor(site)
    const { id } = await createApproved(site)
    const { id: unseen } = await createApproved(site, { publish: false })
    expect(await openDueRechecks({ payload: site.payload })).toBe(1)
    expect(await openDueRechecks({ payload: site.payload })).toBe(0)
    const [first] = await rechecksOf(id)
    expect(first).toMatchObject({ origin: 'sample' })
    await decide(String(first?.id), 'approved')
    expect(await openDueRechecks({ payload: site.payload })).toBe(0)
    clock.forward(35 * day)
    expect(await openDueRechecks({ payload: site.payload })).toBe(1)
    expect(await rechecksOf(id)).toHaveLength(2)
    expect(await rechecksOf(unseen)).toEqual([])
  })
})

describe('the draw of a sample', () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => `XB-2026-${index}`)
  const share = (month: string, percent: number): number =>
    numbers.filter((number) => isSampled({ month, number, percent })).length / numbers.length

  it('takes about the share that is asked for, all, or none', () => {
    expect(share('2026-11', 0)).toBe(0)
    expect(share('2026-11', 100)).toBe(1)
    expect(Math.abs(share('2026-11', 10) - 0.1)).toBeLessThan(0.02)
  })

  it('is the same however often it is drawn, and another each month', () => {
    const draw = (month: string) =>
      numbers.map((number) => isSampled({ month, number, percent: 10 }))
    expect(draw('2026-11')).toEqual(draw('2026-11'))
    expect(draw('2026-11')).not.toEqual(draw('2026-12'))
  })
})
