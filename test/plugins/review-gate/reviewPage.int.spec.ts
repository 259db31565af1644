import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { FieldChange } from '../../../src/plugins/review-gate/domain/contentDiff.js'
import type { BootedSite } from '../../support/bootSite.js'

import { submitForReview } from '../../../src/plugins/review-gate/index.js'
import { bootSite } from '../../support/bootSite.js'
import { freshDatabase, describeOnDatabases } from '../../support/databases.js'
import {
  createApproved,
  createLeaflet,
  createPicture,
  leafletData,
  paragraph,
  saveDraft,
} from '../../support/leaflets.js'

type Changes = { readonly changes: Readonly<Record<string, readonly FieldChange[]>> } | null
type Answer = { readonly fromPublic: Changes; readonly fromPrevious: Changes }

describeOnDatabases('What the review page reads', (kind) => {
  let site: BootedSite
  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const submit = async (id: string): Promise<string> => {
    const document = { collection: 'leaflets', id }
    return String((await submitForReview({ req: await site.actAs('editor'), document })).id)
  }
  const changesOf = async (reviewId: string): Promise<Answer> => {
    const { status, body } = await site.rest('GET', `/reviews/${reviewId}/changes`, {
      as: 'reviewer',
    })
    expect(status).toBe(200)
    return body as unknown as Answer
  }

  it('says that nothing is public yet', async () => {
    const reviewId = await submit(await createLeaflet(site, leafletData('首次送审')))
    expect(await changesOf(reviewId)).toEqual({ fromPublic: null, fromPrevious: null })
  })

  describe('with a later draft of something public', () => {
    let answer: Answer
    beforeAll(async () => {
      const [first, second] = [await createPicture(site), await createPicture(site, '#123456')]
      const { id } = await createApproved(site, {
        data: leafletData('警惕退款诈骗', {
          cover: first,
          body: paragraph('请拨打投诉电话。'),
          keyMessages: [{ text: '不转账' }, { text: '不透露' }],
        }),
      })
      await saveDraft(site, id, {
        cover: second,
        body: paragraph('请拨打咨询电话。'),
        hotline: '95001',
        keyMessages: [{ text: '不透露' }, { text: '不转账' }, { text: '及时报警' }],
      })
      answer = await changesOf(await submit(id))
    })

    const change = (name: string) =>
      answer.fromPublic?.changes.zh?.find((one) => one.name === name)?.change

    it('names the changed fields and no others', () => {
      expect(answer.fromPublic?.changes.zh?.map(({ name }) => name).toSorted()).toEqual([
        'body',
        'cover',
        'hotline',
        'keyMessages',
      ])
    })

    it('shows words, rows and pictures', () => {
      expect(change('body')).toMatchObject({
        kind: 'rows',
        rows: [
          {
            state: 'changed',
            parts: [
              { kind: 'same', text: '请拨打' },
              { kind: 'removed', text: '投诉' },
              { kind: 'added', text: '咨询' },
              { kind: 'same', text: '电话。' },
            ],
          },
        ],
      })
      expect(change('cover')).toMatchObject({ kind: 'media', before: {}, after: {} })
      const rows = change('keyMessages')
      expect(rows?.kind === 'rows' && rows.rows.map(({ state }) => state).toSorted()).toEqual([
        'added',
        'moved',
        'same',
      ])
    })
  })

  it('shows no difference where the public reads exactly this', async () => {
    const { reviewId } = await createApproved(site)
    const { number } = (await site.rest('GET', `/reviews/${reviewId}`, { as: 'reviewer' })).body
    expect((await changesOf(reviewId)).fromPublic).toMatchObject({ number, changes: { zh: [] } })
  })

  it('finds much the same content of other documents, most alike first', async () => {
    const text = '冒充快递客服的人说包裹丢失，要你下载会议软件共享屏幕。'
    const near = await createApproved(site, {
      data: leafletData('冒充快递客服', { body: paragraph(text) }),
    })
    await createApproved(site, {
      data: leafletData('征信报告', { body: paragraph('每年两次免费查询信用报告。') }),
    })
    const own = await createLeaflet(
      site,
      leafletData('假冒快递客服退款', { body: paragraph(`${text}请立即挂断。`) }),
    )
    const { status, body } = await site.rest('GET', `/reviews/${await submit(own)}/similar`, {
      as: 'head1',
    })
    const reviews = (body as unknown as { reviews: readonly Record<string, unknown>[] }).reviews
    expect(status).toBe(200)
    expect(reviews[0]).toMatchObject({ id: near.reviewId, status: 'approved' })
    expect(reviews[0]?.similarity).toBeGreaterThan(0.5)
    expect(reviews.length).toBeLessThanOrEqual(5)
  })

  it.each(['changes', 'similar'])('shows %s to staff alone', async (path) => {
    const { reviewId } = await createApproved(site)
    const anonymous = await site.rest('GET', `/reviews/${reviewId}/${path}`)
    expect(anonymous.status).toBe(401)
    const unknown = await site.rest('GET', `/reviews/unknown/${path}`, { as: 'auditor' })
    expect(unknown.status).toBe(404)
  })
})
