import type { Payload } from 'payload'

import type { LedgerEntry } from '../ledger/entry.js'
import type { Reconcile } from '../options.js'
import type { Finding } from '../verify/index.js'

import { ledgerSlugs } from '../constants.js'
import { parseEntry } from '../ledger/entry.js'

type Last = { readonly seq: number; readonly locales: Readonly<Record<string, string>> | null }

const publicActions = ['content.published', 'content.unpublished', 'content.deleted']

/** Entries that were changed beyond reading are named by `verify`; here they say nothing. */
const tryParse = (canonical: string): LedgerEntry | null => {
  try {
    return parseEntry(canonical)
  } catch {
    return null
  }
}

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
      const entry = tryParse(canonical)
      if (!entry) continue
      const { content, subject, type } = entry
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
 * Compares what is public with what the ledger says, both ways: the only check that finds a
 * publication or a withdrawal made by a direct write to the database.
 */
export const reconcilePublications = async (
  payload: Payload,
  reconcile: Reconcile,
): Promise<readonly Finding[]> => {
  const words = await readLastWords(payload)
  const findings: Finding[] = []
  const report = (detail: string, seq?: number): void => {
    const place = seq === undefined ? {} : { seq }
    findings.push({ code: 'unlogged-publication', severity: 'error', detail, ...place })
  }
  const open = new Map(words)
  for await (const { document, fingerprints, published } of reconcile(payload)) {
    const name = `${document.collection}/${document.id}`
    const word = words.get(name)
    open.delete(name)
    const recorded = word?.locales ?? null
    if (published && (recorded === null || !sameFingerprints(recorded, fingerprints))) {
      report(`${name} is public, but not as an entry says`, word?.seq)
    } else if (!published && recorded !== null) {
      report(`${name} is public by its last entry, but not in fact`, word?.seq)
    }
  }
  for (const [name, { locales, seq }] of open) {
    if (locales) report(`${name} is public by its last entry, but does not exist`, seq)
  }
  return findings
}
