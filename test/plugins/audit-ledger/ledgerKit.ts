import { createHash } from 'node:crypto'

import type { LedgerEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'

import { signCheckpoint } from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import { buildEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import { LedgerFormatError } from '../../../src/plugins/audit-ledger/ledger/errors.js'
import {
  createNoteSigner,
  privateKeyFromSeed,
} from '../../../src/plugins/audit-ledger/ledger/keys.js'
import { leafHash, rootOfHashes } from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'

export const kitOrigin = 'ledger.example/kit'

/** The key of RFC 8032 §7.1, test 1: known to everybody, so it signs for tests only. */
export const kitSigner = createNoteSigner(
  kitOrigin,
  privateKeyFromSeed(
    Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  ),
)

/** That of test 2. */
export const otherSigner = createNoteSigner(
  kitOrigin,
  privateKeyFromSeed(
    Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex'),
  ),
)

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const startedAt = Date.parse('2026-03-15T00:00:00.000Z')

/** A well-formed entry of the kit's log; every third one publishes. */
export const kitEntry = (seq: number): LedgerEntry => {
  const locales = { zh: sha256Hex(contentText(seq)) }
  return {
    v: 1,
    log: kitOrigin,
    seq,
    id: `01990000-0000-7000-8000-${hex(seq, 12)}`,
    at: new Date(startedAt + seq * 1000).toISOString(),
    type: seq % 3 === 2 ? 'content.published' : 'review.submitted',
    actor: { ref: `p-${seq % 5}`, role: seq % 2 === 0 ? 'editor' : 'reviewer' },
    subject: { kind: 'leaflets', id: String(seq % 11) },
    content: { alg: 'sha-256', hash: locales.zh, locales },
    data: {
      number: `XB-2026-${String(seq).padStart(6, '0')}`,
      note: '金融消费者权益保护 “3·15” 🛡',
    },
    ...(seq > 0 ? { refs: [seq - 1] } : {}),
  }
}

/** What the fingerprint of an entry is of. */
export const contentText = (seq: number): string => JSON.stringify({ title: `第${seq % 11}号` })

export const kitTexts = (size: number): string[] =>
  Array.from({ length: size }, (_, seq) => buildEntry(kitEntry(seq)))

export const leavesOf = (texts: readonly string[]): Buffer[] =>
  texts.map((text) => leafHash(Buffer.from(text)))

export const signTexts = (texts: readonly string[], signer = kitSigner): Promise<string> =>
  signCheckpoint({
    origin: kitOrigin,
    size: texts.length,
    root: rootOfHashes(leavesOf(texts)),
    signers: [signer],
  })

/** The code of the format error that the work throws; fails when it throws none. */
export const formatCodeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof LedgerFormatError) return error.code
    throw error
  }
  throw new Error('expected a LedgerFormatError')
}
