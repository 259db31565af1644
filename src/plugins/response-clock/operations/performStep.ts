import type { Payload, PayloadRequest } from 'payload'

import type { Person, ReviewCase } from '../../shared/contracts.js'
import type { NoticeKind } from '../constants.js'
import type { ClockStep } from '../domain/clock.js'
import type { ResponseClock } from './clockRows.js'

import { runInTransaction } from '../../shared/transactions.js'
import { stepsSlug } from '../constants.js'
import { afterStep, atTheTop, dueStep, dueTimeOf, levelOf, stopClock } from '../domain/clock.js'
import { presentPeople } from '../domain/notices/whoIsTold.js'
import { requireClockOptions } from '../options.js'
import { findClock, settingsOf, updateClock } from './clockRows.js'
import { notify } from './notices/notify.js'
import { ownWrites } from './ownWrites.js'
import { recordClockEvent } from './recordClockEvent.js'

type Step = {
  readonly req: PayloadRequest
  readonly clock: ResponseClock
  readonly step: ClockStep
  readonly reviewCase: ReviewCase
  readonly now: Date
}

/** Who answers now: the one who claimed it, else (or while that person is away) who may and is there. */
const answerers = ({ away, claimer, eligible }: ReviewCase): readonly Person[] =>
  claimer && !away.includes(claimer.id) ? [claimer] : presentPeople(eligible, away)

/** People of the level, without those whose own content it is. Null above the highest level. */
const peopleOfLevel = async ({
  req,
  step,
  reviewCase,
}: Step): Promise<readonly Person[] | null> => {
  const { peopleAt } = requireClockOptions(req)
  const people = await peopleAt({ req, branch: reviewCase.branch, level: levelOf(step) })
  const own = [...reviewCase.contributors, reviewCase.submitter].map((person) => person?.id)
  return people && people.filter(({ id }) => !own.includes(id))
}

const kindOf = (step: ClockStep): NoticeKind =>
  step === 'reminder' || step === 'breach' ? step : 'escalation'

const record = async ({ req, clock, step }: Step, people: readonly Person[]): Promise<void> => {
  if (step === 'reminder') return
  const event = { req, clock, by: 'system' } as const
  if (step === 'breach') {
    await recordClockEvent({ ...event, type: 'clock.breached', data: { dueAt: clock.dueAt } })
    return
  }
  await recordClockEvent({
    ...event,
    type: 'clock.escalated',
    data: { level: levelOf(step), people: people.length },
  })
}

const tell = async (args: Step, recipients: readonly Person[]): Promise<void> => {
  const { req, clock, step, reviewCase } = args
  await notify({
    req,
    notice: {
      key: `${clock.review}/${step}`,
      kind: kindOf(step),
      recipients,
      subjectRef: {
        number: clock.number,
        title: reviewCase.title,
        collection: clock.documentCollection,
        documentId: clock.documentId,
      },
      data: {
        dueAt: clock.dueAt,
        ...(levelOf(step) > 0 ? { level: levelOf(step) } : {}),
      },
    },
  })
}

const perform = async (args: Step): Promise<boolean> => {
  const { req, clock, step, reviewCase, now } = args
  const isLevel = levelOf(step) > 0
  const people = isLevel ? await peopleOfLevel(args) : answerers(reviewCase)
  if (people === null) {
    await updateClock(req, clock, atTheTop)
    return false
  }
  // The row of the clock first: of two that meet here, one has to begin again and finds it done.
  await updateClock(req, clock, afterStep(clock, step, now, settingsOf(req)))
  await ownWrites(req.payload.db).create({
    collection: stepsSlug,
    req,
    returning: false,
    data: {
      key: `${clock.review}/${step}`,
      review: clock.review,
      step,
      dueAt: dueTimeOf(clock, step),
      doneAt: now.toISOString(),
    },
  })
  await record(args, people)
  await tell(args, people)
  return true
}

/**
 * Does the step of one clock that is due, if any: the clock, the ledger entry and the notices
 * commit together. Safe to call from several instances at once, and again after a crash.
 *
 * @returns whether something was done, so that another step may be due
 */
export const performStep = (args: {
  readonly payload: Payload
  readonly clockId: string
  readonly now: Date
}): Promise<boolean> =>
  runInTransaction({ payload: args.payload }, async (req) => {
    const { now } = args
    const clock = await findClock(req, { id: { equals: args.clockId } })
    const step = clock ? dueStep(clock, now) : null
    if (!clock || step === null) return false
    const reviewCase = await requireClockOptions(req).caseOf({ req, number: clock.number })
    // The review was ended while the plugin was switched off: nobody waits for an answer.
    if (reviewCase?.status !== 'in-review') {
      await updateClock(req, clock, stopClock('ended', now))
      return false
    }
    return perform({ req, clock, step, reviewCase, now })
  })
