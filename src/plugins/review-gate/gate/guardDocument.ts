import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { DescribedContent } from './describeContent.js'
import type { StoredDocument } from './documents.js'
import type { SystemFields, Verdicts } from './systemFields.js'

import { liveTransactionId } from '../../shared/transactions.js'
import { requireApproved, refuse } from './admit.js'
import { requireBundle } from './bundle.js'
import { queueBundle } from './bundleQueue.js'
import { describeContent, sameFingerprints } from './describeContent.js'
import { findMain, isPublished } from './documents.js'
import { recallJudgement, rememberJudgement } from './judgements.js'
import { hasOperators, nextDocument } from './nextDocument.js'
import { recordPublication, recordTakeDown } from './publicationRecord.js'
import { askVerdicts, firstSystemFields, systemFieldsFor, withSequences } from './systemFields.js'

type Data = Readonly<Record<string, unknown>>

/** What the gate knows of a write before it happens. */
export type Judgement = {
  readonly content: DescribedContent
  readonly verdicts: Verdicts
  readonly system: SystemFields
  readonly becomesPublic: boolean
  /** Approved members of its bundle, which have to go public with it. */
  readonly bundle: readonly DocumentRef[]
}

type Target = {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly door: string
}

/** Judges a whole document that is about to be written; throws when it may not be public. */
const judge = async (
  args: Target & { readonly content: DescribedContent; readonly next: Data },
): Promise<Judgement> => {
  const { req, document, door, content, next } = args
  const asked = await askVerdicts(req, document, content)
  const becomesPublic = isPublished(next)
  if (becomesPublic) await requireApproved({ req, document, content, verdicts: asked, door })
  const bundle = becomesPublic ? await requireBundle({ ...args, next }) : []
  const verdicts = becomesPublic ? await withSequences(req, asked) : asked
  const system = await systemFieldsFor({ req, document, content, verdicts })
  return { content, verdicts, system, becomesPublic, bundle }
}

/**
 * A failure after the write must not let the write stand: a bulk operation would swallow the
 * error and commit. So the transaction itself is ended (payload-internals §0.4).
 */
const orEndTransaction = async <Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const id = await liveTransactionId(req)
    if (id !== null) await req.payload.db.rollbackTransaction(id)
    throw error
  }
}

const recordEffect = async (
  target: Target,
  judgement: Judgement,
  before: StoredDocument | null,
): Promise<void> => {
  const { req, document } = target
  if (judgement.becomesPublic) return recordPublication({ req, document, before, ...judgement })
  if (!isPublished(before)) return
  await recordTakeDown({ req, document, event: { type: 'content.unpublished' } })
}

/** Create of a main row. It cannot be approved yet, so it can never be public. */
export const guardCreate = async <Result>(
  target: Target,
  data: Data,
  write: (data: Data) => Promise<Result>,
): Promise<Result> => {
  const { req, document } = target
  if (isPublished(data))
    return refuse({ ...target, key: 'approval-required', data: { locales: [], changed: [] } })
  const content = await describeContent({ req, document, doc: data })
  return write({ ...data, ...firstSystemFields(req, content) })
}

/** Update of a main row: the door through which content becomes public, or ceases to be. */
export const guardUpdate = async <Result>(
  target: Target,
  data: Data,
  write: (data: Data) => Promise<Result>,
): Promise<Result> => {
  const { req, document } = target
  const before = await findMain(req, document)
  if (before && hasOperators(data)) return refuse({ ...target, key: 'unsupported-write' })
  const next = nextDocument({
    payload: req.payload,
    collection: document.collection,
    current: before,
    data,
  })
  const content = await describeContent({ req, document, doc: next })
  const judgement = await judge({ ...target, content, next })
  return orEndTransaction(req, async () => {
    // System fields are localized: written alone they would replace the row's other locales.
    const result = await write({ ...next, ...judgement.system })
    await recordEffect(target, judgement, before)
    await rememberJudgement(req, document, judgement)
    await queueBundle(req, document, judgement.bundle)
    return result
  })
}

/** A version row: what editors see next, and with `draft=true` what a careless reader would. */
export const guardVersion = async <Result>(
  target: Target,
  version: Data,
  write: (version: Data) => Promise<Result>,
): Promise<Result> => {
  const { req, document } = target
  if (hasOperators(version)) return refuse({ ...target, key: 'unsupported-write' })
  const content = await describeContent({ req, document, doc: version })
  const known = await recallJudgement(req, document)
  const { system } =
    known &&
    known.becomesPublic === isPublished(version) &&
    sameFingerprints(known.content.fingerprints, content.fingerprints)
      ? known
      : await judge({ ...target, content, next: version })
  return write({ ...version, ...system })
}
