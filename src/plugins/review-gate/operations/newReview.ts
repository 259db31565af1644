import type { PayloadRequest } from 'payload'

import type { RiskLevel } from '../constants.js'
import type { Review } from '../domain/review.js'
import type { StageRun } from '../domain/stages.js'
import type { StoredDocument } from '../gate/documents.js'
import type { Prepared, SubmitForReviewArgs } from './submitForReview.js'

import { involvedKey, isStillIndependent } from '../domain/reviewers.js'
import {
  currentStage,
  highestRisk,
  isHigherRisk,
  openStages,
  rankOf,
  resumeStages,
} from '../domain/stages.js'
import { titleOf } from '../domain/titleOf.js'
import { isPossible } from '../domain/transitions.js'
import { contributorsOf } from '../gate/systemFields.js'
import { gateOptions, stagesFor } from '../options.js'
import { nowIso, signature } from './context.js'
import { roundAfter } from './previousReview.js'
import { openBlockingFindings } from './waivers.js'

const decidersOf = (runs: readonly StageRun[]): readonly string[] =>
  runs.flatMap(({ decidedBy }) => decidedBy ?? [])

/** Whether a stage that was approved in the review before still counts for what comes back. */
const isStillCounted = (req: PayloadRequest, doc: StoredDocument, run: StageRun): boolean => {
  const { by, byDepartment } = signature(req)
  return isStillIndependent({
    decider: { id: run.decidedBy ?? by, department: run.decidedByDepartment ?? null },
    departmentsInUse: gateOptions(req).departmentsInUse,
    review: {
      submittedBy: by,
      submittedByDepartment: byDepartment,
      contributors: contributorsOf(doc).map(({ id }) => id),
    },
  })
}

type Opening = Pick<
  Review,
  | 'currentRole'
  | 'currentStage'
  | 'previousNumber'
  | 'previousReview'
  | 'raisedRisk'
  | 'riskLevel'
  | 'riskRank'
  | 'round'
  | 'stages'
>

/** True when a submission goes on where the review stopped: not riskier, and nothing unread in it. */
const resumes = ({ previous, locales }: Prepared, riskLevel: RiskLevel): boolean =>
  previous !== null &&
  isPossible(previous.status, 'resubmit') &&
  !isHigherRisk(riskLevel, previous.riskLevel) &&
  locales.every((locale) => previous.locales.includes(locale))

/** Risk and stages of a submission, and where in the case it stands. */
const openingOf = (args: SubmitForReviewArgs, prepared: Prepared, at: string): Opening => {
  const { req, document } = args
  const { doc, previous } = prepared
  const options = gateOptions(req)
  const computed = options.governed[document.collection]?.risk?.(doc) ?? 'low'
  const byHand = highestRisk([args.risk ?? 'low', previous?.raisedRisk ?? 'low'])
  const riskLevel = highestRisk([computed, byHand])
  const stages = stagesFor(options, document.collection, riskLevel)
  const runs = resumes(prepared, riskLevel)
    ? resumeStages({
        stages,
        at,
        previous: previous?.stages ?? [],
        previousNumber: previous?.number ?? '',
        mayCarry: (run) => isStillCounted(req, doc, run),
      })
    : openStages({ stages, at })
  const open = currentStage(runs)
  return {
    previousReview: previous ? String(previous.id) : null,
    previousNumber: previous?.number ?? null,
    round: roundAfter(previous),
    riskLevel,
    riskRank: rankOf(riskLevel),
    raisedRisk: isHigherRisk(byHand, computed) ? byHand : (previous?.raisedRisk ?? null),
    stages: runs,
    currentStage: open?.key ?? null,
    currentRole: open?.role ?? null,
  }
}

/** Columns that later steps fill. */
export const untouched = {
  responsePausedAt: null,
  firstAnsweredAt: null,
  firstAnswerMinutes: null,
  decisionMinutes: null,
  answeredInTime: null,
  closedAt: null,
  riskProposal: null,
  decisions: [],
  opinion: null,
  claimedBy: null,
  claimedByName: null,
  claimedAt: null,
  approvedAt: null,
  validUntil: null,
  approvalEventId: null,
  approvalSequence: null,
  revokedAt: null,
  revokedByName: null,
  endReason: null,
  publishedAt: null,
} as const

/** The row of a submission, ready to be written. */
export const newReview = async (
  args: SubmitForReviewArgs,
  prepared: Prepared,
  number: string,
): Promise<Omit<Review, 'id'>> => {
  const { req, document } = args
  const { doc, content, locales, fingerprints } = prepared
  const options = gateOptions(req)
  const contents = Object.fromEntries(locales.map((locale) => [locale, content.contents[locale]]))
  const { findings, policy } = await options.screen({ req, document, content: contents })
  const at = nowIso(req)
  const opening = openingOf(args, prepared, at)
  const contributors = contributorsOf(doc).map(({ id }) => id)
  const { by, byName, byDepartment, branch } = signature(req)
  return {
    number,
    title: titleOf(doc, locales),
    document,
    status: 'in-review',
    origin: 'submission',
    recheckOf: null,
    ...opening,
    locales,
    submittedBy: by,
    submittedByName: byName,
    submittedByDepartment: byDepartment,
    branch,
    involved: involvedKey([by, ...contributors, ...decidersOf(opening.stages)]),
    submittedAt: at,
    responseDueAt: options.responseDueAt(new Date(at)).toISOString(),
    ...untouched,
    note: args.note ?? null,
    fingerprints,
    snapshots: Object.fromEntries(
      locales.map((locale) => [
        locale,
        { content: content.contents[locale] ?? {}, canonical: content.canonical[locale] ?? '' },
      ]),
    ),
    contributors,
    policy: policy ?? null,
    findings,
    openFindings: findings.length,
    openBlocking: openBlockingFindings(findings).length,
  }
}
