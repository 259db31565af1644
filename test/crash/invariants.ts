import type { Payload } from 'payload'

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Acknowledged } from './client.js'

import { publicationsOf } from '../../src/plugins/review-gate/index.js'
import { governedSlug } from '../support/gatedSite.js'
import { leafHashOf, treesOf } from './merkleRoots.js'

/** What is known outside of the database, over all rounds. */
export type Witnessed = {
  readonly acknowledged: readonly Acknowledged[]
  /** Signed notes that clients were given. */
  readonly checkpoints: readonly string[]
  readonly checkpointFile: string
}

type Entry = {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content?: { readonly locales: Readonly<Record<string, string>> }
}

type Head = { readonly size: number; readonly root: string; readonly frontier: string }

const readAll = async <Row>(payload: Payload, collection: string, sort = 'id'): Promise<Row[]> => {
  const { docs } = await payload.find({
    collection: collection as never,
    pagination: false,
    depth: 0,
    limit: 0,
    sort,
    locale: 'all' as never,
  })
  return docs as Row[]
}

/** Everything that an invariant broke, in words; empty when all hold. */
type Broken = string[]

const expectEqual = (broken: Broken, what: string, actual: unknown, expected: unknown): void => {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) broken.push(`${what}: ${left} instead of ${right}`)
}

/** 1: gap-free, unique, and the head is the tree of exactly these entries. */
const checkTree = (broken: Broken, texts: readonly string[], head: Head): void => {
  const entries = texts.map((text) => JSON.parse(text) as Entry)
  entries.forEach(({ seq }, index) => {
    if (seq !== index) broken.push(`entry ${index} says seq ${seq}`)
  })
  expectEqual(broken, 'distinct ids', new Set(entries.map(({ id }) => id)).size, entries.length)
  const { frontier, root } = treesOf(texts).at(-1) ?? { frontier: [], root: '' }
  expectEqual(broken, 'head.size', head.size, texts.length)
  expectEqual(broken, 'head.root', head.root, root)
  expectEqual(broken, 'head.frontier', JSON.parse(head.frontier), frontier)
}

const countOf = (entries: readonly Entry[], type: string, id: string): number =>
  entries.filter((entry) => entry.type === type && entry.subject.id === id).length

type ReviewRow = {
  readonly status: string
  readonly documentId: string
  readonly fingerprints: Readonly<Record<string, string>>
}

/** 2 and 4: every review, publication and revocation has its entry, and no entry lacks its effect. */
const checkEffects = async (
  broken: Broken,
  payload: Payload,
  entries: readonly Entry[],
): Promise<void> => {
  const reviews = await readAll<ReviewRow>(payload, 'reviews')
  const count = (type: string): number => entries.filter((entry) => entry.type === type).length
  const withStatus = (...statuses: string[]): number =>
    reviews.filter(({ status }) => statuses.includes(status)).length
  expectEqual(broken, 'submissions', count('review.submitted'), reviews.length)
  expectEqual(broken, 'approvals', count('review.approved'), withStatus('approved', 'revoked'))
  expectEqual(broken, 'revocations', count('approval.revoked'), withStatus('revoked'))
  for await (const { document, published } of publicationsOf(payload)) {
    const shown =
      countOf(entries, 'content.published', document.id) -
      countOf(entries, 'content.unpublished', document.id)
    expectEqual(broken, `public state of ${document.id}`, published ? 1 : 0, shown)
  }
}

/** 2: what an entry says was approved or published are the bytes that are kept. */
const checkSnapshots = async (
  broken: Broken,
  payload: Payload,
  entries: readonly Entry[],
): Promise<void> => {
  const rows = await readAll<{ fingerprint: string; canonical: string }>(
    payload,
    'approved-snapshots',
  )
  const kept = new Set<string>()
  for (const { canonical, fingerprint } of rows) {
    const hash = createHash('sha256').update(canonical, 'utf8').digest('hex')
    expectEqual(broken, 'snapshot', hash, fingerprint)
    kept.add(hash)
  }
  for (const { content, seq, type } of entries) {
    if (type !== 'content.published' && type !== 'review.approved') continue
    for (const hash of Object.values(content?.locales ?? {})) {
      if (!kept.has(hash)) broken.push(`content ${hash} of entry ${seq} is not kept`)
    }
  }
}

