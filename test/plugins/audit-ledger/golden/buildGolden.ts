/**
 * Builds the golden ledger: six entries that use every part of the schema, signed at 2, 5 and 6.
 *
 *   node --import tsx test/plugins/audit-ledger/golden/buildGolden.ts DIR
 *
 * Its bytes are frozen in `ledger/`. A change of the package that changes them breaks every log
 * that exists: then the schema needs a new version, not the golden ledger new bytes.
 */
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'

import type { LedgerEntry } from '../../../../src/plugins/audit-ledger/ledger/entry.js'

import { signCheckpoint } from '../../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import {
  buildEntry,
  commitment,
  commitmentTag,
} from '../../../../src/plugins/audit-ledger/ledger/entry.js'
import {
  createNoteSigner,
  privateKeyFromSeed,
} from '../../../../src/plugins/audit-ledger/ledger/keys.js'
import {
  createGrowingTree,
  leafHash,
} from '../../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import { writeExport } from '../../../../src/plugins/audit-ledger/ledger/writeExport.js'

export const goldenOrigin = 'golden.example.org/ledger/1'

/** RFC 8032 §7.1, test 1: a key that everybody knows, so that nobody takes it for a real one. */
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
export const goldenSigner = createNoteSigner(goldenOrigin, privateKeyFromSeed(seed))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Shown content; the ids of the entries below speak of it by its hash. */
const contentZh = '{"locale":"zh","title":"3·15 金融消费者权益保护"}'
const contentEn = '{"locale":"en","title":"Rights of financial consumers"}'
const locales = { en: sha256(contentEn), zh: sha256(contentZh) }

const base = { v: 1, log: goldenOrigin } as const
const system = { ref: 'system:ledger', role: 'system' }
const editor = {
  ref: '7c0e2a51-58ad-4cf8-9a1b-3f2f8a0c4d11',
  role: 'editor',
  commit: commitment(commitmentTag, Buffer.alloc(32, 1), '{"name":"王编辑"}'),
}
const reviewer = {
  ref: 'f3b1c9de-0b5e-4a0a-8d9c-6f6a1e2b7c33',
  role: 'reviewer',
  commit: commitment(commitmentTag, Buffer.alloc(32, 2), '{"name":"李审核"}'),
}
const subject = { kind: 'leaflets', id: '17' }
const content = {
  alg: 'sha-256',
  hash: sha256(`{"en":"${locales.en}","zh":"${locales.zh}"}`),
  locales,
} as const
const opinion = commitment(commitmentTag, Buffer.alloc(32, 3), '同意发布')

const entries: readonly LedgerEntry[] = [
  {
    ...base,
    seq: 0,
    id: '019a0000-0000-7000-8000-000000000000',
    at: '2026-03-15T00:00:00.000Z',
    type: 'ledger.opened',
    actor: system,
    subject: { kind: 'ledger', id: goldenOrigin },
    data: { vkey: goldenSigner.vkey },
  },
  {
    ...base,
    seq: 1,
    id: '019a0000-0001-7000-8000-000000000001',
    at: '2026-03-15T01:02:03.004Z',
    type: 'review.submitted',
    actor: editor,
    subject: { ...subject, version: '42' },
    content,
    data: { risk: 'low', stages: ['branch'], urgent: false, number: 9007199254740991 },
  },
  {
    ...base,
    seq: 2,
    id: '019a0000-0002-7000-8000-000000000002',
    at: '2026-03-15T02:00:00.000Z',
    type: 'review.approved',
    actor: reviewer,
    subject: { kind: 'reviews', id: '5' },
    content,
    policy: { id: 'rules-2026-1', hash: sha256('rules') },
    refs: [1],
    priv: [opinion],
  },
  {
    ...base,
    seq: 3,
    id: '019a0000-0003-7000-8000-000000000003',
    at: '2026-03-15T02:00:00.000Z',
    type: 'content.published',
    actor: editor,
    subject: { ...subject, locale: 'zh' },
    content: { alg: 'sha-256', hash: locales.zh, locales: { zh: locales.zh } },
    refs: [2],
  },
  {
    ...base,
    seq: 4,
    id: '019a0000-0004-7000-8000-000000000004',
    at: '2026-03-15T03:00:00.000Z',
    type: 'feedback.received',
    actor: { ref: 'anonymous', role: 'anonymous' },
    subject: { kind: 'feedback', id: 'π"\\/\u2028\u{1F4EE}' },
    data: { é: '\u0001\t\n\r\u007f', z: '€', '\u{1F600}': '', '\ufb33': [] },
  },
  {
    ...base,
    seq: 5,
    id: '019a0000-0005-7000-8000-000000000005',
    at: '2026-03-16T00:00:00.000Z',
    type: 'content.unpublished',
    actor: reviewer,
    subject,
    refs: [2, 3],
  },
]

export const goldenEntries = (): readonly string[] => entries.map(buildEntry)

/** Writes the golden ledger as an export into an empty folder. */
export const writeGolden = async (dir: string): Promise<void> => {
  const tree = createGrowingTree()
  const checkpoints: string[] = []
  for (const text of goldenEntries()) {
    tree.append(leafHash(Buffer.from(text)))
    const head = { origin: goldenOrigin, size: tree.size(), root: tree.root() }
    if (![2, 5, 6].includes(head.size)) continue
    checkpoints.push(await signCheckpoint({ ...head, signers: [goldenSigner] }))
  }
  const contents = [contentEn, contentZh].map((text) => ({ hash: sha256(text), text }))
  const vkeys = [goldenSigner.vkey]
  await writeExport({ dir, checkpoints, entries: goldenEntries(), vkeys, contents })
}

const [, script, dir] = process.argv
if (script !== undefined && dir !== undefined && import.meta.url === pathToFileURL(script).href) {
  await writeGolden(dir)
}
