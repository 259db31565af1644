import type { Decision, Review } from '../../domain/review.js'

/** One thing that happened to a review, oldest first. */
export type HistoryEvent =
  | { readonly kind: 'submitted'; readonly at: string; readonly by: string }
  | { readonly kind: 'claimed'; readonly at: string; readonly by: string }
  | { readonly kind: 'decided'; readonly at: string; readonly decision: Decision }
  | { readonly kind: 'published'; readonly at: string }
  | {
      readonly kind: 'revoked'
      readonly at: string
      readonly by: string
      readonly reason: string | null
    }

/** The story of a review, told from its row. */
export const historyOf = (review: Review): readonly HistoryEvent[] => {
  const { claimedAt, claimedByName, publishedAt, revokedAt } = review
  const events: HistoryEvent[] = [
    { kind: 'submitted', at: review.submittedAt, by: review.submittedByName },
    ...review.decisions.map((decision): HistoryEvent => ({
      kind: 'decided',
      at: decision.at,
      decision,
    })),
  ]
  if (claimedAt && claimedByName) events.push({ kind: 'claimed', at: claimedAt, by: claimedByName })
  if (publishedAt) events.push({ kind: 'published', at: publishedAt })
  if (revokedAt) {
    const by = review.revokedByName ?? ''
    events.push({ kind: 'revoked', at: revokedAt, by, reason: review.endReason ?? null })
  }
  return events.toSorted((left, right) => left.at.localeCompare(right.at))
}
