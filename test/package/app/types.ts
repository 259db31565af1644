import type { Config } from 'payload'
import type { AuditLedgerOptions } from 'payload-consumer-protection/audit-ledger'
import type { ReviewGateOptions } from 'payload-consumer-protection/review-gate'
import type { Review } from 'payload-consumer-protection/review-gate/types'

import {
  auditLedgerPlugin,
  recordEvent,
  sequenceOf,
} from 'payload-consumer-protection/audit-ledger'
import { consumerProtectionReview } from 'payload-consumer-protection/hooks'
import { publishedDeliveryPlugin } from 'payload-consumer-protection/published-delivery'
import { reviewGatePlugin } from 'payload-consumer-protection/review-gate'

const ledger: AuditLedgerOptions = { origin: 'foreign.example/ledger', keyFile: 'key.pem' }
const gate: ReviewGateOptions = {
  governed: { posts: {} },
  recordEvent,
  sequenceOf,
  reviewHook: consumerProtectionReview,
}

export const statusOf = (review: Review): string => review.status

export const plugins: NonNullable<Config['plugins']> = [
  auditLedgerPlugin(ledger),
  publishedDeliveryPlugin(),
  reviewGatePlugin(gate),
]
