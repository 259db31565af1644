import type { PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'
import type { DescribedContent } from './describeContent.js'
import type { StoredDocument } from './documents.js'
import type { SystemFields, Verdicts } from './systemFields.js'

import { liveTransactionId } from '../../shared/transactions.js'
import { requireApproved, refuse } from './admit.js'
import { describeContent } from './describeContent.js'
import { findLatest, findMain, isPublished } from './documents.js'
import { hasOperators, nextDocument } from './nextDocument.js'
import { recordPublication, recordTakeDown } from './publicationRecord.js'
import { askVerdicts, systemFieldsFor, withSequences } from './systemFields.js'

type Data = Readonly<Record<string, unknown>>

/** What the gate knows of a write before it happens. */
type Judgement = {
  readonly before: StoredDocument | null
  readonly content: DescribedContent
  readonly verdicts: Verdicts
  readonly system: SystemFields
  readonly becomesPublic: boolean
}

type Target = {
  readonly req: PayloadRequest
  readonly document: DocumentRef
  readonly door: string
}

/** Judges a whole document that is about to be written; throws when it may not be public. */
const judge = async (
  args: Target & {
    readonly before: StoredDocument | null
    readonly previous: StoredDocument | null
    readonly next: Data
  },
): Promise<Judgement> => {
  const { req, document, door, before, previous, next } = args
  const content = await describeContent({ req, document, doc: next })
  const asked = await askVerdicts(req, document, content)
  const becomesPublic = isPublished(next)
  if (becomesPublic) await requireApproved({ req, document, content, verdicts: asked, door })
  const verdicts = becomesPublic ? await withSequences(req, asked) : asked
  const system = await systemFieldsFor({ req, document, previous, content, verdicts })
  return { before, content, verdicts, system, becomesPublic }
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

const recordEffect = async (target: Target, judgement: Judgement): Promise<void> => {
  const { req, document } = target
  if (judgement.becomesPublic) return recordPublication({ req, document, ...judgement })
  if (!isPublished(judgement.before)) return
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
  const system = await systemFieldsFor({ req, document, previous: null, content, verdicts: {} })
  return write({ ...data, ...system })
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
  const previous = await findLatest(req, document)
  const judgement = await judge({ ...target, before, previous, next })
  return orEndTransaction(req, async () => {
    // System fields are localized: written alone they would replace the row's other locales.
    const result = await write({ ...next, ...judgement.system })
    await recordEffect(target, judgement)
    return result
  })
}

/** A version row: what editors see next, and with `draft=true` what a careless reader would. */
export const guardVersion = async <Result>(
  target: Target,
  version: Data,
  write: (version: Data) => Promise<Result>,
): Promise<Result> => {
  const previous = await findLatest(target.req, target.document)
  const { system } = await judge({ ...target, before: null, previous, next: version })
  return write({ ...version, ...system })
}
