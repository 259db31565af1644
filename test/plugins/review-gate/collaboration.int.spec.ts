import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Caller, Person } from '../../support/bootSite.js'

import { presenceMs } from '../../../src/plugins/review-gate/constants.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createLeaflet, entriesOf, leafletData, saveDraft } from '../../support/leaflets.js'

type Comment = Record<string, unknown> & { readonly id: string }
type OpenReview = { readonly documentId: string; readonly id: string; readonly number: string }

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
const dataOf = ({ body }: Answer): Record<string, unknown> => body.errors?.[0]?.data ?? {}

describeOnDatabases('working together on a review', (kind) => {
  let site: BootedSite
  let now = new Date('2026-11-24T02:00:00.000Z')

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock: { now: () => now } })
    // A second reviewer of the branch: somebody to hand over to.
    await setRoles('head2', ['head-reviewer', 'reviewer'])
  })
  afterAll(() => site.stop())

  const setRoles = async (person: Person, roles: readonly string[]) =>
    site.payload.update({
      collection: 'users',
      id: site.idOf(person),
      data: { roles } as never,
    })
  const post = (path: string, as: Caller, body: object = {}) =>
    site.rest('POST', path, { as, body })

  const open = async (title: string): Promise<OpenReview> => {
    now = new Date(now.getTime() + 1000)
    const documentId = await createLeaflet(site, leafletData(title))
    const { status, body } = await post(`/leaflets/${documentId}/submit`, 'editor')
    expect([status, body.errors]).toEqual([201, undefined])
    const { id, number } = body.review as { id: string; number: string }
    return { documentId, id, number }
  }

  describe('comments', () => {
    const add = (review: string, as: Caller, body: object) =>
      post(`/reviews/${review}/comments`, as, body)
    const list = async (review: string, as: Caller = 'editor') =>
      (await site.rest('GET', `/reviews/${review}/comments`, { as })).body.comments as Comment[]
    const added = async (review: string, as: Caller, body: object): Promise<Comment> => {
      const answer = await add(review, as, body)
      expect([answer.status, answer.body.errors]).toEqual([201, undefined])
      return answer.body.comment as Comment
    }

    it('are tied to the content that was read, answered, resolved and opened again', async () => {
      const review = await open('批注')
      const text = '此处请写明“风险自担”。'
      const comment = await added(review.id, 'reviewer', { text, path: 'title', locale: 'zh' })
      const { body } = await site.rest('GET', `/reviews/${review.id}`, { as: 'editor' })
      expect(comment).toMatchObject({
        review: review.id,
        reviewNumber: review.number,
        locale: 'zh',
        fingerprint: (body.fingerprints as Record<string, string>).zh,
        path: 'title',
        text,
        byName: 'reviewer',
        resolvedAt: null,
      })
      const reply = await added(review.id, 'editor', { text: '已补充。', replyTo: comment.id })
      const nested = await added(review.id, 'reviewer', { text: '好的。', replyTo: reply.id })
      expect([reply, nested].map(({ replyTo, path }) => [replyTo, path])).toEqual([
        [comment.id, 'title'],
        [comment.id, 'title'],
      ])
      const settle = (what: string, id = comment.id) =>
        post(`/reviews/${review.id}/comments/${id}/${what}`, 'editor')
      expect((await settle('resolve')).body.comment).toMatchObject({ resolvedByName: 'editor' })
      expect((await settle('resolve')).status).toBe(200)
      expect((await settle('reopen')).body.comment).toMatchObject({ resolvedAt: null })
      expect((await settle('resolve', reply.id)).status).toBe(400)
      expect(await list(review.id)).toHaveLength(3)
    })

    it('of an earlier round stay readable and say which version they are about', async () => {
      const first = await open('两轮')
      const early = await added(first.id, 'reviewer', { text: '第一轮。', locale: 'zh' })
      await saveDraft(site, first.documentId, { title: '两轮，改过' })
      now = new Date(now.getTime() + 1000)
      const again = await post(`/leaflets/${first.documentId}/submit`, 'editor')
      const second = again.body.review as { id: string; number: string }
      await added(second.id, 'reviewer', { text: '第二轮。', locale: 'zh' })
      const all = await list(second.id)
      expect(all.map(({ reviewNumber, text }) => [reviewNumber, text])).toEqual([
        [first.number, '第一轮。'],
        [second.number, '第二轮。'],
      ])
      expect(all[0]?.fingerprint).not.toBe(all[1]?.fingerprint)
      expect(await list(first.id)).toHaveLength(1)
      // New remarks belong to the new version; what was said is answered where it was said.
      const late = await add(first.id, 'reviewer', { text: '太晚。' })
      expect([late.status, codeOf(late)]).toEqual([409, 'review-gate/wrong-state'])
      await added(first.id, 'editor', { text: '已改。', replyTo: early.id })
      const foreign = await add(second.id, 'editor', { text: '错位。', replyTo: early.id })
      expect([foreign.status, codeOf(foreign)]).toEqual([404, 'review-gate/not-found'])
    })

    it.each<[string, object, number, string]>([
      ['nothing', { text: '' }, 400, 'review-gate/invalid-input'],
      ['spaces', { text: '  ' }, 400, 'review-gate/invalid-input'],
      ['2,001 characters', { text: '长'.repeat(2001) }, 400, 'review-gate/invalid-input'],
      ['another language', { text: '好', locale: 'fr' }, 400, 'review-gate/unknown-locale'],
      ['an unknown field', { text: '好', by: 'x' }, 400, 'review-gate/invalid-input'],
      ['an unknown thread', { text: '好', replyTo: 'nobody' }, 404, 'review-gate/not-found'],
    ])('refuse %s', async (_, body, status, code) => {
      const { id } = await open('坏批注')
      const answer = await add(id, 'reviewer', body)
      expect([answer.status, codeOf(answer)]).toEqual([status, code])
    })

    it('take emoji, right-to-left text and 2,000 characters as they are', async () => {
      const { id } = await open('各种文字')
      const texts = ['👨‍👩‍👧‍👦 看这里 🙏', 'מילים בעברית وبالعربية', '长'.repeat(2000)]
      for (const text of texts) await added(id, 'reviewer', { text })
      expect((await list(id)).map(({ text }) => text)).toEqual(texts)
    })

    it.each<[Caller, number]>([
      ['anonymous', 401],
      ['auditor', 403],
      ['admin', 403],
      ['editor-key', 403],
    ])('are not written by %s', async (as, status) => {
      const { id } = await open('谁可批注')
      expect((await add(id, as, { text: '好' })).status).toBe(status)
    })

    it('are written by no other door', async () => {
      const forged = {
        review: 'x',
        reviewNumber: 'x',
        documentCollection: 'leaflets',
        documentId: 'x',
        text: '冒名',
        by: 'x',
        byName: 'x',
        at: now.toISOString(),
      }
      expect((await post('/review-comments', 'admin', forged)).status).toBe(403)
      await expect(
        site.payload.create({ collection: 'review-comments', data: forged as never }),
      ).rejects.toMatchObject({ code: 'review-gate/unsupported-write' })
    })
  })

  describe('presence', () => {
    const look = async (review: string, as: Caller, looking = true) =>
      (await post(`/reviews/${review}/looking`, as, { looking })).body.people

    it('shows who else looks, until they leave or their sign of life is old', async () => {
      const { id } = await open('谁在看')
      const other = { id: site.idOf('reviewer'), name: 'reviewer' }
      expect(await look(id, 'reviewer')).toEqual([])
      expect(await look(id, 'head1')).toEqual([other])
      expect(await look(id, 'reviewer')).toEqual([{ id: site.idOf('head1'), name: 'head1' }])
      await look(id, 'reviewer', false)
      expect(await look(id, 'head1')).toEqual([])
      await look(id, 'reviewer')
      now = new Date(now.getTime() + presenceMs + 1)
      expect(await look(id, 'head1')).toEqual([])
      const { totalDocs } = await site.payload.count({
        collection: 'review-presence',
        where: { seenAt: { less_than: new Date(now.getTime() - presenceMs).toISOString() } },
      })
      expect(totalDocs).toBe(0)
    })

    it('takes ten signs of life at once', async () => {
      const { id } = await open('同时心跳')
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          post(`/reviews/${id}/looking`, 'reviewer', { looking: true }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      const where = { review: { equals: id } }
      const { totalDocs } = await site.payload.count({ collection: 'review-presence', where })
      expect(totalDocs).toBe(1)
    })

    it('is for staff and for reviews that exist', async () => {
      const { id } = await open('员工')
      expect((await post(`/reviews/${id}/looking`, 'anonymous', { looking: true })).status).toBe(
        401,
      )
      expect((await post('/reviews/none/looking', 'reviewer', { looking: true })).status).toBe(404)
      expect((await post(`/reviews/${id}/looking`, 'reviewer', {})).status).toBe(400)
    })
  })

  describe('hand-over and absence', () => {
    const claim = (review: string, as: Caller) => post(`/reviews/${review}/claim`, as)
    const handOver = (review: string, as: Caller, to: string, reason?: string) =>
      post(`/reviews/${review}/hand-over`, as, { to, ...(reason ? { reason } : {}) })
    const day = (offset: number): string =>
      new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
    const away = async (person: Person, more: object = {}) => {
      const answer = await post('/reviewer-absences', 'admin', {
        person: site.idOf(person),
        from: day(0),
        until: day(0),
        ...more,
      })
      expect([answer.status, answer.body.errors]).toEqual([201, undefined])
      return async () =>
        site.payload.delete({
          collection: 'reviewer-absences',
          id: String(answer.body.doc?.id),
        })
    }

    it('passes a claim on to somebody who may decide it, and records it', async () => {
      const { id, documentId } = await open('转交')
      expect((await handOver(id, 'reviewer', site.idOf('head2'))).status).toBe(409)
      await claim(id, 'reviewer')
      const answer = await handOver(id, 'reviewer', site.idOf('head2'), '下班')
      expect(answer.body.review).toMatchObject({ claimedBy: site.idOf('head2') })
      expect(codeOf(await post(`/reviews/${id}/release`, 'reviewer'))).toBe('review-gate/claimed')
      const [entry] = await entriesOf(site, documentId, 'review.handed-over')
      expect(entry?.data).toMatchObject({ to: site.idOf('head2'), stage: 'branch' })
      expect(JSON.stringify(entry)).not.toContain('下班')
    })

    it.each<[Person | 'nobody', number, string]>([
      ['editor', 403, 'submitter'],
      ['colleague', 403, 'same-department'],
      ['head1', 400, 'not-allowed'],
      ['nobody', 400, 'unknown'],
    ])('does not pass a claim on to %s', async (to, status, because) => {
      const { id } = await open('不可转交')
      await claim(id, 'reviewer')
      const answer = await handOver(id, 'reviewer', to === 'nobody' ? 'nobody' : site.idOf(to))
      expect([answer.status, dataOf(answer).because]).toEqual([status, because])
    })

    it('lists who may decide, and who of them is away', async () => {
      const { id } = await open('可审查人员')
      const back = await away('head2')
      const answer = await site.rest('GET', `/reviews/${id}/eligible`, { as: 'reviewer' })
      const department = 'consumer-protection'
      expect(answer.body.people).toEqual([
        { id: site.idOf('head2'), name: 'head2', department, absent: true },
        { id: site.idOf('reviewer'), name: 'reviewer', department, absent: false },
      ])
      await claim(id, 'reviewer')
      const refused = await handOver(id, 'reviewer', site.idOf('head2'))
      expect([refused.status, dataOf(refused).because]).toEqual([400, 'absent'])
      await back()
      expect((await site.rest('GET', `/reviews/${id}/eligible`)).status).toBe(401)
    })

    it.each<[string, number, Person, object]>([
      ['who is here', 409, 'editor2', {}],
      ['who is away, with no deputy', 200, 'reviewer', {}],
      ['who is away from today on', 200, 'reviewer', { until: '2027-01-31' }],
      ['whose deputy this is', 200, 'reviewer', { deputy: 'head2' }],
      ['who has another deputy', 409, 'reviewer', { deputy: 'head1' }],
      ['who was away until yesterday', 409, 'reviewer', { from: '2026-01-01', until: 'day-1' }],
      ['who leaves tomorrow', 409, 'reviewer', { from: 'day+1', until: 'day+1' }],
    ])('a claim of somebody %s: %i', async (_, status, person, absence) => {
      const { id } = await open('请假')
      await claim(id, 'reviewer')
      const values = Object.entries(absence as Record<string, string>).map(([key, value]) => {
        if (key === 'deputy') return [key, site.idOf(value as Person)]
        return [key, value.startsWith('day') ? day(Number(value.slice(3))) : value]
      })
      const back = await away(person, Object.fromEntries(values) as object)
      const body = { decision: 'approved', opinion: '同意。' }
      const answer = await post(`/reviews/${id}/decide`, 'head2', body)
      expect([answer.status, codeOf(answer)]).toEqual([
        status,
        status === 200 ? undefined : 'review-gate/claimed',
      ])
      await back()
    })

    it('the deputy takes over what is claimed, but never decides what is not theirs to decide', async () => {
      const { id, documentId } = await open('代理')
      await claim(id, 'reviewer')
      const back = await away('reviewer', { deputy: site.idOf('colleague') })
      expect(dataOf(await claim(id, 'colleague')).because).toBe('same-department')
      const passed = await handOver(id, 'colleague', site.idOf('head2'))
      expect(passed.body.review).toMatchObject({ claimedByName: 'head2' })
      await back()
      const [entry] = await entriesOf(site, documentId, 'review.handed-over')
      expect(entry?.data?.covers).toBe(site.idOf('reviewer'))
    })

    it('a deputy who is away as well leaves the claim to anybody who may decide', async () => {
      const { id } = await open('代理人也请假')
      await claim(id, 'reviewer')
      const first = await away('reviewer', { deputy: site.idOf('head1') })
      const second = await away('head1')
      expect((await claim(id, 'head2')).body.review).toMatchObject({ claimedByName: 'head2' })
      await first()
      await second()
    })

    it.each<[string, number, Person, object]>([
      ['one’s own', 201, 'reviewer', {}],
      ['somebody else’s', 403, 'head1', {}],
      ['somebody else’s, as administrator', 201, 'admin', {}],
      ['an end before the beginning', 400, 'reviewer', { until: '2020-01-01' }],
      ['oneself as deputy', 400, 'reviewer', { deputy: 'reviewer' }],
      ['no end', 400, 'reviewer', { until: null }],
    ])('an absence with %s: %i', async (_, status, as, more) => {
      const values = more as { readonly deputy?: Person }
      const answer = await post('/reviewer-absences', as, {
        person: site.idOf('reviewer'),
        from: '2026-12-01',
        until: '2026-12-02',
        ...values,
        ...(values.deputy ? { deputy: site.idOf(values.deputy) } : {}),
      })
      expect(answer.status).toBe(status)
      if (status === 400) expect(JSON.stringify(answer.body.errors)).toMatch(/before|else|required/)
    })

    it('is not moved to somebody else', async () => {
      const own = { person: site.idOf('reviewer'), from: '2026-12-05', until: '2026-12-05' }
      const { body } = await post('/reviewer-absences', 'reviewer', own)
      const moved = await site.rest('PATCH', `/reviewer-absences/${String(body.doc?.id)}`, {
        as: 'reviewer',
        body: { person: site.idOf('head1') },
      })
      expect(moved.status).toBe(403)
    })
  })
})
