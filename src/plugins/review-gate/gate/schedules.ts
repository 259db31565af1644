import type { PayloadRequest, Where } from 'payload'

import type { Actor, DocumentRef, DomainEvent, Fingerprints } from '../../shared/contracts.js'
import type { ScheduleAction } from '../constants.js'
import type { Schedule } from '../domain/schedule.js'

import { actorOf } from '../access/profile.js'
import { schedulesSlug } from '../constants.js'
import { gateOptions } from '../options.js'
import { releaseMedia } from './mediaUses.js'
import { ungated } from './ungated.js'

type ScheduleRow = Omit<Schedule, 'document'> & {
  readonly documentCollection: string
  readonly documentId: string
}

const toSchedule = ({ documentCollection, documentId, ...row }: ScheduleRow): Schedule => ({
  ...row,
  document: { collection: documentCollection, id: documentId },
})

/** Schedules that a condition names, earliest first, read in the transaction of `req`. */
export const findSchedules = async (
  req: PayloadRequest,
  where: Where,
  limit = 0,
): Promise<readonly Schedule[]> => {
  const { docs } = await req.payload.db.find<ScheduleRow>({
    collection: schedulesSlug,
    req,
    pagination: false,
    limit,
    sort: 'at',
    where,
  })
  return docs.map(toSchedule)
}

export const findSchedule = async (req: PayloadRequest, id: string): Promise<Schedule | null> =>
  (await findSchedules(req, { id: { equals: id } }, 1))[0] ?? null

export const createSchedule = async (
  req: PayloadRequest,
  { document, ...schedule }: Omit<Schedule, 'id'>,
): Promise<Schedule> => {
  const row = await ungated(req.payload.db).create({
    collection: schedulesSlug,
    req,
    data: { ...schedule, documentCollection: document.collection, documentId: document.id },
  })
  return { ...schedule, document, id: (row as { id: number | string }).id }
}

/** Writes named columns of a schedule. */
export const updateSchedule = async (
  req: PayloadRequest,
  schedule: Schedule,
  change: Partial<Omit<Schedule, 'document' | 'id'>>,
): Promise<Schedule> => {
  await ungated(req.payload.db).updateOne({
    collection: schedulesSlug,
    id: schedule.id,
    req,
    returning: false,
    data: { ...change, updatedAt: gateOptions(req).clock.now().toISOString() },
  })
  return { ...schedule, ...change }
}

/** Records what happened to a schedule; subject is the document. */
export const recordScheduleEvent = (args: {
  readonly req: PayloadRequest
  readonly schedule: Schedule
  readonly type: DomainEvent['type']
  readonly actor?: Actor
  readonly data?: DomainEvent['data']
  readonly refs?: readonly number[]
}): Promise<unknown> => {
  const { req, schedule, type, actor, data, refs } = args
  const { document, fingerprints, action, at, by, reason } = schedule
  return gateOptions(req).recordEvent({
    req,
    // Whoever scheduled it wants to know how it went, also when somebody else ends it.
    concerned: [by],
    event: {
      type,
      actor: actor ?? actorOf(req),
      subject: { kind: document.collection, id: document.id },
      ...(fingerprints ? { content: fingerprints } : {}),
      ...(refs && refs.length > 0 ? { refs } : {}),
      data: { schedule: String(schedule.id), action, at: new Date(at).toISOString(), ...data },
      ...(reason ? { personal: { reason } } : {}),
    },
  })
}

/** Frees the files that a scheduled publication held. */
export const releaseScheduled = (req: PayloadRequest, { document }: Schedule): Promise<unknown> =>
  releaseMedia(req, { document, purpose: 'schedule' })

/** Calls one pending schedule off, in the transaction of `req`. */
export const cancelPending = async (
  req: PayloadRequest,
  schedule: Schedule,
  because: string,
): Promise<Schedule> => {
  const cancelled = await updateSchedule(req, schedule, {
    status: 'cancelled',
    doneAt: gateOptions(req).clock.now().toISOString(),
  })
  if (schedule.action === 'publish') await releaseScheduled(req, schedule)
  await recordScheduleEvent({ req, schedule, type: 'publication.cancelled', data: { because } })
  return cancelled
}

export const findPending = (
  req: PayloadRequest,
  document: DocumentRef,
  action?: ScheduleAction,
): Promise<readonly Schedule[]> =>
  findSchedules(req, {
    and: [
      { documentCollection: { equals: document.collection } },
      { documentId: { equals: document.id } },
      { status: { equals: 'pending' } },
      ...(action ? [{ action: { equals: action } }] : []),
    ],
  })

/** Calls off what is pending for a document: all of it, or what shows one of these fingerprints. */
export const cancelSchedules = async (
  req: PayloadRequest,
  document: DocumentRef,
  args: {
    readonly because: string
    readonly action?: ScheduleAction
    readonly fingerprints?: Fingerprints
  },
): Promise<void> => {
  const { because, action, fingerprints } = args
  for (const schedule of await findPending(req, document, action)) {
    const shown = Object.entries(schedule.fingerprints ?? {})
    const concerned =
      !fingerprints || shown.some(([locale, fingerprint]) => fingerprints[locale] === fingerprint)
    if (concerned) await cancelPending(req, schedule, because)
  }
}
