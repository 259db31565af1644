import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Caller, Person } from '../../support/bootSite.js'

import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createLeaflet, entriesOf, leafletData, saveDraft } from '../../support/leaflets.js'

type Stage = {
  readonly key: string
  readonly status: string
  readonly decidedBy: string | null
  readonly carriedFrom?: string
}

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
const dataOf = ({ body }: Answer): Record<string, unknown> => body.errors?.[0]?.data ?? {}

describeOnDatabases('resubmission', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const submit = (id: string, body: object = {}, as: Person = 'editor', collection = 'leaflets') =>
    site.rest('POST', `/${collection}/${id}/submit`, { as, body })
  const decide = (review: string, as: Caller, body: object) =>
    site.rest('POST', `/reviews/${review}/decide`, { as, body: { opinion: '已审阅。', ...body } })
  const approve = (review: string, as: Caller) => decide(review, as, { decision: 'approved' })
  const askForChanges = (review: string, as: Caller, points: readonly string[] = []) =>
    decide(review, as, {
      decision: 'changes-requested',
      points: points.map((text) => ({ text, path: 'title' })),
    })
  const answer = (review: string, points: readonly object[], as: Caller = 'editor') =>
    site.rest('POST', `/reviews/${review}/answer-points`, { as, body: { points } })

  const reviewOf = async (call: Promise<Answer>, status = 201) => {
    const { body, status: got } = await call
    expect([got, body.errors]).toEqual([status, undefined])
    return body.review as Record<string, unknown> & {
      readonly id: string
      readonly number: string
      readonly stages: readonly Stage[]
    }
  }
  const stagesOf = (review: { readonly stages: readonly Stage[] }) =>
    review.stages.map(({ key, status, carriedFrom }) => [key, status, carriedFrom])

  /** A leaflet at high risk whose branch approved and whose head office asked for changes. */
  const sendBack = async (points: readonly string[] = []) => {
    const id = await createLeaflet(site, leafletData('高风险折页'))
    const review = await reviewOf(submit(id, { risk: 'high' }))
    await reviewOf(approve(review.id, 'reviewer'), 200)
    await reviewOf(askForChanges(review.id, 'head1', points), 200)
    return { id, review }
  }

  it('goes on at the stage that asked, and keeps what was approved before it', async () => {
    const { id, review: first } = await sendBack()
    await saveDraft(site, id, { title: '高风险折页，改过' })
    const second = await reviewOf(submit(id))
    expect(stagesOf(second)).toEqual([
      ['branch', 'approved', first.number],
      ['head-office', 'open', undefined],
      ['head-office-second', 'waiting', undefined],
    ])
    expect(second).toMatchObject({
      currentStage: 'head-office',
      currentRole: 'head-reviewer',
      riskLevel: 'high',
      raisedRisk: 'high',
      round: 2,
      previousNumber: first.number,
      previousReview: String(first.id),
    })
    expect(second.involved).toContain(`|${site.idOf('reviewer')}|`)
    // Who asked decides again, and then nobody twice.
    expect((await approve(second.id, 'head1')).status).toBe(200)
    expect(dataOf(await approve(second.id, 'head1')).because).toBe('decided-earlier-stage')
    const done = await reviewOf(approve(second.id, 'head2'), 200)
    expect(done.status).toBe('approved')
  })

  it('remembers over two rounds where a stage was decided', async () => {
    const { id, review: first } = await sendBack()
    await saveDraft(site, id, { title: '第二轮' })
    const second = await reviewOf(submit(id))
    await reviewOf(approve(second.id, 'head2'), 200)
    await reviewOf(askForChanges(second.id, 'head1'), 200)
    await saveDraft(site, id, { title: '第三轮' })
    const third = await reviewOf(submit(id))
    expect(third.round).toBe(3)
    expect(stagesOf(third)).toEqual([
      ['branch', 'approved', first.number],
      ['head-office', 'approved', second.number],
      ['head-office-second', 'open', undefined],
    ])
    // Deciding a carried stage counts as deciding an earlier one.
    expect(dataOf(await approve(third.id, 'head2')).because).toBe('decided-earlier-stage')
    expect((await reviewOf(approve(third.id, 'head1'), 200)).status).toBe('approved')
  })

  it('begins anew when the risk is higher', async () => {
    const id = await createLeaflet(site, leafletData('风险升高'))
    const first = await reviewOf(submit(id, { risk: 'medium' }))
    await reviewOf(approve(first.id, 'reviewer'), 200)
    await reviewOf(askForChanges(first.id, 'head1'), 200)
    await saveDraft(site, id, { title: '风险升高，改过' })
    const second = await reviewOf(submit(id, { risk: 'high' }))
    expect(second.currentStage).toBe('branch')
    expect(second.stages).toHaveLength(3)
  })

  it('begins anew when a language comes along that nobody has read', async () => {
    const { id } = await sendBack()
    await site.payload.update({
      collection: 'leaflets',
      id,
      locale: 'en',
      draft: true,
      data: {
        title: 'High risk',
        summary: 'Protect yourself.',
        body: leafletData('').body,
      } as never,
      req: await site.actAs('editor'),
    })
    const second = await reviewOf(submit(id))
    expect(second.locales).toEqual(['zh', 'en'])
    expect(second.currentStage).toBe('branch')
  })

  it.each<[string, (id: string) => Promise<unknown>, Person]>([
    [
      'became an author',
      async (id) =>
        site.payload.update({
          collection: 'leaflets',
          id,
          draft: true,
          data: { title: '审查人改的' },
          req: await site.actAs('reviewer'),
        }),
      'editor',
    ],
    ['is of the new submitter’s department', () => Promise.resolve(), 'editor2'],
  ])('does not keep a stage whose decider %s', async (name, change, as) => {
    const { id } = await sendBack()
    await saveDraft(site, id, { title: `不保留：${name}` })
    await change(id)
    const department = as === 'editor' ? 'retail' : 'consumer-protection'
    const setDepartment = async (value: string) =>
      site.payload.update({
        collection: 'users',
        id: site.idOf(as),
        data: { department: value } as never,
      })
    await setDepartment(department)
    const second = await reviewOf(submit(id, {}, as))
    await setDepartment('retail')
    expect(stagesOf(second)[0]).toEqual(['branch', 'open', undefined])
  })

  it.each([
    ['rejected', async (id: string) => decide(id, 'reviewer', { decision: 'rejected' })],
    [
      'withdrawn',
      async (id: string) =>
        site.rest('POST', `/reviews/${id}/withdraw`, { as: 'editor', body: {} }),
    ],
  ])('after a review that was %s begins anew and names it', async (_, end) => {
    const id = await createLeaflet(site, leafletData('重新开始'))
    const first = await reviewOf(submit(id))
    await reviewOf(end(first.id), 200)
    await saveDraft(site, id, { title: '重新开始，改过' })
    const second = await reviewOf(submit(id))
    expect(second).toMatchObject({
      round: 2,
      previousNumber: first.number,
      currentStage: 'branch',
    })
  })

  it('after an approval is a new case', async () => {
    const id = await createLeaflet(site, leafletData('新案'))
    await reviewOf(approve((await reviewOf(submit(id))).id, 'reviewer'), 200)
    await saveDraft(site, id, { title: '新案，改过' })
    expect(await reviewOf(submit(id))).toMatchObject({ round: 1, previousNumber: null })
  })

  it('answers what a re-check found in the end, not one that is under way', async () => {
    const id = await createLeaflet(site, leafletData('回检'))
    const first = await reviewOf(submit(id))
    await reviewOf(approve(first.id, 'reviewer'), 200)
    const recheck = await reviewOf(
      site.rest('POST', `/reviews/${first.id}/recheck`, { as: 'reviewer', body: {} }),
    )
    await saveDraft(site, id, { title: '回检中，改过' })
    const second = await reviewOf(submit(id))
    expect(second.previousNumber).toBeNull()
    await reviewOf(
      site.rest('POST', `/reviews/${second.id}/withdraw`, { as: 'editor', body: {} }),
      200,
    )
    await reviewOf(askForChanges(recheck.id, 'reviewer', ['更新热线']), 200)
    expect(codeOf(await submit(id))).toBe('review-gate/points-open')
    const points = [{ id: 'branch-1', disposition: 'adopted' }]
    const third = await reviewOf(submit(id, { points }))
    expect(third).toMatchObject({ previousNumber: recheck.number, round: 2 })
  })

  it('replaced before any answer does not count as a round', async () => {
    const id = await createLeaflet(site, leafletData('马上更正'))
    const first = await reviewOf(submit(id))
    await saveDraft(site, id, { title: '马上更正，改过' })
    expect(await reviewOf(submit(id))).toMatchObject({ round: 1, previousNumber: first.number })
  })

  describe('points', () => {
    it('have to be answered first: adopted, or declined with a reason', async () => {
      const { id, review } = await sendBack(['写明风险', '删除收益率'])
      await saveDraft(site, id, { title: '逐条回复' })
      const refused = await submit(id)
      expect([refused.status, codeOf(refused)]).toEqual([422, 'review-gate/points-open'])
      expect(dataOf(refused).points).toEqual(['head-office-1', 'head-office-2'])

      const adopted = { id: 'head-office-1', disposition: 'adopted' }
      const one = await reviewOf(answer(review.id, [adopted]), 200)
      expect(one.decisions).toMatchObject([
        {},
        {
          points: [{ disposition: 'adopted', dispositionByName: 'editor' }, { text: '删除收益率' }],
        },
      ])
      expect(dataOf(await submit(id)).points).toEqual(['head-office-2'])

      const without = { id: 'head-office-2', disposition: 'declined' }
      const invalid = await answer(review.id, [without])
      expect([invalid.status, codeOf(invalid)]).toEqual([400, 'review-gate/invalid-input'])
      expect(dataOf(invalid).points).toEqual([{ id: 'head-office-2', because: 'reason' }])

      const declined = { ...without, reason: '折页没有写收益率。' }
      const second = await reviewOf(submit(id, { points: [declined] }))
      expect(second.currentStage).toBe('head-office')
      const before = await site.rest('GET', `/reviews/${review.id}`, { as: 'reviewer' })
      expect(before.body).toMatchObject({
        status: 'superseded',
        decisions: [{}, { points: [{}, { dispositionReason: '折页没有写收益率。' }] }],
      })
      const entries = await entriesOf(site, id, 'review.points-answered')
      expect(entries.map(({ data }) => [data?.adopted, data?.declined])).toEqual([
        [['head-office-1'], []],
        [[], ['head-office-2']],
      ])
    })

    it('can be answered otherwise until the resubmission, and no more after it', async () => {
      const { id, review } = await sendBack(['改标题'])
      const point = 'head-office-1'
      const reason = '标题有据。'
      await reviewOf(answer(review.id, [{ id: point, disposition: 'declined', reason }]), 200)
      const changed = await reviewOf(
        answer(review.id, [{ id: point, disposition: 'adopted' }]),
        200,
      )
      const { points } = (changed.decisions as { points: object[] }[])[1] ?? { points: [] }
      expect(points).toEqual([expect.objectContaining({ disposition: 'adopted' })])
      expect(points[0]).not.toHaveProperty('dispositionReason')
      await saveDraft(site, id, { title: '改过的标题' })
      await reviewOf(submit(id))
      const late = await answer(review.id, [{ id: point, disposition: 'adopted' }])
      expect([late.status, codeOf(late)]).toEqual([409, 'review-gate/wrong-state'])
    })

    it.each<[string, readonly object[], string]>([
      ['an unknown id', [{ id: 'head-office-9', disposition: 'adopted' }], 'unknown'],
      [
        'the same id twice',
        [
          { id: 'head-office-1', disposition: 'adopted' },
          { id: 'head-office-1', disposition: 'adopted' },
        ],
        'twice',
      ],
    ])('refuse %s', async (_, points, because) => {
      const { review } = await sendBack(['改'])
      const refused = await answer(review.id, points)
      expect(refused.status).toBe(400)
      expect(dataOf(refused).points).toEqual([expect.objectContaining({ because })])
    })

    it.each<[Caller, number, string]>([
      ['anonymous', 401, 'review-gate/not-allowed'],
      ['editor2', 403, 'review-gate/not-allowed'],
      ['reviewer', 403, 'review-gate/not-allowed'],
      ['head1', 403, 'review-gate/not-allowed'],
      ['admin', 403, 'review-gate/not-allowed'],
      ['editor-key', 403, 'review-gate/not-independent'],
    ])('are not answered by %s', async (as, status, code) => {
      const { review } = await sendBack(['改'])
      const points = [{ id: 'head-office-1', disposition: 'adopted' }]
      const refused = await answer(review.id, points, as)
      expect([refused.status, codeOf(refused)]).toEqual([status, code])
    })

    it('let unchanged content come back only when the editor holds against one', async () => {
      const { id, review } = await sendBack(['改标题'])
      const point = 'head-office-1'
      const same = await submit(id, { points: [{ id: point, disposition: 'adopted' }] })
      expect([same.status, codeOf(same)]).toEqual([409, 'review-gate/review-open'])
      const points = [{ id: point, disposition: 'declined', reason: '原标题符合规定。' }]
      const second = await reviewOf(submit(id, { points }))
      expect(second.previousNumber).toBe(review.number)
    })

    it('of no review are refused', async () => {
      const id = await createLeaflet(site, leafletData('没有意见'))
      const refused = await submit(id, { points: [{ id: 'branch-1', disposition: 'adopted' }] })
      expect([refused.status, codeOf(refused)]).toEqual([400, 'review-gate/invalid-input'])
    })
  })

  describe('a stale page', () => {
    const open = async () => {
      const id = await createLeaflet(site, leafletData('两人同看'))
      return reviewOf(submit(id, { risk: 'medium' }))
    }
    const seen = (review: Record<string, unknown>) => ({
      stage: review.currentStage,
      fingerprints: review.fingerprints,
      decision: 'approved',
    })

    it('decides what it shows', async () => {
      const review = await open()
      expect((await decide(review.id, 'reviewer', seen(review))).status).toBe(200)
    })

    it('is told who was faster, and nothing is decided', async () => {
      const review = await open()
      await reviewOf(approve(review.id, 'reviewer'), 200)
      const late = await decide(review.id, 'head1', seen(review))
      expect([late.status, codeOf(late)]).toEqual([409, 'review-gate/stale'])
      expect(dataOf(late)).toMatchObject({
        status: 'in-review',
        stage: 'head-office',
        by: 'reviewer',
      })
    })

    it('of other content is refused', async () => {
      const review = await open()
      const fingerprints = { zh: 'a'.repeat(64) }
      const late = await decide(review.id, 'reviewer', { ...seen(review), fingerprints })
      expect(codeOf(late)).toBe('review-gate/stale')
    })

    it('of a replaced submission is told so', async () => {
      const id = await createLeaflet(site, leafletData('被替换'))
      const review = await reviewOf(submit(id))
      await saveDraft(site, id, { title: '被替换，改过' })
      await reviewOf(submit(id))
      const late = await decide(review.id, 'reviewer', seen(review))
      expect(dataOf(late)).toMatchObject({ code: 'review-gate/stale', status: 'superseded' })
    })

    it('clicked twice at once decides once', async () => {
      const review = await open()
      const both = await Promise.all([
        decide(review.id, 'reviewer', seen(review)),
        decide(review.id, 'reviewer', seen(review)),
      ])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    })
  })
})
