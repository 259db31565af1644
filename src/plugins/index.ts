import type { Plugin } from 'payload'

import type { Environment } from '../env.js'
import type { NoticeOptions, ResponseClockOptions } from './response-clock/index.js'
import type { RecordEvent } from './shared/contracts.js'

import {
  antiFraudChecklist,
  campaignChecklist,
  campaignEndsAt,
  campaignRisk,
  leafletChecklist,
} from '../collections/index.js'
import { consumerProtectionReview } from '../hooks/consumerProtectionReview.js'
import { auditLedgerPlugin, entriesOf, recordEvent, sequenceOf } from './audit-ledger/index.js'
import { branchTree } from './branchTree.js'
import { peopleAt } from './peopleAt.js'
import { publishedDeliveryPlugin } from './published-delivery/index.js'
import { createCalendarFunctions, observe, responseClockPlugin } from './response-clock/index.js'
import {
  approvedContents,
  describeCase,
  moveResponseDue,
  publicationsOf,
  reviewGatePlugin,
} from './review-gate/index.js'
import { screen } from './screen.js'

/** One calendar for the due times of the gate and for the clock that watches them. */
const responseTime: ResponseClockOptions = {}

/**
 * The ledger first, so that what the clock starts is about something recorded; both in the
 * transaction of the change, which fails as a whole when one of them fails.
 */
const recordAndObserve: RecordEvent = async (args) => {
  const recorded = await recordEvent(args)
  await observe(args)
  return recorded
}

/**
 * The suite as the reference CMS uses it. Order matters: the ledger first, since its transaction
 * guard has to lie beneath the gate; the gate after everything that adds collections, fields or
 * hooks, so that it sees what they write; the clock behind the gate, to whose reviews it adds its
 * endpoints.
 */
export const createPlugins = (environment: Environment): Plugin[] => [
  auditLedgerPlugin({
    origin: environment.LEDGER_ORIGIN,
    keyFile: environment.LEDGER_KEY_FILE,
    checkpointFile: checkpointFileOf(environment),
    reconcile: publicationsOf,
    contents: approvedContents,
  }),
  publishedDeliveryPlugin(),
  reviewGatePlugin({
    governed: {
      leaflets: {
        endsAt: ({ validUntil }) => toDate(validUntil),
        checklist: leafletChecklist,
      },
      'anti-fraud-articles': { checklist: antiFraudChecklist },
      campaigns: {
        risk: campaignRisk,
        endsAt: campaignEndsAt,
        bundle: ['leaflets', 'articles'],
        checklist: campaignChecklist,
      },
    },
    media: ['media'],
    references: ['branches', 'topics'],
    users: 'users',
    branches: branchTree,
    recordEvent: recordAndObserve,
    sequenceOf,
    entriesOf,
    proofUrl: (sequence) => `${environment.SERVER_URL}/api/ledger/proof/${sequence}`,
    reviewHook: consumerProtectionReview,
    screen,
    pageSlots: ['payload-consumer-protection/response-clock/rsc#ClockPanel'],
    ...createCalendarFunctions(responseTime),
  }),
  responseClockPlugin({
    ...responseTime,
    notices: noticeOptions(environment),
    recordEvent,
    caseOf: describeCase,
    peopleAt,
    onDueChange: moveResponseDue,
  }),
]

/**
 * Released checkpoints leave the database at once: beside an embedded one, or where the operator
 * says. Losing the database then shows; what an auditor keeps elsewhere shows more.
 */
const checkpointFileOf = ({
  DATABASE_URI,
  LEDGER_CHECKPOINT_FILE,
}: Environment): string | undefined =>
  LEDGER_CHECKPOINT_FILE ??
  (DATABASE_URI.startsWith('file:')
    ? `${DATABASE_URI.slice('file:'.length)}.checkpoints`
    : undefined)

/** Mail only where there is a server for it; notices in the admin are there in any case. */
const noticeOptions = ({ SMTP_URL, WEBHOOK_SECRET, WEBHOOK_URL }: Environment): NoticeOptions => ({
  email: SMTP_URL !== undefined,
  webhooks:
    WEBHOOK_URL && WEBHOOK_SECRET
      ? [{ name: 'webhook', url: WEBHOOK_URL, secret: WEBHOOK_SECRET }]
      : [],
})

const toDate = (value: unknown): Date | null => (value ? new Date(value as string) : null)
