import type { Payload } from 'payload'

import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { ResolvedAuditLedgerOptions } from '../options.js'

import { readEntries, toEntryBundle } from './entryBundle.js'
import { checkpointOf, treeReaderOf } from './proofs.js'
import { formatTilePath, listTiles } from './tilePath.js'

export type ExportedLedger = { readonly size: number; readonly files: number }

const howTo = `This directory is an export of an append-only ledger.

checkpoint        signed state of the log (C2SP tlog-checkpoint)
keys              verifier keys, one a line (C2SP signed-note)
tile/             hash tiles and entry bundles (C2SP tlog-tiles)
entries.ndjson    one entry a line: the bytes that were hashed
content/          approved content by its SHA-256
SHA256SUMS        of every other file: sha256sum -c SHA256SUMS

Compare the checkpoint with one that you kept yourself: only that shows a rewritten history.
`

const pageSize = 256

/** Writes files and remembers their sums, in the form that \`sha256sum -c\` reads. */
const createWriter = (directory: string) => {
  const sums: string[] = []
  const write = async (path: string, body: string | Uint8Array): Promise<void> => {
    const target = join(directory, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, body)
    sums.push(`${createHash('sha256').update(body).digest('hex')}  ${path}\n`)
  }
  return { write, sums }
}

const requireEmpty = async (directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true })
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty.`)
}

const readAllEntries = async (payload: Payload, size: number): Promise<readonly string[]> => {
  const entries: string[] = []
  for (let start = 0; start < size; start += pageSize) {
    entries.push(...(await readEntries(payload, { start, end: Math.min(size, start + pageSize) })))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return entries
}

/** Approved content by fingerprint, when the site keeps it in a collection of this shape. */
const readSnapshots = async (
  payload: Payload,
): Promise<readonly { readonly fingerprint: string; readonly canonical: string }[]> => {
  if (!payload.config.collections.some(({ slug }) => slug === 'approved-snapshots')) return []
  const { docs } = await payload.db.find<{ id: never; fingerprint: string; canonical: string }>({
    collection: 'approved-snapshots',
    limit: 0,
    pagination: false,
    sort: 'id',
  })
  return docs.filter(
    ({ canonical, fingerprint }) =>
      typeof canonical === 'string' && typeof fingerprint === 'string',
  )
}

/** Writes everything that an examiner needs to check the ledger without this software. */
export const exportLedger = async (args: {
  readonly payload: Payload
  readonly options: ResolvedAuditLedgerOptions
  readonly directory: string
}): Promise<ExportedLedger> => {
  const { directory, options, payload } = args
  await requireEmpty(directory)
  const { sums, write } = createWriter(directory)
  const { note, size } = await checkpointOf(payload)
  const entries = await readAllEntries(payload, size)
  await write('checkpoint', note)
  await write('keys', `${[options.signer.vkey, ...options.formerKeys].join('\n')}\n`)
  await write('entries.ndjson', entries.map((entry) => `${entry}\n`).join(''))
  for (const address of listTiles(size)) {
    const start = address.index * 256
    const body =
      address.kind === 'entries'
        ? toEntryBundle(entries.slice(start, start + address.width))
        : Buffer.concat(await treeReaderOf(payload).tile(address))
    await write(`tile/${formatTilePath(address)}`, body)
  }
  for (const { canonical, fingerprint } of await readSnapshots(payload)) {
    await write(`content/${fingerprint}.json`, canonical)
  }
  await write('README.txt', howTo)
  await writeFile(join(directory, 'SHA256SUMS'), sums.join(''))
  return { size, files: sums.length + 1 }
}
