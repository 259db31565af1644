import type { PayloadRequest } from 'payload'

/** Whether one fingerprint may be public now, and by which approval. */
export type ConsumerProtectionVerdict =
  | {
      readonly verdict: 'approved'
      /** Number of the approval as people cite it, e.g. `XB-2026-000123`. */
      readonly number: string
      /** ISO 8601, UTC. */
      readonly approvedAt: string
      readonly validUntil: string
      /** Review row that publishing must touch, so that a concurrent revocation conflicts. */
      readonly reviewId: string | null
      /** Operation id of the approval's ledger entry; null when it is kept elsewhere. */
      readonly eventId: string | null
      readonly ledgerSequence: number | null
    }
  | { readonly verdict: 'required' | 'expired' | 'revoked' }

/**
 * The one hook that the gate asks before content may be public. Another review system of a bank
 * takes its place by implementing this type.
 *
 * MUST answer for exactly these fingerprints, MUST read with `req` (its transaction), and MUST
 * throw when it cannot tell: the gate then refuses.
 */
export type ConsumerProtectionReview = (args: {
  readonly req: PayloadRequest
  readonly document: { readonly collection: string; readonly id: string }
  /** One fingerprint per locale with content. */
  readonly fingerprints: Readonly<Record<string, string>>
  readonly now: Date
}) => Promise<Readonly<Record<string, ConsumerProtectionVerdict>>>

type StoredReview = {
  readonly id: number | string
  readonly number: string
  readonly status: string
  readonly fingerprints: Readonly<Record<string, string>> | null
  readonly approvedAt: string | null
  readonly validUntil: string | null
  readonly approvalEventId?: string | null
  readonly approvalSequence?: number | null
}

const iso = (value: unknown): string => new Date(String(value)).toISOString()

const isInForce = (review: StoredReview, now: Date): boolean =>
  review.status === 'approved' && review.validUntil !== null && new Date(review.validUntil) > now

/**
 * The newest review that ended in an approval of this fingerprint decides: a later revocation
 * outweighs an earlier approval, a later approval a revocation.
 *
 * @param reviews newest approval first
 */
export const judgeFingerprint = (args: {
  readonly reviews: readonly StoredReview[]
  readonly locale: string
  readonly fingerprint: string
  readonly now: Date
}): ConsumerProtectionVerdict => {
  const newest = args.reviews.find(
    ({ fingerprints }) => fingerprints?.[args.locale] === args.fingerprint,
  )
  if (!newest) return { verdict: 'required' }
  if (newest.status === 'revoked') return { verdict: 'revoked' }
  if (!isInForce(newest, args.now)) return { verdict: 'expired' }
  return {
    verdict: 'approved',
    number: newest.number,
    approvedAt: iso(newest.approvedAt),
    validUntil: iso(newest.validUntil),
    reviewId: String(newest.id),
    eventId: newest.approvalEventId ?? null,
    ledgerSequence: newest.approvalSequence ?? null,
  }
}

/** The default hook: verdicts from the reviews that `review-gate` keeps in this database. */
export const createConsumerProtectionReview =
  ({ reviewsSlug = 'reviews' }: { readonly reviewsSlug?: string } = {}): ConsumerProtectionReview =>
  async ({ req, document, fingerprints, now }) => {
    const { docs } = await req.payload.db.find<StoredReview>({
      collection: reviewsSlug,
      req,
      pagination: false,
      limit: 0,
      sort: '-approvedAt',
      where: {
        and: [
          { documentCollection: { equals: document.collection } },
          { documentId: { equals: document.id } },
          { status: { in: ['approved', 'revoked', 'expired'] } },
        ],
      },
      select: {
        number: true,
        status: true,
        fingerprints: true,
        approvedAt: true,
        validUntil: true,
        approvalEventId: true,
        approvalSequence: true,
      },
    })
    return Object.fromEntries(
      Object.entries(fingerprints).map(([locale, fingerprint]) => [
        locale,
        judgeFingerprint({ reviews: docs, locale, fingerprint, now }),
      ]),
    )
  }

export const consumerProtectionReview: ConsumerProtectionReview = createConsumerProtectionReview()
