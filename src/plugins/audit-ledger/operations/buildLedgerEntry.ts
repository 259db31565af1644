import { createHash } from 'node:crypto'

import type { PendingEvent } from './pendingEvent.js'

import { canonicalJson } from '../../shared/canonicalJson.js'

const contentOf = (locales: Readonly<Record<string, string>>): object => {
  const hashes = Object.values(locales)
  const [only] = hashes
  const hash =
    hashes.length === 1 && only !== undefined
      ? only
      : createHash('sha256').update(canonicalJson(locales)).digest('hex')
  return { alg: 'sha-256', hash, locales }
}

/** Place and identity of an entry, known to the sequencer only. */
export type EntryPlace = {
  readonly log: string
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly actorRef: string
}

/** The canonical text of an entry (ledger-design §6.1): the bytes of the leaf. */
export const buildLedgerEntry = (pending: PendingEvent, place: EntryPlace): string => {
  const { actorValue, content, data, policy, priv, refs, subject } = pending
  return canonicalJson({
    v: 1,
    log: place.log,
    seq: place.seq,
    id: place.id,
    at: place.at,
    type: pending.type,
    actor: {
      ref: place.actorRef,
      role: pending.actor.role,
      ...(actorValue ? { commit: actorValue.commit } : {}),
    },
    subject: JSON.parse(JSON.stringify(subject)) as unknown,
    ...(content ? { content: contentOf(content) } : {}),
    ...(policy ? { policy } : {}),
    ...(refs ? { refs } : {}),
    ...(data ? { data } : {}),
    ...(priv.length > 0 ? { priv: priv.map(({ commit }) => commit).sort() } : {}),
  })
}
