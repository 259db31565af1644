import type { DomainEvent, Person, ReviewCase } from '../../../shared/contracts.js'
import type { NoticeKind } from '../../constants.js'

type Ids = readonly (string | undefined)[]
type Choose = (reviewCase: ReviewCase) => Ids

/** Whether an event of this type is news for anybody. */
export const isNews = (type: string): boolean => Object.hasOwn(rules, type)

/** Whether nobody has to act on earlier requests about the review after an event of this type. */
export const settles = (type: string): boolean =>
  [
    'review.stage-approved',
    'review.approved',
    'review.changes-requested',
    'review.rejected',
    'review.withdrawn',
    'review.superseded',
  ].includes(type)

/** People who can be expected to answer: nobody who is away, unless all of them are. */
export const presentPeople = (
  people: readonly Person[],
  away: readonly string[],
): readonly Person[] => {
  const present = people.filter(({ id }) => !away.includes(id))
  return present.length > 0 ? present : people
}

const deciders: Choose = ({ away, eligible }) => presentPeople(eligible, away).map(({ id }) => id)
const authors: Choose = ({ contributors, submitter }) => [
  submitter?.id,
  ...contributors.map(({ id }) => id),
]
const claimer: Choose = (reviewCase) => [reviewCase.claimer?.id]
const nobody: Choose = () => []

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
  'publication.failed': { kind: 'publication-failed', people: nobody },
}

/**
 * The ids of the people whom an event concerns, or null when it is no news for anybody. Whom the
 * event itself names comes before what the review says. Nobody is told of what they did themselves,
 * nor twice.
 */
export const whoIsTold = (args: {
  readonly event: DomainEvent
  readonly reviewCase: ReviewCase | null
  readonly concerned?: readonly string[]
}): { readonly kind: NoticeKind; readonly people: readonly string[] } | null => {
  const { concerned, event, reviewCase } = args
  const rule = isNews(event.type) ? rules[event.type] : undefined
  if (!rule) return null
  const people = concerned ?? (reviewCase ? rule.people(reviewCase) : [])
  const actor = event.actor.kind === 'user' ? event.actor.id : undefined
  const told = people.filter((id): id is string => id !== undefined && id !== actor)
  return { kind: rule.kind, people: [...new Set(told)] }
}

/** Happen once in the life of a review (a stage is approved once), so their key needs no time. */
const onceOnly = new Set(
  [...Object.keys(rules), 'recheck.closed'].filter((type) => type !== 'review.handed-over'),
)

/** A name for what happened that is the same however often it is told. */
export const eventKey = (event: DomainEvent, now: Date): string => {
  const { data = {}, subject, type } = event
  if (data.review === undefined || !onceOnly.has(type)) {
    return `${subject.kind}/${subject.id}/${type}/${now.toISOString()}`
  }
  const stage = typeof data.stage === 'string' ? `/${data.stage}` : ''
  return `${String(data.review)}/${type}${stage}`
}
