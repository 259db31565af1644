import type { PayloadRequest } from 'payload'

import type { Actor, DomainEvent } from '../../shared/contracts.js'
import type { ResponseClock } from './clockRows.js'

import { userOf } from '../access.js'
import { requireClockOptions } from '../options.js'

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const actorOf = (req: PayloadRequest): Actor => {
  const user = userOf(req)
  if (!user) return { kind: 'system', name: 'response-clock' }
  const department = textOf(user.department)
  const strategy = textOf(user._strategy)
  return {
    kind: 'user',
    collection: requireClockOptions(req).users,
    id: String(user.id),
    role: (Array.isArray(user.roles) ? textOf(user.roles[0]) : null) ?? 'none',
    name: textOf(user.name) ?? textOf(user.email) ?? String(user.id),
    ...(department ? { department } : {}),
    ...(strategy ? { strategy } : {}),
  }
}

/** Records what happened to a clock; subject is the document, the number names the review. */
export const recordClockEvent = async (args: {
  readonly req: PayloadRequest
  readonly clock: ResponseClock
  readonly type: 'clock.breached' | 'clock.escalated' | 'clock.paused' | 'clock.resumed'
  /** Who did it; `system` for what the clock does by itself. */
  readonly by: 'user' | 'system'
  readonly data?: DomainEvent['data']
  readonly personal?: DomainEvent['personal']
}): Promise<void> => {
  const { req, clock, type, by, data, personal } = args
  await requireClockOptions(req).recordEvent({
    req,
    event: {
      type,
      actor: by === 'user' ? actorOf(req) : { kind: 'system', name: 'response-clock' },
      subject: { kind: clock.documentCollection, id: clock.documentId },
      data: { review: clock.number, ...data },
      ...(personal ? { personal } : {}),
    },
  })
}
