import { createHash, randomBytes } from 'node:crypto'

import type { Actor, DomainEvent, EventData } from '../../shared/contracts.js'

import { canonicalJson } from '../../shared/canonicalJson.js'

/** A removable value with the salted commitment that enters the tree in its place. */
export type PrivateValue = {
  readonly commit: string
  readonly name: string
  readonly salt: string
  readonly value: string
}

/** What waits in the outbox: everything of an entry but its place, its time and the pseudonym. */
export type PendingEvent = {
  readonly type: string
  readonly actor: {
    readonly user: string | null
    readonly ref: string | null
    readonly role: string
  }
  readonly subject: DomainEvent['subject']
  readonly content?: Readonly<Record<string, string>>
  readonly policy?: { readonly id: string; readonly hash: string }
  readonly refs?: readonly number[]
  readonly data?: EventData
  readonly actorValue?: PrivateValue
  readonly priv: readonly PrivateValue[]
}

const commitmentTag = 'payload-consumer-protection/commitment/v1\n'

/** SHA-256(tag ‖ salt ‖ canonical value); the salt is random per value, so equal values differ. */
export const commitTo = (args: { readonly salt: string; readonly value: string }): string =>
  createHash('sha256')
    .update(commitmentTag)
    .update(Buffer.from(args.salt, 'hex'))
    .update(canonicalJson(args.value))
    .digest('hex')

const hide = (name: string, value: string): PrivateValue => {
  const salt = randomBytes(32).toString('hex')
  return { commit: commitTo({ salt, value }), name, salt, value }
}

const hideActor = (actor: Actor): PrivateValue | undefined => {
  if (actor.kind !== 'user') return undefined
  const { collection, id, name, department, strategy } = actor
  return hide(
    'actor',
    canonicalJson({
      collection,
      id,
      name,
      ...(department === undefined ? {} : { department }),
      ...(strategy === undefined ? {} : { strategy }),
    }),
  )
}

const toPendingActor = (actor: Actor): PendingEvent['actor'] => {
  if (actor.kind === 'user') {
    return { user: `${actor.collection}/${actor.id}`, ref: null, role: actor.role }
  }
  if (actor.kind === 'anonymous') return { user: null, ref: 'anonymous', role: 'anonymous' }
  return { user: null, ref: `system:${actor.name}`, role: 'system' }
}

const isEmpty = (value: object | undefined): boolean =>
  value === undefined || Object.keys(value).length === 0

/** Takes an event apart into what is public for ever and what can be removed. */
export const toPendingEvent = (event: DomainEvent): PendingEvent => {
  const actorValue = hideActor(event.actor)
  return {
    type: event.type,
    actor: toPendingActor(event.actor),
    subject: event.subject,
    ...(isEmpty(event.content) ? {} : { content: event.content }),
    ...(event.policy ? { policy: event.policy } : {}),
    ...(event.refs && event.refs.length > 0 ? { refs: event.refs } : {}),
    ...(isEmpty(event.data) ? {} : { data: event.data }),
    ...(actorValue ? { actorValue } : {}),
    priv: Object.entries(event.personal ?? {}).map(([name, value]) => hide(name, value)),
  } as PendingEvent
}
