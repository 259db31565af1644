import type { Payload } from 'payload'

import type { Reconcile } from '../options.js'
import type { LedgerFinding } from './verifyLedger.js'

import { ledgerSlugs } from '../constants.js'

type Last = { readonly seq: number; readonly locales: Readonly<Record<string, string>> | null }

const publicActions = ['content.published', 'content.unpublished', 'content.deleted']

/** What the ledger says is public: the last word on each document. */
const readLastWords = async (payload: Payload): Promise<ReadonlyMap<string, Last>> => {
  const words = new Map<string, Last>()
  for (let from = 0; ;) {
    const { docs } = await payload.db.find<{ id: never; seq: number; canonical: string }>({
      collection: ledgerSlugs.entries,
      limit: 500,
      pagination: false,
      sort: 'seq',
      where: { and: [{ type: { in: publicActions } }, { seq: { greater_than_equal: from } }] },
    })
    for (const { canonical, seq } of docs) {
      const { content, subject, type } = JSON.parse(canonical) as {
        content?: { locales: Record<string, string> }
        subject: { kind: string; id: string }
        type: string
      }
      const locales = type === 'content.published' ? (content?.locales ?? {}) : null
      words.set(`${subject.kind}/${subject.id}`, { seq, locales })
    }
    const last = docs.at(-1)
    if (!last || docs.length < 500) return words
    from = last.seq + 1
  }
}

const sameFingerprints = (
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean => {
  const locales = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...locales].every((locale) => left[locale] === right[locale])
}

/**
 * Compares what is public with what the ledger says: the only check that finds a publication made
 * by a direct write to the database.
 */
export const reconcilePublications = async (
  payload: Payload,
  reconcile: Reconcile,
): Promise<readonly LedgerFinding[]> => {
  const words = await readLastWords(payload)
  const findings: LedgerFinding[] = []
  const open = new Map(words)
  for await (const { document, fingerprints, published } of reconcile(payload)) {
    const name = `${document.collection}/${document.id}`
    const word = words.get(name)
    open.delete(name)
    const recorded = word?.locales ?? null
    if (published && (recorded === null || !sameFingerprints(recorded, fingerprints))) {
      const detail = `${name} is public, but not as an entry says`
      findings.push({ code: 'unlogged-publication', seq: word?.seq ?? null, detail })
    } else if (!published && recorded !== null) {
      const detail = `${name} was published and is not public`
      findings.push({ code: 'content-missing', seq: word?.seq ?? null, detail })
    }
  }
  for (const [name, { locales, seq }] of open) {
    if (locales) findings.push({ code: 'content-missing', seq, detail: `${name} does not exist` })
  }
  return findings
}
