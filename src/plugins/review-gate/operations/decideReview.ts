import type { PayloadRequest } from 'payload'

import type { Finding, Fingerprints } from '../../shared/contracts.js'
import type { DecisionKind } from '../constants.js'
import type { Decision, OpinionPoint, Review } from '../domain/review.js'

import { maxOpinionLength } from '../constants.js'
import { withInvolved } from '../domain/reviewers.js'
import { currentStage, decideStage } from '../domain/stages.js'
import { isPossible, statusAfterDecision } from '../domain/transitions.js'
import { validUntil } from '../domain/validity.js'
import { reviewGateError } from '../errors.js'
import { sameFingerprints } from '../gate/describeContent.js'
import { releaseMedia } from '../gate/mediaUses.js'
import { gateOptions } from '../options.js'
import { closeRecheck } from './closeRecheck.js'
import {
  asOperation,
  nowIso,
  requireReview,
  requireUser,
  signature,
  updateReview,
} from './context.js'
import { expectedPeople } from './eligiblePeople.js'
import { requireEligible, requireUnclaimed } from './eligibility.js'
import { keepDecision, timesOfDecision } from './keepDecision.js'
import { keepSnapshots } from './keepSnapshots.js'
import { noteApprovalSequence } from './noteApprovalSequence.js'
import { recordReviewEvent } from './recordReviewEvent.js'
import { refreshDocument } from './refreshDocument.js'
import { reviewedContent } from './reviewedContent.js'
import { applyWaivers, openBlockingFindings, openFindings } from './waivers.js'

export type Waiver = { readonly finding: string; readonly reason: string }

export type DecisionInput = {
  readonly decision: DecisionKind
  /** The written opinion (审查意见), 1 to 50,000 characters. */
  readonly opinion: string
  /** Reason codes, e.g. `misleading`, `incomplete-risk-tip`. */
  readonly reasons?: readonly string[]
  readonly points?: readonly { readonly text: string; readonly path?: string }[]
  readonly waivers?: readonly Waiver[]
  /** Ids of the ticked items of the checklist for this kind of content. */
  readonly checklist?: readonly string[]
  /** The stage and the fingerprints that the person had before their eyes. @default not compared */
  readonly stage?: string
  readonly fingerprints?: Fingerprints
}

export type DecideReviewArgs = {
  readonly req: PayloadRequest
  readonly reviewId: string
  readonly input: DecisionInput
}

type Change = {
  readonly review: Review
  readonly change: Partial<Review>
  readonly decision: Decision
}

/** The opinion without space around it, or a 400. */
export const requireOpinion = (req: PayloadRequest, opinion: string): string => {
  const text = opinion.trim()
  if (text === '' || opinion.length > maxOpinionLength) {
    throw reviewGateError('invalid-opinion', { req, data: { maxLength: maxOpinionLength } })
  }
  return text
}

const numberedPoints = (input: DecisionInput, stage: string): readonly OpinionPoint[] =>
  (input.points ?? []).map((point, index) => ({ id: `${stage}-${index + 1}`, ...point }))

const requireKnownChecklist = (
  req: PayloadRequest,
  review: Review,
  ticked: readonly string[],
): readonly string[] => {
  const checklist = gateOptions(req).governed[review.document.collection]?.checklist ?? []
  const unknown = ticked.filter((id) => !checklist.some((one) => one.id === id))
  if (unknown.length > 0)
    throw reviewGateError('invalid-input', { req, data: { checklist: unknown } })
  return [...new Set(ticked)]
}

const toDecision = (req: PayloadRequest, review: Review, input: DecisionInput): Decision => {
  const stage = currentStage(review.stages)?.key ?? ''
  const { by, byName, byDepartment } = signature(req)
  return {
    decision: input.decision,
    stage,
    opinion: requireOpinion(req, input.opinion),
    reasons: input.reasons ?? [],
    points: numberedPoints(input, stage),
    by,
    byName,
    byDepartment,
    at: nowIso(req),
    ...(input.checklist ? { checklist: requireKnownChecklist(req, review, input.checklist) } : {}),
  }
}

const approvalOf = async (
  req: PayloadRequest,
  review: Review,
  at: string,
): Promise<Partial<Review>> => {
  const options = gateOptions(req)
  const doc = await reviewedContent(req, review)
  const until = validUntil({
    approvedAt: new Date(at),
    validityDays: options.validityDays,
    contentEndsAt: options.governed[review.document.collection]?.endsAt?.(doc) ?? null,
  })
  return { approvedAt: at, validUntil: until.toISOString() }
}

