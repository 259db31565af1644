import type { PayloadRequest } from 'payload'

import type { DomainEvent, ReviewCase } from '../../shared/contracts.js'
import type { ResponseClock } from './clockRows.js'

import { isMissed, resumeClock, startClock, stopClock } from '../domain/clock.js'
import { requireClockOptions } from '../options.js'
import { clockOfReview, createClock, settingsOf, updateClock } from './clockRows.js'
import { recordClockEvent } from './recordClockEvent.js'
import { warnOfCoverage } from './warnOfCoverage.js'

/** What each event of the gate does to the clock of its review; others leave it alone. */
const effects: Readonly<Record<string, 'start' | 'answer' | 'end'>> = {
  'review.submitted': 'start',
  'recheck.opened': 'start',
  'review.stage-approved': 'answer',
  'review.approved': 'answer',
  'review.changes-requested': 'answer',
  'review.rejected': 'answer',
  'review.withdrawn': 'end',
  'review.superseded': 'end',
}

/** Whether an event of the gate starts, answers or ends a clock. */
export const changesClock = (type: string): boolean => Object.hasOwn(effects, type)

const start = async (req: PayloadRequest, found: ReviewCase): Promise<void> => {
  // A re-check may say both that it was opened and that it was submitted.
  if (await clockOfReview(req, found.id)) return
  const times = startClock(new Date(found.submittedAt), settingsOf(req))
  warnOfCoverage(req.payload, new Date(times.dueAt))
  await createClock(req, {
    ...times,
    review: found.id,
    number: found.number,
    title: found.title,
    documentCollection: found.document.collection,
    documentId: found.document.id,
    branch: found.branch,
  })
}

/** Runs a paused clock again, for itself and for the review. */
export const runAgain = async (
  req: PayloadRequest,
  clock: ResponseClock,
  by: 'user' | 'system',
): Promise<ResponseClock> => {
  const { calendar, clock: source, onDueChange } = requireClockOptions(req)
  const resumed = await updateClock(req, clock, resumeClock(clock, source.now(), calendar))
  const dueAt = new Date(resumed.dueAt)
  await onDueChange({ req, reviewId: clock.review, dueAt, pausedAt: null })
  const minutes = Math.round(resumed.pausedMinutes - clock.pausedMinutes)
  await recordClockEvent({
    req,
    clock,
    type: 'clock.resumed',
    by,
    data: { pausedMinutes: minutes, dueAt: resumed.dueAt },
  })
  return resumed
}

/** Nobody looked between the due time and the answer: the breach is recorded with the answer. */
const recordMissed = async (
  req: PayloadRequest,
  clock: ResponseClock,
  now: Date,
): Promise<Partial<ResponseClock>> => {
  if (!isMissed(clock, now)) return {}
  await recordClockEvent({
    req,
    clock,
    type: 'clock.breached',
    by: 'system',
    data: { dueAt: clock.dueAt },
  })
  return { breachedAt: now.toISOString() }
}

const stop = async (
  req: PayloadRequest,
  found: ReviewCase,
  status: 'answered' | 'ended',
): Promise<void> => {
  const present = await clockOfReview(req, found.id)
  if (!present || (present.status !== 'running' && present.status !== 'paused')) return
  const clock = present.status === 'paused' ? await runAgain(req, present, 'system') : present
  const now = requireClockOptions(req).clock.now()
  const missed = await recordMissed(req, clock, now)
  await updateClock(req, clock, { ...missed, ...stopClock(status, now) })
}

/** Starts, answers or ends the clock of the review that an event of the gate speaks of. */
export const observeClock = async (args: {
  readonly req: PayloadRequest
  readonly event: DomainEvent
  readonly reviewCase: ReviewCase | null
}): Promise<void> => {
  const { req, event, reviewCase } = args
  const effect = effects[event.type]
  if (!effect || !reviewCase) return
  if (effect === 'start') await start(req, reviewCase)
  else await stop(req, reviewCase, effect === 'answer' ? 'answered' : 'ended')
}
