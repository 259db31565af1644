import type { Payload, PayloadRequest } from 'payload'

import type { Schedule } from '../domain/schedule.js'

import { isPluginError } from '../../shared/PluginError.js'
import { isTransientConflict, runInTransaction, createFreshReq } from '../../shared/transactions.js'
import { hasRole, scheduleStrategy } from '../access/profile.js'
import { maxScheduleAttempts } from '../domain/schedule.js'
import { reviewGateError } from '../errors.js'
import { findMain } from '../gate/documents.js'
import {
  findSchedule,
  findSchedules,
  recordScheduleEvent,
  releaseScheduled,
  updateSchedule,
} from '../gate/schedules.js'
import { gateOptions } from '../options.js'
import { publishRoles } from './publishDocument.js'
import { publishPinned } from './publishPinned.js'
import { takeDown } from './takeDown.js'

/** Schedules carried out in one sweep; the rest waits for the next. */
const batch = 100

const schedulerActor = { kind: 'system', name: 'schedule' } as const

const isDue = (req: PayloadRequest, schedule: Schedule | null): schedule is Schedule =>
  schedule?.status === 'pending' && new Date(schedule.at) <= gateOptions(req).clock.now()

/** From here on the request acts in the name of the person who scheduled, as they are now. */
const actAsScheduler = async (req: PayloadRequest, { by }: Schedule): Promise<void> => {
  const { users } = gateOptions(req)
  const user = await findMain(req, { collection: users, id: by })
  const isHere = user && !user.deletedAt
  req.user = isHere ? ({ ...user, collection: users, _strategy: scheduleStrategy } as never) : null
}

const publish = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  if (!hasRole(req, publishRoles(req))) throw reviewGateError('not-allowed', { req })
  await publishPinned(req, schedule)
  await releaseScheduled(req, schedule)
}

/** Taking down is always open: also when the person is gone, or the content is down already. */
const bringDown = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  const { document, reason } = schedule
  await takeDown({
    req,
    document,
    cause: 'unpublished',
    scheduled: true,
    ...(reason ? { reason } : {}),
  })
}

/** True when this call did it; false when another process was faster or it is not due any more. */
const carryOut = (payload: Payload, id: string): Promise<boolean> =>
  runInTransaction({ payload }, async (req) => {
    const schedule = await findSchedule(req, id)
    if (!isDue(req, schedule)) return false
    const doneAt = gateOptions(req).clock.now().toISOString()
    // The first write: of two processes that come this far, the database lets one pass.
    await updateSchedule(req, schedule, { status: 'done', doneAt, failure: null })
    await actAsScheduler(req, schedule)
    if (schedule.action === 'publish') await publish(req, schedule)
    else await bringDown(req, schedule)
    return true
  })

/** Payload's own refusals by their status, as docs/reference/errors.md names them. */
const payloadFailures: Readonly<Record<number, string>> = {
  400: 'payload/invalid-values',
  403: 'payload/not-allowed',
  404: 'payload/not-found',
  409: 'payload/conflict',
}

/** The stable code that is kept of a failure. */
const failureOf = (error: unknown): string => {
  if (isPluginError(error)) return error.code
  const { status } = (error ?? {}) as { status?: number }
  return payloadFailures[status ?? 500] ?? 'payload/unavailable'
}

/** Another writer, or a database or ledger that is not there now: the next sweep tries again. */
const mayPass = (error: unknown): boolean =>
  isTransientConflict(error) ||
  (isPluginError(error) && (error.status === 503 || error.code.endsWith('/write-conflict')))

const noteFailure = (payload: Payload, id: string, error: unknown): Promise<void> =>
  runInTransaction({ payload }, async (req) => {
    const schedule = await findSchedule(req, id)
    if (!isDue(req, schedule)) return
    const attempts = Number(schedule.attempts ?? 0) + 1
    const failure = failureOf(error)
    if (mayPass(error) && attempts < maxScheduleAttempts) {
      await updateSchedule(req, schedule, { attempts, failure })
      return
    }
    const doneAt = gateOptions(req).clock.now().toISOString()
    await updateSchedule(req, schedule, { status: 'failed', attempts, failure, doneAt })
    if (schedule.action === 'publish') await releaseScheduled(req, schedule)
    await recordScheduleEvent({
      req,
      schedule,
      type: 'publication.failed',
      actor: schedulerActor,
      data: { code: failure },
    })
  })

/** One schedule that cannot even be noted as failed must not keep the others waiting. */
const attempt = async (payload: Payload, id: string): Promise<boolean> => {
  try {
    return await carryOut(payload, id)
  } catch (error) {
    payload.logger.warn({ err: error, msg: `review-gate: schedule ${id} was not carried out` })
    await noteFailure(payload, id, error).catch((err: unknown) =>
      payload.logger.error({ err, msg: `review-gate: the failure of schedule ${id} is not noted` }),
    )
    return false
  }
}

/**
 * Publishes and takes down what is due. Safe to run twice at once, and after a crash: a schedule
 * is done in one transaction, or still pending.
 *
 * @returns how many were carried out
 */
export const runSchedules = async ({ payload }: { readonly payload: Payload }): Promise<number> => {
  const req = await createFreshReq({ payload })
  const now = gateOptions(payload).clock.now().toISOString()
  const due = await findSchedules(
    req,
    { and: [{ status: { equals: 'pending' } }, { at: { less_than_equal: now } }] },
    batch,
  )
  let done = 0
  for (const { id } of due) if (await attempt(payload, String(id))) done += 1
  return done
}