const changeFor = async (
  req: PayloadRequest,
  review: Review,
  decision: Decision,
): Promise<Change> => {
  const stages = decideStage(review.stages, { ...decision, kind: decision.decision })
  const next = currentStage(stages)
  const status = statusAfterDecision(decision.decision, next === null)
  return {
    review,
    decision,
    change: {
      stages,
      status,
      currentStage: status === 'in-review' ? (next?.key ?? null) : null,
      currentRole: status === 'in-review' ? (next?.role ?? null) : null,
      involved: withInvolved(review.involved, decision.by),
      decisions: [...review.decisions, decision],
      opinion: decision.opinion,
      riskProposal: null,
      ...timesOfDecision(req, review, { at: decision.at, closes: status !== 'in-review' }),
      claimedBy: null,
      claimedByName: null,
      claimedAt: null,
      ...(status === 'approved' ? await approvalOf(req, review, decision.at) : {}),
    },
  }
}

const eventType = {
  approved: 'review.approved',
  'changes-requested': 'review.changes-requested',
  rejected: 'review.rejected',
  'in-review': 'review.stage-approved',
} as const

const recordDecision = async (
  req: PayloadRequest,
  { review, change, decision }: Change,
): Promise<string> => {
  const stage = currentStage(review.stages)
  // The row still has the stage that was just decided: those of the next one are named here.
  const next = change.status === 'in-review' ? { ...review, ...change } : null
  const { id } = await recordReviewEvent({
    req,
    review,
    type: eventType[change.status as keyof typeof eventType],
    ...(next ? { concerned: await expectedPeople(req, next) } : {}),
    ...(stage ? { role: stage.role } : {}),
    data: {
      stage: decision.stage,
      reasons: decision.reasons,
      ...(change.validUntil ? { validUntil: change.validUntil } : {}),
    },
    personal: { opinion: decision.opinion },
  })
  return id
}

/** A page that was opened before somebody else moved the review: say who, and where it stands. */
const requireFresh = (
  req: PayloadRequest,
  review: Review,
  { stage, fingerprints }: Pick<DecisionInput, 'fingerprints' | 'stage'>,
): void => {
  const isSameStage = stage === undefined || stage === review.currentStage
  if (isSameStage && (!fingerprints || sameFingerprints(fingerprints, review.fingerprints))) return
  throw reviewGateError('stale', {
    req,
    data: {
      status: review.status,
      stage: review.currentStage,
      by: review.decisions.at(-1)?.byName ?? null,
    },
  })
}

const requireDecidable = async (
  req: PayloadRequest,
  review: Review,
  input: DecisionInput,
): Promise<void> => {
  requireFresh(req, review, input)
  if (!isPossible(review.status, 'decide')) {
    throw reviewGateError('wrong-state', { req, data: { status: review.status } })
  }
  await requireEligible(req, review)
  await requireUnclaimed(req, review)
}

const requireNoBlockingFindings = (
  req: PayloadRequest,
  input: DecisionInput,
  findings: readonly Finding[],
): void => {
  const open = input.decision === 'approved' ? openBlockingFindings(findings) : []
  if (open.length === 0) return
  throw reviewGateError('blocking-findings', { req, data: { findings: open.map(({ id }) => id) } })
}

/** One decision in the transaction of `req`, for operations that decide more than one review. */
export const decideInTransaction = async ({
  req,
  reviewId,
  input,
}: DecideReviewArgs): Promise<Review> => {
  const review = await requireReview(req, reviewId)
  await requireDecidable(req, review, input)
  const findings = await applyWaivers({ req, review, waivers: input.waivers ?? [] })
  requireNoBlockingFindings(req, input, findings)
  const change = await changeFor(req, review, toDecision(req, review, input))
  const eventId = await recordDecision(req, change)
  await keepDecision(req, review, change.decision)
  const approved = change.change.status === 'approved'
  const decided = await updateReview(req, review, {
    ...change.change,
    findings,
    openFindings: openFindings(findings).length,
    openBlocking: openBlockingFindings(findings).length,
    ...(approved ? { approvalEventId: eventId } : {}),
  })
  if (approved) await keepSnapshots(req, decided)
  else if (decided.status !== 'in-review') {
    await releaseMedia(req, { document: review.document, purpose: 'review', review: reviewId })
  }
  await closeRecheck(req, decided)
  await refreshDocument(req, review.document, approved ? review.contributors : [])
  return decided
}

/**
 * Decides the current stage of a review. The opinion, the decision and its ledger entry commit
 * together; the last approval makes the content publishable.
 *
 * @throws review-gate/not-allowed, not-independent, not-found, stale, wrong-state, claimed,
 *   invalid-opinion, invalid-input, blocking-findings
 */
export const decideReview = async (args: DecideReviewArgs): Promise<Review> => {
  const { req } = args
  requireUser(req)
  requireOpinion(req, args.input.opinion)
  const decided = await asOperation(req, (fresh) => decideInTransaction({ ...args, req: fresh }))
  return decided.status === 'approved' ? noteApprovalSequence(req, decided) : decided
}
