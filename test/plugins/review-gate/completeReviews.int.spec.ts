import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { BootedSite } from '../../support/bootSite.js'

import { ungated } from '../../../src/plugins/review-gate/gate/ungated.js'
import { submitForReview } from '../../../src/plugins/review-gate/index.js'
import { completeReviews } from '../../../src/plugins/review-gate/operations/completeReviews.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createApproved, createLeaflet, leafletData } from '../../support/leaflets.js'

/** Columns that version 0.1.0 did not write. */
const added = [
  'origin',
  'round',
  'riskRank',
  'currentRole',
  'branch',
  'involved',
  'openFindings',
  'openBlocking',
  'firstAnsweredAt',
  'firstAnswerMinutes',
  'answeredInTime',
  'closedAt',
  'decisionMinutes',
] as const

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

describeOnDatabases('reviews of an earlier version', (kind) => {
  let site: BootedSite
  let before: readonly Row[]
  let decisions: readonly Row[]

  const readAll = async (collection: string): Promise<readonly Row[]> => {
    const { docs } = await site.payload.db.find<Row>({
      collection,
      limit: 0,
      pagination: false,
      sort: 'number',
    })
    return docs
  }

  const withoutIds = (rows: readonly Row[]): readonly object[] =>
    rows.map(({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...rest }) => rest)

  const forgetWhatWasAdded = async (): Promise<void> => {
    const below = ungated(site.payload.db)
    const data = Object.fromEntries(added.map((name) => [name, null]))
    for (const { id } of before) {
      await below.updateOne({ collection: 'reviews', id, data, returning: false })
    }
    for (const { id } of decisions) {
      await below.deleteOne({ collection: 'review-decisions', where: { id: { equals: id } } })
    }
  }

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
    await createApproved(site)
    const open = await createLeaflet(site, leafletData('待审'))
    await submitForReview({
      req: await site.actAs('editor'),
      document: { collection: 'leaflets', id: open },
    })
    before = await readAll('reviews')
    decisions = await readAll('review-decisions')
    expect([before.length, decisions.length]).toEqual([2, 1])
    await forgetWhatWasAdded()
  }, 60_000)
  afterAll(() => site.stop())

  it('get the columns that inbox and statistics ask for, also from two instances at once', async () => {
    const [one, other] = await Promise.all([
      completeReviews({ payload: site.payload }),
      completeReviews({ payload: site.payload }),
    ])
    expect(one + other).toBe(2)
    expect(withoutIds(await readAll('reviews'))).toEqual(withoutIds(before))
    expect(withoutIds(await readAll('review-decisions'))).toEqual(withoutIds(decisions))
  }, 60_000)

  it('are completed once', async () => {
    expect(await completeReviews({ payload: site.payload })).toBe(0)
    expect(await readAll('review-decisions')).toHaveLength(1)
  })
})
