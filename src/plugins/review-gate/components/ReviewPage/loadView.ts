import type { PayloadRequest } from 'payload'

import type { Finding } from '../../../shared/contracts.js'
import type { Review } from '../../domain/review.js'
import type { ReviewDecisionProps } from '../ReviewDecision/types.js'

import { documentReviewStatuses } from '../../constants.js'
import { currentStage } from '../../domain/stages.js'
import { gateOptions, isGoverned } from '../../options.js'
import { openFindings } from '../../operations/waivers.js'
import { isRecord, namedFields } from '../ContentPreview/schema.js'
import { publishRolesOf } from '../shared/roles.js'
import { decisionRight, mayJudgeRisk } from './eligibility.js'

type Stored = Readonly<Record<string, unknown>>

/** The document as it is now: newest version, and whether that is the public one. */
const readDocument = async (
  req: PayloadRequest,
  { collection, id }: Review['document'],
): Promise<ReviewDecisionProps['document']> => {
  const found = isGoverned(gateOptions(req), collection)
    ? ((await req.payload.findByID({
        collection,
        id,
        depth: 0,
        disableErrors: true,
        draft: true,
        overrideAccess: false,
        user: req.user,
      })) as Stored | null)
    : null
  return {
    collection,
    id,
    status: documentReviewStatuses.find((one) => one === found?.reviewStatus) ?? null,
    isPublic: found?._status === 'published',
  }
}

/** What to tick before an approval, in the reader's language. */
const checklistOf = (
  req: PayloadRequest,
  { document }: Review,
): ReviewDecisionProps['checklist'] => {
  const { checklist = [] } = gateOptions(req).governed[document.collection] ?? {}
  return checklist.map(({ id, label }) => ({
    id,
    label: label[req.i18n.language] ?? Object.values(label)[0] ?? id,
  }))
}

/** Fields with content, and the rows of those that have rows: what a point can name. */
const pathsOf = (req: PayloadRequest, { document, snapshots }: Review): readonly string[] => {
  const fields = namedFields(
    (req.payload.collections[document.collection]?.config.fields ?? []) as never,
  )
  const contents = Object.values(snapshots ?? {})
    .map(({ content }) => content)
    .filter(isRecord)
  const rowsOf = (name: string): number =>
    Math.max(0, ...contents.map(({ [name]: value }) => (Array.isArray(value) ? value.length : 0)))
  return fields
    .filter(({ name }) => contents.some((content) => content[name] !== undefined))
    .flatMap(({ name, type }) => [
      name,
      ...(type === 'array' || type === 'blocks'
        ? Array.from({ length: rowsOf(name) }, (_, index) => `${name}.${index}`)
        : []),
    ])
}

/** What the decision form needs, for the person who looks. */
export const loadDecision = async (
  req: PayloadRequest,
  review: Review,
): Promise<ReviewDecisionProps> => {
  const options = gateOptions(req)
  const user = req.user as unknown as Stored & { readonly id: number | string }
  const roles = options.rolesOf(user)
  const hasOne = (wanted: readonly string[]): boolean => wanted.some((role) => roles.includes(role))
  const stage = currentStage(review.stages)
  return {
    review: {
      id: String(review.id),
      number: review.number,
      status: review.status,
      riskLevel: review.riskLevel,
      riskProposal: review.riskProposal ?? null,
      currentStage: review.currentStage ?? null,
      fingerprints: review.fingerprints,
      openFindings: openFindings(review.findings as readonly Finding[]).length,
      validUntil: review.validUntil ?? null,
      publishedAt: review.publishedAt ?? null,
      approvalSequence: review.approvalSequence ?? null,
      endReason: review.endReason ?? null,
      claimedBy: review.claimedBy ?? null,
      claimedByName: review.claimedByName ?? null,
    },
    document: await readDocument(req, review.document),
    userId: String(user.id),
    stageRole: stage?.role ?? null,
    isLastStage: stage !== null && review.stages.at(-1)?.key === stage.key,
    right: await decisionRight(req, review),
    isSubmitter: review.submittedBy === String(user.id),
    mayRevoke: hasOne(options.revokeRoles),
    mayPublish: hasOne(publishRolesOf(options)),
    mayJudgeRisk: await mayJudgeRisk(req, review),
    checklist: checklistOf(req, review),
    paths: pathsOf(req, review),
  }
}
