import type { PayloadRequest } from 'payload'

import type { Person, ReviewCase } from '../../shared/contracts.js'
import type { ClockStatus } from '../constants.js'
import type { ResponseClock } from './clockRows.js'

import { runInTransaction } from '../../shared/transactions.js'
import { requirePerson } from '../access.js'
import { pauseClock } from '../domain/clock.js'
import { responseClockError } from '../errors.js'
import { requireClockOptions } from '../options.js'
import { clockOfReview, updateClock } from './clockRows.js'
import { notify } from './notices/notify.js'
import { runAgain } from './observeClock.js'
import { recordClockEvent } from './recordClockEvent.js'

export type ClockArgs = { readonly req: PayloadRequest; readonly reviewId: string }

type Found = { readonly clock: ResponseClock; readonly reviewCase: ReviewCase }

/** The clock of a review that still waits for its first answer, or a 404. */
const requireClock = async (req: PayloadRequest, reviewId: string): Promise<Found> => {
  const clock = await clockOfReview(req, reviewId)
  const reviewCase = clock
    ? await requireClockOptions(req).caseOf({ req, number: clock.number })
    : null
  if (!clock || !reviewCase) throw responseClockError('not-found', { req })
  return { clock, reviewCase }
}

const requireStatus = (req: PayloadRequest, { clock }: Found, status: ClockStatus): void => {
  if (clock.status !== status) {
    throw responseClockError('wrong-state', { req, data: { status: clock.status } })
  }
}

/** Who may stop a clock: whoever may decide now; once claimed, that person while they are there. */
export const mayPause = ({ away, claimer, eligible }: ReviewCase, userId: string): boolean =>
  eligible.some(({ id }) => id === userId) &&
  (claimer === null || claimer.id === userId || away.includes(claimer.id))

/** The same people, and the submitter, who has what was waited for. */
export const mayResume = (reviewCase: ReviewCase, userId: string): boolean =>
  mayPause(reviewCase, userId) || reviewCase.submitter?.id === userId

const tell = async (
  req: PayloadRequest,
  { clock, reviewCase }: Found,
  kind: 'paused' | 'resumed',
  recipients: readonly (Person | null)[],
  at: string,
): Promise<void> => {
  const self = String(req.user?.id)
  const others = recipients.flatMap((person) => (person && person.id !== self ? [person] : []))
  const unique = [...new Map(others.map((person) => [person.id, person])).values()]
  await notify({
    req,
    notice: {
      key: `${clock.review}/${kind}-${at}`,
      kind,
      recipients: unique,
      subjectRef: {
        number: clock.number,
        title: reviewCase.title,
        collection: clock.documentCollection,
        documentId: clock.documentId,
      },
      data: { dueAt: clock.dueAt },
    },
  })
}

/**
 * Stops the clock of a review while a reviewer waits for something from the editor, with a reason
 * that both see. The due time moves by the working time of the pause when it ends.
 *
 * @throws response-clock/not-allowed, not-found, wrong-state (answered, ended, paused already),
 *   invalid-input
 */
export const pauseReviewClock = async ({
  req: caller,
  reviewId,
  reason,
}: ClockArgs & { readonly reason: string }): Promise<ResponseClock> => {
  const { id, name } = requirePerson(caller)
  const text = reason.trim()
  if (text === '') {
    throw responseClockError('invalid-input', { req: caller, data: { missing: ['reason'] } })
  }
  return runInTransaction({ payload: caller.payload, from: caller }, async (req) => {
    const found = await requireClock(req, reviewId)
    if (!mayPause(found.reviewCase, id)) throw responseClockError('not-allowed', { req })
    requireStatus(req, found, 'running')
    const { clock, reviewCase } = found
    const { clock: source, onDueChange } = requireClockOptions(req)
    const at = source.now()
    const change = pauseClock({ at, reason: text, by: id, byName: name })
    const paused = await updateClock(req, clock, change)
    await onDueChange({ req, reviewId, dueAt: new Date(clock.dueAt), pausedAt: at })
    await recordClockEvent({
      req,
      clock,
      type: 'clock.paused',
      by: 'user',
      personal: { reason: text },
    })
    const editors = [reviewCase.submitter, ...reviewCase.contributors]
    await tell(req, found, 'paused', editors, at.toISOString())
    return paused
  })
}

/**
 * Runs a paused clock again; the due time moves by the working time of the pause.
 *
 * @throws response-clock/not-allowed, not-found, wrong-state (not paused)
 */
export const resumeReviewClock = async ({
  req: caller,
  reviewId,
}: ClockArgs): Promise<ResponseClock> => {
  const { id } = requirePerson(caller)
  return runInTransaction({ payload: caller.payload, from: caller }, async (req) => {
    const found = await requireClock(req, reviewId)
    if (!mayResume(found.reviewCase, id)) throw responseClockError('not-allowed', { req })
    requireStatus(req, found, 'paused')
    const { clock, reviewCase } = found
    const resumed = await runAgain(req, clock, 'user')
    const pauser = reviewCase.eligible.find(({ id: one }) => one === clock.pausedBy) ?? null
    const reviewers = [reviewCase.claimer, pauser]
    await tell(req, { clock: resumed, reviewCase }, 'resumed', reviewers, String(clock.pausedAt))
    return resumed
  })
}
