import type { PayloadRequest } from 'payload'

import type { DomainEvent, RecordedEvent } from '../../shared/contracts.js'
import type { Review } from '../domain/review.js'

import { actorOf } from '../access/profile.js'
import { gateOptions } from '../options.js'

/** Records what happened to a review; subject is the document, the number names the review. */
export const recordReviewEvent = (args: {
  readonly req: PayloadRequest
  readonly review: Review
  readonly type: DomainEvent['type']
  readonly role?: string
  readonly data?: DomainEvent['data']
  readonly personal?: DomainEvent['personal']
  readonly refs?: readonly number[]
  /** Ids of people to tell, where the review as it is stored now does not name them. */
  readonly concerned?: readonly string[]
}): Promise<RecordedEvent> => {
  const { req, review, type, role, data, personal, refs, concerned } = args
  return gateOptions(req).recordEvent({
    req,
    ...(concerned ? { concerned } : {}),
    event: {
      type,
      actor: actorOf(req, role),
      subject: { kind: review.document.collection, id: review.document.id },
      content: review.fingerprints,
      ...(review.policy ? { policy: review.policy } : {}),
      ...(refs && refs.length > 0 ? { refs } : {}),
      data: { review: review.number, risk: review.riskLevel, ...data },
      ...(personal ? { personal } : {}),
    },
  })
}