/** 3: what the client was told has happened. */
const checkAcknowledged = (
  broken: Broken,
  entries: readonly Entry[],
  acknowledged: readonly Acknowledged[],
): void => {
  const present = new Set(entries.map(({ subject, type }) => `${type} ${subject.id}`))
  for (const { id, type } of acknowledged) {
    if (!present.has(`${type} ${id}`)) broken.push(`acknowledged but lost: ${type} ${id}`)
  }
}

const notePattern = /^[^\s]+\n(\d+)\n([A-Za-z0-9+/]{43}=)\n\n/gmu

const statesIn = (notes: string): readonly { size: number; root: string }[] =>
  [...notes.matchAll(notePattern)].map(([, size, root]) => ({
    size: Number(size),
    root: Buffer.from(root ?? '', 'base64').toString('hex'),
  }))

/** 5 and 6: every checkpoint that ever left is a prefix of the present tree; none has a rival. */
const checkCheckpoints = (broken: Broken, texts: readonly string[], witnessed: Witnessed): void => {
  const trees = treesOf(texts)
  const notes = [...witnessed.checkpoints, readFileSync(witnessed.checkpointFile, 'utf8')]
  for (const { root, size } of notes.flatMap(statesIn)) {
    if (size >= trees.length) broken.push(`released size ${size}, ${texts.length} entries left`)
    else expectEqual(broken, `root of released size ${size}`, root, trees[size]?.root)
  }
}

/** 7: the published tile holds the hashes of the entries. */
const checkTile = async (
  broken: Broken,
  texts: readonly string[],
  readTile: (path: string) => Promise<Buffer>,
): Promise<void> => {
  const width = Math.min(texts.length, 256)
  const tile = await readTile(width === 256 ? '0/000' : `0/000.p/${width}`)
  const hashes = Buffer.concat(texts.slice(0, width).map(leafHashOf))
  if (!tile.equals(hashes)) broken.push(`tile 0/000 of width ${width} differs from its entries`)
}

/**
 * The invariants of ledger-design §4.7 on a site that has just been started again.
 *
 * @returns what is broken, in words
 */
export const findBroken = async (args: {
  readonly payload: Payload
  readonly witnessed: Witnessed
  readonly readTile: (path: string) => Promise<Buffer>
}): Promise<readonly string[]> => {
  const { payload, readTile, witnessed } = args
  const broken: Broken = []
  const waiting = await readAll(payload, 'ledger-outbox')
  expectEqual(broken, 'events left in the outbox', waiting.length, 0)
  const rows = await readAll<{ canonical: string }>(payload, 'ledger-entries', 'seq')
  const texts = rows.map(({ canonical }) => canonical)
  const entries = texts.map((text) => JSON.parse(text) as Entry)
  const [head] = await readAll<Head>(payload, 'ledger-head')
  if (!head) return ['there is no head']
  checkTree(broken, texts, head)
  await checkEffects(broken, payload, entries)
  await checkSnapshots(broken, payload, entries)
  checkAcknowledged(broken, entries, witnessed.acknowledged)
  checkCheckpoints(broken, texts, witnessed)
  await checkTile(broken, texts, readTile)
  return broken
}

/** 8: doing again what was done adds nothing. Publishes every public document once more. */
export const publishAgain = async (
  payload: Payload,
  publish: (id: string) => Promise<unknown>,
): Promise<{ readonly before: number; readonly after: number }> => {
  const size = async (): Promise<number> =>
    (await payload.count({ collection: 'ledger-entries' as never })).totalDocs
  const before = await size()
  const { docs } = await payload.find({
    collection: governedSlug as never,
    where: { _status: { equals: 'published' } },
    limit: 5,
    depth: 0,
  })
  for (const { id } of docs) await publish(String(id))
  return { before, after: await size() }
}
