import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BootedSite } from '../support/bootSite.js'

import { publishDocument, submitForReview } from '../../src/plugins/review-gate/index.js'
import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import {
  createApproved,
  createLeaflet,
  createPicture,
  entriesOf,
  leafletData,
} from '../support/leaflets.js'

const many = 40

describeOnDatabases('many at once', (kind) => {
  let site: BootedSite

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
  })
  afterAll(() => site.stop())

  const sequences = async (): Promise<readonly number[]> => {
    const { docs } = await site.payload.find({
      collection: 'ledger-entries',
      pagination: false,
      sort: 'seq',
    })
    return docs.map(({ seq }) => seq as number)
  }

  const expectGapFree = async (): Promise<void> => {
    const all = await sequences()
    expect(all).toEqual(all.map((_, index) => index))
  }

  it(`${many} approved items are published at once: all of them, with an entry each`, async () => {
    const cover = await createPicture(site)
    const ids: string[] = []
    for (let index = 0; index < many; index += 1) {
      const data = leafletData(`并发 ${index}`, { cover })
      ids.push((await createApproved(site, { data, publish: false })).id)
    }
    const editor = await site.actAs('editor')
    const results = await Promise.allSettled(
      ids.map((id) => publishDocument({ req: editor, document: { collection: 'leaflets', id } })),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    for (const id of ids) expect(await entriesOf(site, id, 'content.published')).toHaveLength(1)
    await expectGapFree()
  }, 600_000)

  it('the ordinary way to publish, ten at once over REST, answers 200 or 409 and nothing else', async () => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => (await createApproved(site, { publish: false })).id),
    )
    const answers = await Promise.all(
      ids.map((id) =>
        site.rest('PATCH', `/leaflets/${id}`, { as: 'editor', body: { _status: 'published' } }),
      ),
    )
    expect(
      answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409),
    ).toEqual([])
    for (const { status, headers, body } of answers) {
      if (status !== 409) continue
      expect(body.errors?.[0]?.data?.code).toMatch(/write-conflict$/)
      expect(headers.get('Retry-After')).not.toBeNull()
    }
    await expectGapFree()
  })

  it('the same content handed in by two people at once makes one review', async () => {
    const id = await createLeaflet(site, leafletData('同时提交'))
    const document = { collection: 'leaflets', id }
    const results = await Promise.allSettled(
      (['editor', 'editor2', 'editor', 'editor2'] as const).map(async (person) =>
        submitForReview({ req: await site.actAs(person), document }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'review-gate/review-open' })
    }
  })

  it('two reviewers at once, and a double click: one decision', async () => {
    const id = await createLeaflet(site, leafletData('同时决定'))
    const review = await submitForReview({
      req: await site.actAs('editor'),
      document: { collection: 'leaflets', id },
    })
    const body = { decision: 'approved', opinion: '同意。' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        site.rest('POST', `/reviews/${String(review.id)}/decide`, { as: 'reviewer', body }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409])
    expect(await entriesOf(site, id, 'review.approved')).toHaveLength(1)
  })
})
