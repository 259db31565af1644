import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BootedSite } from '../support/bootSite.js'

import { publishDocument, submitForReview } from '../../src/plugins/review-gate/index.js'
import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import {
  createApproved,
  createPicture,
  leafletData,
  paragraph,
  saveDraft,
} from '../support/leaflets.js'

describeOnDatabases('an approval is of exactly this content', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const publish = async (id: string): Promise<unknown> =>
    publishDocument({ req: await site.actAs('editor'), document: { collection: 'leaflets', id } })

  const latest = async (id: string) =>
    (await site.payload.findByID({
      collection: 'leaflets',
      id,
      draft: true,
      depth: 0,
    })) as unknown as Record<string, unknown>

  it('an unchanged save keeps it', async () => {
    const { id } = await createApproved(site, { publish: false })
    const { title, slug, summary, body, hotline } = await latest(id)
    await saveDraft(site, id, { title, slug, summary, body, hotline })
    expect((await latest(id)).reviewStatus).toBe('approved')
    expect(await publish(id)).toMatchObject({ _status: 'published' })
  })

  it('a changed value that is changed back keeps it', async () => {
    const { id } = await createApproved(site, { publish: false })
    await saveDraft(site, id, { title: '改动' })
    expect((await latest(id)).reviewStatus).toBe('unsubmitted')
    await saveDraft(site, id, { title: '已审内容' })
    expect(await publish(id)).toMatchObject({ _status: 'published' })
  })

  it.each<[string, string, (site: BootedSite) => Promise<object>]>([
    ['one character of a localised text', 'title', () => Promise.resolve({ title: '已审内容。' })],
    ['one character of a shared field', 'hotline', () => Promise.resolve({ hotline: '95001' })],
    [
      'one word of the body',
      'body',
      () => Promise.resolve({ body: paragraph('可以提供验证码。') }),
    ],
    [
      'another picture',
      'cover.sha256',
      async (one) => ({ cover: await createPicture(one, '#0000ff') }),
    ],
  ])('%s voids it, and %s is named', async (_, path, change) => {
    const cover = await createPicture(site)
    const { id } = await createApproved(site, {
      data: leafletData('已审内容', { cover }),
      publish: false,
    })
    await saveDraft(site, id, await change(site))
    await expect(publish(id)).rejects.toMatchObject({
      code: 'review-gate/approval-required',
      data: { locales: ['zh'], changed: expect.arrayContaining([path]) },
    })
  })

  it('another language does not ride along', async () => {
    const { id } = await createApproved(site, { publish: false })
    await site.payload.update({
      collection: 'leaflets',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'Nobody approved this' },
      req: await site.actAs('editor'),
    })
    await expect(publish(id)).rejects.toMatchObject({
      code: 'review-gate/approval-required',
      data: { locales: ['en'] },
    })
  })

  it('what is public stays public while a changed draft waits', async () => {
    const { id } = await createApproved(site)
    await saveDraft(site, id, { title: '等待审查' })
    const { body } = await site.rest('GET', `/leaflets/${id}`)
    expect(body).toMatchObject({
      title: '已审内容',
      approval: { number: expect.stringMatching(/^XB-\d{4}-\d{6}$/) },
    })
  })

  it('a new submission of changed content replaces the open one', async () => {
    const { id } = await createApproved(site, { publish: false })
    const document = { collection: 'leaflets', id }
    await saveDraft(site, id, { title: '第二稿' })
    const first = await submitForReview({ req: await site.actAs('editor'), document })
    await expect(
      submitForReview({ req: await site.actAs('editor2'), document }),
    ).rejects.toMatchObject({ code: 'review-gate/review-open' })
    await saveDraft(site, id, { title: '第三稿' })
    await submitForReview({ req: await site.actAs('editor'), document })
    const replaced = await site.payload.findByID({ collection: 'reviews', id: first.id as string })
    expect(replaced.status).toBe('superseded')
  })
})
