import type { DomainEvent, Person, ReviewCase } from '../../../shared/contracts.js'
import type { NoticeKind } from '../../constants.js'

type Choose = (reviewCase: ReviewCase, event: DomainEvent) => readonly (Person | null)[]

const deciders: Choose = ({ eligible }) => eligible
const authors: Choose = ({ contributors, submitter }) => [submitter, ...contributors]
const claimer: Choose = (reviewCase) => [reviewCase.claimer]

type Rule = { readonly kind: NoticeKind; readonly people: Choose }

/**
 * Who is told of what: those who have to act next, and those who wait for the answer. An event that
 * is not here is nobody's notice.
 */
const rules: Readonly<Record<string, Rule>> = {
  'review.submitted': { kind: 'submitted', people: deciders },
  'review.stage-approved': { kind: 'stage-approved', people: deciders },
  'review.handed-over': { kind: 'handed-over', people: claimer },
  'review.changes-requested': { kind: 'changes-requested', people: authors },
  'review.rejected': { kind: 'rejected', people: authors },
  'review.approved': { kind: 'approved', people: authors },
  'review.withdrawn': { kind: 'withdrawn', people: claimer },
  'review.superseded': { kind: 'superseded', people: claimer },
  'approval.revoked': { kind: 'revoked', people: authors },
  'approval.expired': { kind: 'expired', people: authors },
  'recheck.opened': { kind: 'recheck-opened', people: deciders },
}

/** Nobody is told of what they did themselves, nor twice. */
export const withoutActor = (
  people: readonly (Person | null)[],
  event: Pick<DomainEvent, 'actor'>,
): readonly Person[] => {
  const actor = event.actor.kind === 'user' ? event.actor.id : null
  const told = new Map<string, Person>()
  for (const person of people) {
    if (person && person.id !== actor) told.set(person.id, person)
  }
  return [...told.values()]
}

/** The people whom an event of a review concerns, or null when it is no news for anybody. */
export const whoIsTold = (
  event: DomainEvent,
  reviewCase: ReviewCase,
): { readonly kind: NoticeKind; readonly people: readonly Person[] } | null => {
  const rule = Object.hasOwn(rules, event.type) ? rules[event.type] : undefined
  if (!rule) return null
  return { kind: rule.kind, people: withoutActor(rule.people(reviewCase, event), event) }
}

/** Happen once in the life of a review (a stage is approved once), so their key needs no time. */
const onceOnly = new Set([...Object.keys(rules), 'recheck.closed'])
onceOnly.delete('review.handed-over')

/** A name for what happened that is the same however often it is told. */
export const eventKey = (event: DomainEvent, now: Date): string => {
  const { data = {}, subject, type } = event
  if (data.review === undefined || !onceOnly.has(type)) {
    return `${subject.kind}/${subject.id}/${type}/${now.toISOString()}`
  }
  const stage = typeof data.stage === 'string' ? `/${data.stage}` : ''
  return `${String(data.review)}/${type}${stage}`
}
