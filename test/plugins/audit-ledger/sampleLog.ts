import { createHash, createHmac } from 'node:crypto'

import type { LedgerEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import type { NoteSigner } from '../../../src/plugins/audit-ledger/ledger/keys.js'
import type { EntryRow } from '../../../src/plugins/audit-ledger/verify/index.js'

import { signCheckpoint } from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import { toHex } from '../../../src/plugins/audit-ledger/ledger/encoding.js'
import { buildEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import {
  createNoteSigner,
  privateKeyFromSeed,
} from '../../../src/plugins/audit-ledger/ledger/keys.js'
import { createGrowingTree, leafHash } from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'

export const sampleOrigin = 'cms.example.org/ledger/sample-1'

/** A key that signs nothing but samples: its seed is in the open. */
export const sampleSigner = (name = sampleOrigin, seed = 'sample'): NoteSigner =>
  createNoteSigner(name, privateKeyFromSeed(createHash('sha256').update(seed).digest()))

/** Repeatable random numbers: the same seed gives the same log on every machine. */
export const createRandom = (seed: string) => {
  let count = 0
  return (below: number): number => {
    count += 1
    const bytes = createHmac('sha256', seed).update(String(count)).digest()
    return bytes.readUIntBE(0, 6) % below
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const types = ['review.submitted', 'review.approved', 'content.published', 'gate.blocked']

const uuidOf = (seq: number, log: string): string => {
  const hex = sha256(`${log} ${seq}`)
  const time = (1_790_000_000_000 + seq * 1_000).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

export const sampleEntry = (seq: number, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  v: 1,
  log: sampleOrigin,
  seq,
  id: uuidOf(seq, changes.log ?? sampleOrigin),
  at: new Date(1_790_000_000_000 + seq * 1_000).toISOString(),
  type: types[seq % types.length] as string,
  actor: { ref: `person-${seq % 7}`, role: 'reviewer', commit: sha256(`actor ${seq}`) },
  subject: { kind: 'leaflets', id: String(seq % 11), locale: 'zh' },
  content: { alg: 'sha-256', hash: sha256(`c ${seq}`), locales: { zh: sha256(`c ${seq}`) } },
  ...(seq > 0 ? { refs: [seq - 1] } : {}),
  data: { title: `条目 “${seq}” \u{1F4D6}`, count: seq, urgent: seq % 2 === 0, paths: ['a', 'b'] },
  priv: [sha256(`p ${seq}`)],
  ...changes,
})

/** A row as the database stores it. */
export const rowOf = (canonical: string, seq: number): Required<EntryRow> => {
  const entry = JSON.parse(canonical) as LedgerEntry
  return {
    seq,
    canonical,
    leafHash: toHex(leafHash(Buffer.from(canonical))),
    id: entry.id,
    type: entry.type,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    actorRef: entry.actor.ref,
    at: entry.at,
  }
}

export type SampleLog = {
  readonly canonicals: readonly string[]
  readonly rows: readonly Required<EntryRow>[]
  readonly root: string
  /** Signed states by size. */
  readonly notes: ReadonlyMap<number, string>
  readonly vkey: string
}

/** Root of the first `size` entries. */
export const rootOf = (canonicals: readonly string[]): Buffer => {
  const tree = createGrowingTree()
  for (const canonical of canonicals) tree.append(leafHash(Buffer.from(canonical)))
  return tree.root()
}

export const signSample = (canonicals: readonly string[], signer = sampleSigner()) =>
  signCheckpoint({
    origin: sampleOrigin,
    size: canonicals.length,
    root: rootOf(canonicals),
    signers: [signer],
  })

/** A log of `size` entries, signed at the given sizes and at its end. */
export const createSampleLog = async (
  size: number,
  signedSizes: readonly number[] = [],
): Promise<SampleLog> => {
  const canonicals = Array.from({ length: size }, (_, seq) => buildEntry(sampleEntry(seq)))
  const sizes = [...new Set([...signedSizes, size])].sort((a, b) => a - b)
  const notes = new Map<number, string>()
  for (const one of sizes) notes.set(one, await signSample(canonicals.slice(0, one)))
  return {
    canonicals,
    rows: canonicals.map(rowOf),
    root: toHex(rootOf(canonicals)),
    notes,
    vkey: sampleSigner().vkey,
  }
}
