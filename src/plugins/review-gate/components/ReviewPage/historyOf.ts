import type { RecordedEntry } from '../../../shared/contracts.js'
import type { Decision, Review } from '../../domain/review.js'

/** One thing that happened to a review, oldest first. */
export type HistoryEvent =
  | {
      readonly kind: 'submitted'
      readonly at: string
      readonly by: string
      readonly answers: string | null
    }
  | { readonly kind: 'claimed'; readonly at: string; readonly by: string }
  | {
      readonly kind: 'decided'
      readonly at: string
      readonly decision: Decision
      readonly sequence: number | null
    }
  | { readonly kind: 'published'; readonly at: string }
  | {
      readonly kind: 'revoked'
      readonly at: string
      readonly by: string
      readonly reason: string | null
    }
  | { readonly kind: 'recorded'; readonly at: string; readonly entry: RecordedEntry }

/** Entries that the columns of the review tell better. */
const toldElsewhere: readonly string[] = [
  'review.submitted',
  'review.approved',
  'review.stage-approved',
  'review.changes-requested',
  'review.rejected',
  'approval.revoked',
  'content.published',
]

const decidingTypes: readonly string[] = [
  'review.approved',
  'review.stage-approved',
  'review.changes-requested',
  'review.rejected',
]

/** The entry of a decision: one for each stage of a review. */
const sequenceOf = (decision: Decision, entries: readonly RecordedEntry[]): number | null =>
  entries.find(({ type, data }) => decidingTypes.includes(type) && data.stage === decision.stage)
    ?.sequence ?? null

const ends = (review: Review): readonly HistoryEvent[] => {
  const { publishedAt, revokedAt } = review
  return [
    ...(publishedAt ? [{ kind: 'published' as const, at: publishedAt }] : []),
    ...(revokedAt
      ? [
          {
            kind: 'revoked' as const,
            at: revokedAt,
            by: review.revokedByName ?? '',
            reason: review.endReason ?? null,
          },
        ]
      : []),
  ]
}

/** The claim that holds now, where no ledger tells of every one. */
const claims = (review: Review, entries: readonly RecordedEntry[]): readonly HistoryEvent[] => {
  const { claimedAt, claimedByName } = review
  const isTold = entries.some(({ type }) => type === 'review.claimed')
  return claimedAt && claimedByName && !isTold
    ? [{ kind: 'claimed', at: claimedAt, by: claimedByName }]
    : []
}

/** The story of a review, told from its row and from what the ledger has about it. */
export const historyOf = (
  review: Review,
  entries: readonly RecordedEntry[] = [],
): readonly HistoryEvent[] =>
  [
    {
      kind: 'submitted' as const,
      at: review.submittedAt,
      by: review.submittedByName,
      answers: review.previousNumber ?? null,
    },
    ...review.decisions.map((decision): HistoryEvent => ({
      kind: 'decided',
      at: decision.at,
      decision,
      sequence: sequenceOf(decision, entries),
    })),
    ...claims(review, entries),
    ...ends(review),
    ...entries
      .filter(({ type }) => !toldElsewhere.includes(type))
      .map((entry): HistoryEvent => ({ kind: 'recorded', at: entry.at, entry })),
  ].toSorted((left, right) => left.at.localeCompare(right.at))
