import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { ClockSite, Person } from './clockSite.js'

import { checkDeadlines } from '../../../src/plugins/response-clock/index.js'
import { claimReview, decideReview, releaseReview } from '../../../src/plugins/review-gate/index.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createMovableClock } from './bootClock.js'
import { bootClockSite } from './clockSite.js'

const day = (time: string): string => `2026-03-02T${time}:00+08:00`
const iso = (local: string): string => new Date(local).toISOString()

describeOnDatabases('pausing the response clock', (kind) => {
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
  const call = (as: Person | undefined, reviewId: string, action: string, body: unknown = {}) =>
    site.rest('POST', `/reviews/${reviewId}/${action}`, { ...(as ? { as } : {}), body })
  const reason = '请补充活动方案。'
  const reviewOf = (reviewId: string) =>
    site.payload.findByID({ collection: 'reviews', id: reviewId })
  const codeOf = ({ body }: Awaited<ReturnType<typeof call>>) => body.errors?.[0]?.data?.code
  const approve = async (reviewId: string) =>
    decideReview({
      req: await site.actAs('reviewer'),
      reviewId,
      input: { decision: 'approved', opinion: '同意。' },
    })

  it('stands still for a reason and goes on with the time that was left', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    clock.set(day('09:30'))
    const paused = await call('reviewer', reviewId, 'pause', { reason })
    expect(paused.status).toBe(200)
    expect(paused.body.clock).toMatchObject({
      status: 'paused',
      pauseReason: reason,
      pausedByName: 'reviewer',
      minutesLeft: 30,
      mayPause: false,
      mayResume: true,
    })
    expect((await reviewOf(reviewId)).responsePausedAt).toBe(iso(day('09:30')))

    clock.set(day('16:00'))
    expect((await checkDeadlines({ payload: site.payload })).done).toBe(0)
    const resumed = await call('editor', reviewId, 'resume')
    expect(resumed.body.clock).toMatchObject({
      status: 'running',
      minutesLeft: 30,
      pausedMinutes: 300,
      dueAt: iso(day('16:30')),
      mayResume: false,
    })
    expect(await reviewOf(reviewId)).toMatchObject({
      responseDueAt: iso(day('16:30')),
      responsePausedAt: null,
    })
    const entries = await site.entriesOf(documentId)
    expect(entries.map(({ type, actor }) => [type, actor.role])).toEqual([
      ['clock.paused', 'reviewer'],
      ['clock.resumed', 'editor'],
    ])
    // A reason is free text of a person: only its commitment is in the ledger's tree.
    expect(JSON.stringify(entries)).not.toContain(reason)
    expect(entries[1]?.data).toMatchObject({ pausedMinutes: 300, dueAt: iso(day('16:30')) })

    clock.set(day('16:30'))
    expect((await checkDeadlines({ payload: site.payload })).done).toBe(1)
    await approve(reviewId)
  })

  it.each<[string, Person | undefined, number, string]>([
    ['nobody signed in', undefined, 401, 'response-clock/not-allowed'],
    ['the submitter', 'editor', 403, 'response-clock/not-allowed'],
    ['a person who does not review', 'auditor', 403, 'response-clock/not-allowed'],
    ['a reviewer of another stage', 'head', 403, 'response-clock/not-allowed'],
  ])('is refused to %s', async (_, as, status, code) => {
    const { reviewId } = await submitAt(day('09:00'))
    const refused = await call(as, reviewId, 'pause', { reason })
    expect([refused.status, codeOf(refused)]).toEqual([status, code])
    expect(refused.body.errors?.[0]?.message).not.toBe('')
    expect(await site.clockOf(reviewId)).toMatchObject({ status: 'running' })
  })

  it('is refused while another reviewer has claimed the review', async () => {
    const { reviewId } = await submitAt(day('09:00'))
    await claimReview({ req: await site.actAs('reviewer2'), reviewId })
    expect((await call('reviewer', reviewId, 'pause', { reason })).status).toBe(403)
    await releaseReview({ req: await site.actAs('reviewer2'), reviewId })
    expect((await call('reviewer', reviewId, 'pause', { reason })).status).toBe(200)
  })

  it('is open to others while the one who has claimed the review is away', async () => {
    const { reviewId } = await submitAt(day('09:00'))
    await claimReview({ req: await site.actAs('reviewer2'), reviewId })
    const absence = await site.payload.create({
      collection: 'reviewer-absences',
      data: {
        person: site.idOf('reviewer2'),
        from: '2026-03-02T12:00:00.000Z',
        until: '2026-03-02T12:00:00.000Z',
      } as never,
      req: await site.actAs('reviewer2'),
    })
    expect((await call('reviewer', reviewId, 'pause', { reason })).status).toBe(200)
    const req = await site.actAs('reviewer2')
    await site.payload.delete({ collection: 'reviewer-absences', id: absence.id, req })
  })

  it.each([
    ['an empty reason', { reason: '' }],
    ['blanks', { reason: '  \n ' }],
    ['no reason', {}],
    ['a reason that is too long', { reason: '长'.repeat(2_001) }],
    ['something else as well', { reason, more: true }],
  ])('is refused with %s', async (_, body) => {
    const { reviewId } = await submitAt(day('09:00'))
    const refused = await call('reviewer', reviewId, 'pause', body)
    expect([refused.status, codeOf(refused)]).toEqual([400, 'response-clock/invalid-input'])
  })

  it('is refused twice, after an answer, and for a review that is not there', async () => {
    const { reviewId } = await submitAt(day('09:00'))
    expect(codeOf(await call('reviewer', reviewId, 'resume'))).toBe('response-clock/wrong-state')
    expect((await call('reviewer', reviewId, 'pause', { reason })).status).toBe(200)
    const twice = await call('reviewer2', reviewId, 'pause', { reason })
    expect([twice.status, codeOf(twice)]).toEqual([409, 'response-clock/wrong-state'])
    await approve(reviewId)
    const late = await call('reviewer', reviewId, 'pause', { reason })
    // Nobody may decide it any more.
    expect(late.status).toBe(403)
    expect((await call('reviewer', 'none', 'pause', { reason })).status).toBe(404)
    expect((await site.rest('GET', '/reviews/none/clock', { as: 'reviewer' })).status).toBe(404)
  })

  it('lets one of two pauses at once through', async () => {
    const { reviewId } = await submitAt(day('09:00'))
    const answers = await Promise.all(
      (['reviewer', 'reviewer2'] as const).map((as) => call(as, reviewId, 'pause', { reason })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is answered by a decision while it stands still, in time', async () => {
    const { reviewId, documentId } = await submitAt(day('09:00'))
    clock.set(day('09:50'))
    await call('reviewer', reviewId, 'pause', { reason })
    clock.set(day('15:00'))
    await approve(reviewId)
    expect(await site.clockOf(reviewId)).toMatchObject({ status: 'answered', breachedAt: null })
    expect((await site.entriesOf(documentId)).map(({ type }) => type)).toEqual([
      'clock.paused',
      'clock.resumed',
    ])
    expect(await reviewOf(reviewId)).toMatchObject({
      answeredInTime: true,
      responsePausedAt: null,
    })
  })

  it('says who may do what, in the language that was asked for', async () => {
    const { reviewId } = await submitAt(day('09:00'))
    const read = (as: Person) => site.rest('GET', `/reviews/${reviewId}/clock`, { as })
    expect((await read('reviewer')).body.clock).toMatchObject({ mayPause: true, minutesLeft: 60 })
    expect((await read('editor')).body.clock).toMatchObject({ mayPause: false })
    expect((await site.rest('GET', `/reviews/${reviewId}/clock`)).status).toBe(401)
    const zh = await site.rest('POST', `/reviews/${reviewId}/resume`, {
      as: 'reviewer',
      body: {},
      language: 'zh',
    })
    expect(zh.body.errors?.[0]?.message).toMatch(/[一-鿿]/)
  })
})
