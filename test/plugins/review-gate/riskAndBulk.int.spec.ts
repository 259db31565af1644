import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Caller, Person } from '../../support/bootSite.js'

import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createLeaflet, entriesOf, leafletData, saveDraft } from '../../support/leaflets.js'

type Opened = Record<string, unknown> & {
  readonly id: string
  readonly number: string
  readonly documentId: string
  readonly fingerprints: Readonly<Record<string, string>>
}

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
const dataOf = ({ body }: Answer): Record<string, unknown> => body.errors?.[0]?.data ?? {}

describeOnDatabases('risk and bulk decisions', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({
      database: freshDatabase(kind),
      screen: ({ content }) => {
        const text = JSON.stringify(content)
        const finding = { id: 'f1', rule: 'promise', locale: 'zh', path: 'title', excerpt: '保本' }
        const hit = { ...finding, severity: 'warn', message: '收益承诺' } as const
        return Promise.resolve({ findings: text.includes('保本') ? [hit] : [] })
      },
    })
  })
  afterAll(() => site.stop())

  const post = (path: string, as: Caller, body: object = {}) =>
    site.rest('POST', path, { as, body })

  const open = async (title: string, body: object = {}, as: Person = 'editor'): Promise<Opened> => {
    const documentId = await createLeaflet(site, leafletData(title), as)
    const answer = await post(`/leaflets/${documentId}/submit`, as, body)
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    return { ...(answer.body.review as Opened), documentId }
  }
  const approve = (review: Opened, as: Caller, opinion = '同意。') =>
    post(`/reviews/${review.id}/decide`, as, { decision: 'approved', opinion })
  const keysOf = ({ body }: Answer) =>
    (body.review?.stages as { key: string }[] | undefined)?.map(({ key }) => key)

  describe('risk', () => {
    const raise = (review: Opened, as: Caller, riskLevel: string, reason?: string) =>
      post(`/reviews/${review.id}/raise-risk`, as, { riskLevel, ...(reason ? { reason } : {}) })
    const lower = (review: Opened, as: Caller, riskLevel: string, reason = '渠道已取消。') =>
      post(`/reviews/${review.id}/lower-risk`, as, { riskLevel, reason })

    it('is raised by a reviewer of any stage, with an entry', async () => {
      const review = await open('升级')
      const answer = await raise(review, 'head1', 'high', '涉及短信')
      expect(keysOf(answer)).toEqual(['branch', 'head-office', 'head-office-second'])
      expect(answer.body.review).toMatchObject({ riskRank: 3, raisedRisk: 'high' })
      const [entry] = await entriesOf(site, review.documentId, 'review.risk-raised')
      expect(entry?.data).toMatchObject({ risk: 'high', before: 'low', review: review.number })
      expect(JSON.stringify(entry)).not.toContain('涉及短信')
      expect((await raise(review, 'reviewer', 'medium')).status).toBe(400)
      // Who approved an earlier stage may still say that it is riskier than thought.
      const medium = await open('先批后升', { risk: 'medium' })
      await approve(medium, 'reviewer')
      expect((await raise(medium, 'reviewer', 'high')).status).toBe(200)
    })

    it.each<[Caller, number, string | undefined]>([
      ['anonymous', 401, undefined],
      ['editor', 403, 'submitter'],
      ['editor2', 403, undefined],
      ['colleague', 403, 'same-department'],
      ['editor-key', 403, 'api-key'],
      ['auditor', 403, undefined],
      ['admin', 403, undefined],
    ])('is neither raised nor lowered by %s', async (as, status, because) => {
      const review = await open('谁可调整', { risk: 'medium' })
      for (const answer of [await raise(review, as, 'high'), await lower(review, as, 'low')]) {
        expect(answer.status).toBe(status)
        if (because) expect(dataOf(answer).because).toBe(because)
      }
    })

    it('is lowered by two: the first proposes, a second one makes it so', async () => {
      const review = await open('降级', { risk: 'high' })
      const first = await lower(review, 'reviewer', 'medium', '不再直播。')
      expect(first.body.review).toMatchObject({
        riskLevel: 'high',
        riskProposal: { riskLevel: 'medium', byName: 'reviewer', reason: '不再直播。' },
      })
      const again = await lower(review, 'reviewer', 'medium')
      expect([again.status, codeOf(again)]).toEqual([409, 'review-gate/second-reviewer'])
      const second = await lower(review, 'head1', 'medium', '同意降级。')
      expect(second.body.review).toMatchObject({
        riskLevel: 'medium',
        riskRank: 2,
        raisedRisk: 'medium',
        riskProposal: null,
      })
      expect(keysOf(second)).toEqual(['branch', 'head-office'])
      const [entry] = await entriesOf(site, review.documentId, 'review.risk-lowered')
      const proposedBy = site.idOf('reviewer')
      expect(entry?.data).toMatchObject({ risk: 'medium', before: 'high', proposedBy })
    })

    it('goes below what was computed, since two answer for it', async () => {
      const review = await open('两人负责', { risk: 'medium' })
      await lower(review, 'head1', 'low')
      expect(keysOf(await lower(review, 'head2', 'low'))).toEqual(['branch'])
      expect((await approve(review, 'reviewer')).body.review).toMatchObject({ status: 'approved' })
    })

    it('another level is a new proposal, and takes another second person', async () => {
      const review = await open('意见不一', { risk: 'high' })
      await lower(review, 'reviewer', 'medium')
      const other = await lower(review, 'head1', 'low')
      expect(other.body.review).toMatchObject({
        riskLevel: 'high',
        riskProposal: { riskLevel: 'low', byName: 'head1' },
      })
    })

    it.each<[string, (review: Opened) => Promise<Answer>]>([
      ['a raise', async (review) => raise(review, 'head2', 'high')],
      ['a decision', async (review) => approve(review, 'reviewer')],
    ])('a proposal dies with %s', async (_, event) => {
      const review = await open('提议失效', { risk: 'medium' })
      await lower(review, 'head1', 'low')
      expect((await event(review)).body.review).toMatchObject({ riskProposal: null })
    })

    it('is not lowered past a stage that is open or decided', async () => {
      const review = await open('已到总行', { risk: 'high' })
      await approve(review, 'reviewer')
      const refused = await lower(review, 'head1', 'low')
      expect([refused.status, codeOf(refused)]).toEqual([409, 'review-gate/wrong-state'])
      expect(dataOf(refused).stage).toBe('head-office')
      expect((await lower(review, 'head1', 'medium')).status).toBe(200)
      expect((await lower(review, 'head1', 'high')).status).toBe(400)
      const silent = await post(`/reviews/${review.id}/lower-risk`, 'head1', { riskLevel: 'low' })
      expect(silent.status).toBe(400)
    })

    it('two who propose at the same moment: one proposes, one confirms', async () => {
      const review = await open('同时提议', { risk: 'medium' })
      const answers = await Promise.all([
        lower(review, 'head1', 'low'),
        lower(review, 'head2', 'low'),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const { body } = await site.rest('GET', `/reviews/${review.id}`, { as: 'head1' })
      expect(body).toMatchObject({ riskLevel: 'low', riskProposal: null })
      expect(await entriesOf(site, review.documentId, 'review.risk-lowered')).toHaveLength(1)
    })
  })

  describe('bulk', () => {
    const itemOf = ({ id, fingerprints }: Opened) => ({ id, fingerprints })
    const bulk = (reviews: readonly object[], as: Caller = 'reviewer', opinion = '批量同意。') =>
      post('/reviews/bulk-decide', as, { reviews, opinion })
    const statusOf = async (review: Opened) =>
      (await site.rest('GET', `/reviews/${review.id}`, { as: 'reviewer' })).body.status

    it('approves many together, each with a decision and an entry of its own', async () => {
      const reviews = [await open('批量一'), await open('批量二'), await open('批量三')]
      const answer = await bulk(reviews.map(itemOf))
      expect(answer.status).toBe(200)
      const done = answer.body.reviews as Record<string, unknown>[]
      expect(done.map(({ number, status }) => [number, status])).toEqual(
        reviews.map(({ number }) => [number, 'approved']),
      )
      for (const { documentId, number } of reviews) {
        const entries = await entriesOf(site, documentId, 'review.approved')
        expect(entries.map(({ data }) => data?.review)).toEqual([number])
        const { docs } = await site.payload.find({
          collection: 'review-decisions',
          where: { number: { equals: number } },
        })
        expect(docs).toMatchObject([{ decision: 'approved', decidedByName: 'reviewer' }])
      }
      expect(done.every(({ approvalSequence }) => typeof approvalSequence === 'number')).toBe(true)
    })

    it('names each that cannot go along, and then decides none', async () => {
      const fine = await open('可以')
      const risky = await open('风险', { risk: 'medium' })
      const found = await open('保本收益')
      const own = await open('本部门', {}, 'colleague')
      const stale = await open('旧内容')
      const decided = await open('已决定')
      await approve(decided, 'reviewer')
      const claimed = await open('他人认领')
      await site.payload.update({
        collection: 'users',
        id: site.idOf('head1'),
        data: { roles: ['head-reviewer', 'reviewer'] } as never,
      })
      await post(`/reviews/${claimed.id}/claim`, 'head1')
      const answer = await bulk([
        ...[fine, risky, found, decided, claimed, own].map(itemOf),
        { id: stale.id, fingerprints: { zh: 'a'.repeat(64) } },
        { id: 'nothing', fingerprints: fine.fingerprints },
      ])
      expect([answer.status, codeOf(answer)]).toEqual([409, 'review-gate/bulk-decision'])
      expect(dataOf(answer).reviews).toEqual([
        { id: risky.id, number: risky.number, because: 'risk' },
        { id: found.id, number: found.number, because: 'findings' },
        { id: decided.id, number: decided.number, because: 'wrong-state' },
        { id: claimed.id, number: claimed.number, because: 'claimed' },
        { id: stale.id, number: stale.number, because: 'stale' },
        { id: 'nothing', number: null, because: 'not-found' },
      ])
      expect(await statusOf(fine)).toBe('in-review')
      const mine = await bulk([fine, own].map(itemOf), 'colleague')
      expect(dataOf(mine).reviews).toMatchObject([
        { because: 'not-independent' },
        { because: 'not-independent' },
      ])
    })

    it('takes one kind at a time', async () => {
      const leaflet = await open('折页')
      const doc = await site.payload.create({
        collection: 'anti-fraud-articles',
        draft: true,
        data: {
          title: '反诈',
          slug: `fraud-${Date.now()}`,
          summary: '摘要',
          body: leafletData('').body,
          fraudType: 'fake-loan',
          reviewBy: '2027-11-24',
          redFlags: [{ text: '索要验证码' }],
          whatToDo: [{ text: '报警' }],
          liabilityNotice: '提示',
        } as never,
        req: await site.actAs('editor'),
      })
      const submitted = await post(`/anti-fraud-articles/${String(doc.id)}/submit`, 'editor')
      expect(submitted.body.errors).toBeUndefined()
      const article = submitted.body.review as Opened
      const answer = await bulk([leaflet, article].map(itemOf))
      expect(dataOf(answer).reviews).toMatchObject([{ id: article.id, because: 'kind' }])
    })

    it('two people at once: each review is decided once', async () => {
      const reviews = [await open('同时一'), await open('同时二')]
      const answers = await Promise.all([bulk(reviews.map(itemOf)), bulk(reviews.map(itemOf))])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
      for (const { documentId } of reviews) {
        expect(await entriesOf(site, documentId, 'review.approved')).toHaveLength(1)
      }
    })

    it.each<[Caller, number]>([
      ['anonymous', 401],
      ['editor', 403],
      ['admin', 403],
      ['editor-key', 403],
    ])('is refused to %s', async (as, status) => {
      expect((await bulk([{ id: 'x', fingerprints: {} }], as)).status).toBe(status)
    })

    it('refuses bad input', async () => {
      const review = itemOf(await open('坏输入'))
      const many = Array.from({ length: 51 }, (_, index) => ({ ...review, id: String(index) }))
      expect((await bulk(many)).status).toBe(400)
      expect((await bulk([])).status).toBe(400)
      expect((await bulk([review, review])).status).toBe(400)
      const silent = await bulk([review], 'reviewer', '  ')
      expect([silent.status, codeOf(silent)]).toEqual([400, 'review-gate/invalid-opinion'])
    })
  })

  describe('an opinion', () => {
    it.each([
      ['of 50,000 characters', '意'.repeat(50_000), 200],
      ['of 50,001 characters', '意'.repeat(50_001), 400],
      ['with emoji and joined ones', '👍🏽 👨‍👩‍👧 🇨🇳 看过了', 200],
      ['from right to left', '‫موافق على المحتوى — מאושר‬', 200],
    ])('%s', async (_, opinion, status) => {
      const review = await open('意见文字')
      const answer = await approve(review, 'reviewer', opinion)
      expect(answer.status).toBe(status)
      if (status !== 200) return
      const { body } = await site.rest('GET', `/reviews/${review.id}`, { as: 'editor' })
      expect(body.opinion).toBe(opinion)
    })
  })

  it('a save that changes nothing keeps an approval', async () => {
    const review = await open('不变')
    await approve(review, 'reviewer')
    const state = async () => {
      const { body } = await site.rest('GET', `/leaflets/${review.documentId}?draft=true`, {
        as: 'editor',
      })
      return [body.reviewStatus, (body.approval as { number: unknown }).number]
    }
    await saveDraft(site, review.documentId, { title: '不变' })
    await saveDraft(site, review.documentId, {})
    expect(await state()).toEqual(['approved', review.number])
    await saveDraft(site, review.documentId, { title: '变了' })
    expect(await state()).toEqual(['unsubmitted', null])
  })
})
