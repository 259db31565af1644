import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { ClockSite } from './clockSite.js'

import { checkDeadlines } from '../../../src/plugins/response-clock/index.js'
import {
  decideReview,
  submitForReview,
  withdrawSubmission,
} from '../../../src/plugins/review-gate/index.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { saveDraft } from '../../support/leaflets.js'
import { createMovableClock } from './bootClock.js'
import { bootClockSite } from './clockSite.js'

/** A Monday morning in Shanghai, and what follows from it. */
const day = (time: string): string => `2026-03-02T${time}:00+08:00`
const iso = (local: string): string => new Date(local).toISOString()

describeOnDatabases('the response clock', (kind) => {
  const clock = createMovableClock(day('09:00'))
  let site: ClockSite

  beforeAll(async () => {
    site = await bootClockSite({ database: freshDatabase(kind), clock })
  })
  afterAll(() => site.payload.destroy())

  const submitAt = async (at: string) => {
    clock.set(at)
    return site.submit()
  }
  const sweepAt = async (at: string) => {
    clock.set(at)
    return checkDeadlines({ payload: site.payload })
  }
  const decide = async (
    reviewId: string,
    decision: 'approved' | 'changes-requested' | 'rejected',
  ) =>
    decideReview({
      req: await site.actAs('reviewer'),
      reviewId,
      input: { decision, opinion: '同意。' },
    })
  const typesOf = async (documentId: string): Promise<readonly string[]> =>
    (await site.entriesOf(documentId)).map(({ type }) => type)

  it('starts with a submission and is due after an hour of working time', async () => {
    const { reviewId } = await submitAt(day('11:30'))
    expect(await site.clockOf(reviewId)).toMatchObject({
      status: 'running',
      dueAt: iso(day('14:00')),
      nextStep: 'reminder',
      nextCheckAt: iso(day('13:45')),
    })
    const review = await site.payload.findByID({ collection: 'reviews', id: reviewId })
    expect(review.responseDueAt).toBe(iso(day('14:00')))
    await decide(reviewId, 'approved')
  })

  it('reminds, records the breach, escalates up the tree to the head office, each once', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    expect(await sweepAt(day('09:44'))).toEqual({ done: 0, failed: 0 })
    expect(await sweepAt(day('09:45'))).toEqual({ done: 1, failed: 0 })
    expect(await sweepAt(day('09:59'))).toEqual({ done: 0, failed: 0 })
    expect(await typesOf(documentId)).toEqual([])
    expect(await sweepAt(day('10:00'))).toEqual({ done: 1, failed: 0 })
    expect(await sweepAt(day('10:00'))).toEqual({ done: 0, failed: 0 })
    expect(await site.clockOf(reviewId)).toMatchObject({
      breachedAt: iso(day('10:00')),
      escalationLevel: 0,
      nextStep: 'escalation-1',
      nextCheckAt: iso(day('10:30')),
    })
    for (const at of ['10:30', '11:00', '11:30']) expect((await sweepAt(day(at))).done).toBe(1)
    // Nobody is above the head office.
    await sweepAt(day('12:00'))
    expect((await sweepAt(day('16:00'))).done).toBe(0)
    expect(await site.clockOf(reviewId)).toMatchObject({ escalationLevel: 3, nextStep: null })
    expect((await site.entriesOf(documentId)).map(({ type, data }) => [type, data?.level])).toEqual(
      [
        ['clock.breached', undefined],
        ['clock.escalated', 1],
        ['clock.escalated', 2],
        ['clock.escalated', 3],
      ],
    )
    // It never approves.
    const review = await site.payload.findByID({ collection: 'reviews', id: reviewId })
    expect(review.status).toBe('in-review')
    await decide(reviewId, 'rejected')
  })

  it('is answered by a decision and then still', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    clock.set(day('09:30'))
    await decide(reviewId, 'changes-requested')
    expect(await site.clockOf(reviewId)).toMatchObject({
      status: 'answered',
      answeredAt: iso(day('09:30')),
      nextStep: null,
    })
    expect((await sweepAt(day('16:00'))).done).toBe(0)
    expect(await typesOf(documentId)).toEqual([])
  })

  it('records the breach with a late answer when nobody looked meanwhile', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    clock.set(day('10:01'))
    await decide(reviewId, 'approved')
    expect(await typesOf(documentId)).toEqual(['clock.breached'])
    expect(await site.clockOf(reviewId)).toMatchObject({ breachedAt: iso(day('10:01')) })
    const review = await site.payload.findByID({ collection: 'reviews', id: reviewId })
    expect(review.answeredInTime).toBe(false)
  })

  it('ends when the submitter takes the submission back or hands in another', async () => {
    const first = await submitAt(day('09:00'))
    await withdrawSubmission({ req: await site.actAs('editor'), reviewId: first.reviewId })
    expect(await site.clockOf(first.reviewId)).toMatchObject({ status: 'ended', answeredAt: null })

    const second = await submitAt(day('09:10'))
    await saveDraft(site as never, second.documentId, { summary: '更正的内容。' })
    const document = { collection: 'leaflets', id: second.documentId }
    const third = await submitForReview({ req: await site.actAs('editor'), document })
    expect(await site.clockOf(second.reviewId)).toMatchObject({ status: 'ended' })
    expect(await site.clockOf(String(third.id))).toMatchObject({ status: 'running' })
    await decide(String(third.id), 'approved')
  })

  it('catches up in order after the server was away for hours, without an idle reminder', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    expect((await sweepAt(day('11:10'))).done).toBe(3)
    expect(await site.stepsOf(reviewId)).toEqual(['breach', 'escalation-1', 'escalation-2'])
    expect(await typesOf(documentId)).toEqual([
      'clock.breached',
      'clock.escalated',
      'clock.escalated',
    ])
    await decide(reviewId, 'approved')
  })

  it('lets two sweepers at once do each step once', async () => {
    const submitted = await Promise.all([
      submitAt(day('09:00')),
      submitAt(day('09:00')),
      submitAt(day('09:00')),
    ])
    clock.set(day('12:00'))
    const results = await Promise.all(
      Array.from({ length: 4 }, () => checkDeadlines({ payload: site.payload })),
    )
    expect(results.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    for (const { reviewId, documentId } of submitted) {
      expect(await typesOf(documentId)).toEqual([
        'clock.breached',
        'clock.escalated',
        'clock.escalated',
        'clock.escalated',
      ])
      await decide(reviewId, 'approved')
    }
  })

  it('goes by itself when the review was ended unnoticed', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    const { config } = site.payload
    const options = config.custom.responseClock as { disabled: boolean }
    options.disabled = true
    await decide(reviewId, 'approved')
    options.disabled = false
    expect(await site.clockOf(reviewId)).toMatchObject({ status: 'running' })
    expect((await sweepAt(day('11:00'))).done).toBe(0)
    expect(await site.clockOf(reviewId)).toMatchObject({ status: 'ended' })
    expect(await typesOf(documentId)).toEqual([])
  })

  it.each(['response-clocks', 'clock-steps', 'clock-leases'])(
    'lets nobody else write %s',
    async (collection) => {
      const { payload } = site
      const create = payload.create({ collection: collection as never, data: {} as never })
      await expect(create).rejects.toMatchObject({ status: expect.any(Number) })
      await expect(
        payload.db.updateMany({ collection, where: {}, data: { status: 'answered' } }),
      ).rejects.toMatchObject({ code: 'response-clock/unsupported-write' })
      await expect(payload.db.deleteMany({ collection, where: {} })).rejects.toMatchObject({
        code: 'response-clock/unsupported-write',
      })
    },
  )
})
