import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { SiteDatabase } from '../../support/gatedSite.js'
import type { ClockSite } from './clockSite.js'

import { checkDeadlines } from '../../../src/plugins/response-clock/index.js'
import {
  releaseLease,
  takeLease,
} from '../../../src/plugins/response-clock/operations/takeLease.js'
import { startChild } from '../../support/childProgram.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createMovableClock } from './bootClock.js'
import { bootClockSite } from './clockSite.js'

const day = (time: string): string => `2026-03-02T${time}:00+08:00`

const uriOf = (database: SiteDatabase): string =>
  database.kind === 'mongodb' ? database.url : `file:${database.file}`

const allSteps = ['breach', 'escalation-1', 'escalation-2', 'escalation-3']
const allEntries = ['clock.breached', 'clock.escalated', 'clock.escalated', 'clock.escalated']

describeOnDatabases('a response clock that several look at', (kind) => {
  const database = freshDatabase(kind)
  const clock = createMovableClock(day('09:00'))
  let site: ClockSite

  beforeAll(async () => {
    site = await bootClockSite({ database, clock })
  })
  afterAll(() => site.payload.destroy())

  const typesOf = async (documentId: string): Promise<readonly string[]> =>
    (await site.entriesOf(documentId)).map(({ type }) => type)

  it('gives a lease to one holder at a time', async () => {
    const { payload } = site
    const now = new Date(day('09:00'))
    const take = (holder: string, at = now) =>
      takeLease({ payload, name: 'test', now: at, forMs: 60_000, holder })
    const first = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => take(holder)))
    expect(first.filter(Boolean)).toHaveLength(1)
    const holder = ['a', 'b', 'c', 'd'][first.indexOf(true)] ?? ''
    expect(await take(holder)).toBe(true)
    expect(await take('e')).toBe(false)
    // Its holder died: the lease ends by itself.
    expect(await take('e', new Date(now.getTime() + 60_001))).toBe(true)
    await releaseLease({ payload, name: 'test', holder: 'e' })
    expect(await take('f')).toBe(true)
  })

  it('goes on where a server died between the breach and the escalation', async () => {
    clock.set(day('09:00'))
    const { reviewId, documentId } = await site.submit()
    await site.payload.destroy()
    const child = startChild({
      program: 'test/plugins/response-clock/dyingSweeper.ts',
      arguments: [uriOf(database), day('12:00')],
    })
    expect(await child.nextLine()).toContain('dying')
    expect(await child.exited).toBe('SIGKILL')

    site = await bootClockSite({ database, clock, filled: true })
    expect(await site.stepsOf(reviewId)).toEqual(['breach'])
    expect(await typesOf(documentId)).toEqual(['clock.breached'])
    clock.set(day('12:00'))
    expect(await checkDeadlines({ payload: site.payload })).toEqual({ done: 3, failed: 0 })
    expect(await site.stepsOf(reviewId)).toEqual(allSteps)
    expect(await typesOf(documentId)).toEqual(allEntries)
  }, 120_000)

  if (kind === 'mongodb') {
    it('escalates once from two instances without any lease', async () => {
      clock.set(day('09:00'))
      const submitted = []
      for (let count = 0; count < 5; count += 1) submitted.push(await site.submit())
      const other = await bootClockSite({ database, clock, filled: true })
      try {
        clock.set(day('12:00'))
        const sweeps = [site, other, site, other].map(({ payload }) => checkDeadlines({ payload }))
        const results = await Promise.all(sweeps)
        expect(results.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
        expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(4 * submitted.length)
        for (const { reviewId, documentId } of submitted) {
          expect(await site.stepsOf(reviewId)).toEqual(allSteps)
          expect(await typesOf(documentId)).toEqual(allEntries)
        }
      } finally {
        await other.payload.destroy()
      }
    }, 120_000)
  }
})
