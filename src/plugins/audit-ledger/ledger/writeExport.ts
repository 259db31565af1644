import type { FileHandle } from 'node:fs/promises'

import { createHash } from 'node:crypto'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { readCheckpoint } from './checkpoint.js'
import { toHex } from './encoding.js'
import { LedgerFormatError } from './errors.js'
import { exportHowTo } from './exportHowTo.js'
import { createGrowingTree, leafHash, rootOfHashes } from './merkleTree.js'
import { formatEntryBundle, formatTile, formatTilePath, tileWidth } from './tiles.js'

/** Content by its SHA-256: a JSON text whose bytes have that hash. */
export type ExportedContent = { readonly hash: string; readonly text: string }

export type WriteExportArgs = {
  /** Created if need be; MUST be empty. */
  readonly dir: string
  /** Signed notes, at least one. The one of the largest size says how much is exported. */
  readonly checkpoints: readonly string[]
  /** Canonical texts in the order of their sequence, at least as many as that size. */
  readonly entries: AsyncIterable<string> | Iterable<string>
  /** Verifier keys that signed the checkpoints. */
  readonly vkeys: readonly string[]
  /** Published content. Without it the export has no folder `content`. */
  readonly contents?: AsyncIterable<ExportedContent> | Iterable<ExportedContent>
}

export type WrittenExport = {
  readonly size: number
  /** Hex root of the entries that were written. */
  readonly root: string
  /** All files, with `SHA256SUMS`. */
  readonly files: number
}

type Writer = {
  readonly file: (path: string, body: string | Uint8Array) => Promise<void>
  /** A file that is written bit by bit. */
  readonly stream: (path: string) => Promise<{
    readonly write: (text: string) => Promise<void>
    readonly close: () => Promise<void>
  }>
  readonly close: () => Promise<number>
}

const refuse = (why: string): never => {
  throw new LedgerFormatError('invalid-export', why)
}

const requireEmpty = async (dir: string): Promise<void> => {
  await mkdir(dir, { recursive: true })
  if ((await readdir(dir)).length > 0) refuse(`${dir} is not empty`)
}

const openNew = async (dir: string, path: string): Promise<FileHandle> => {
  const target = join(dir, path)
  await mkdir(dirname(target), { recursive: true })
  return open(target, 'wx', 0o644)
}

/** Text kept back before it is written, so that a million lines are not a million writes. */
const flushBytes = 1 << 20

const createStream = (handle: FileHandle, onClose: (sum: string) => Promise<void>) => {
  const hash = createHash('sha256')
  let waiting: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting.join(''))
    hash.update(bytes)
    await handle.write(bytes)
    waiting = []
    length = 0
  }
  return {
    write: async (text: string): Promise<void> => {
      waiting.push(text)
      length += text.length
      if (length >= flushBytes) await flush()
    },
    close: async (): Promise<void> => {
      await flush()
      await handle.close()
      await onClose(hash.digest('hex'))
    },
  }
}

/** Writes files below a folder and lists their sums as `sha256sum -c` reads them. */
const createWriter = async (dir: string): Promise<Writer> => {
  const sums = await openNew(dir, 'SHA256SUMS')
  let files = 1
  const note = async (path: string, sum: string): Promise<void> => {
    files += 1
    await sums.write(`${sum}  ${path}\n`)
  }
  return {
    file: async (path, body) => {
      const handle = await openNew(dir, path)
      await handle.writeFile(body)
      await handle.close()
      await note(path, createHash('sha256').update(body).digest('hex'))
    },
    stream: async (path) => createStream(await openNew(dir, path), (sum) => note(path, sum)),
    close: async () => {
      await sums.sync()
      await sums.close()
      return files
    },
  }
}

const writeTile = (writer: Writer, at: { level: number; index: number }, hashes: Buffer[]) =>
  writer.file(
    `tile/${formatTilePath({ kind: 'hashes', width: hashes.length, ...at })}`,
    formatTile(hashes),
  )

/** Hash tiles as they fill up: one unfinished tile a level is all that is kept. */
const createTileWriter = (writer: Writer) => {
  const levels: { index: number; hashes: Buffer[] }[] = []
  const add = async (level: number, hash: Buffer): Promise<void> => {
    const tile = (levels[level] ??= { index: 0, hashes: [] })
    tile.hashes.push(hash)
    if (tile.hashes.length < tileWidth) return
    const { hashes, index } = tile
    levels[level] = { index: index + 1, hashes: [] }
    await writeTile(writer, { level, index }, hashes)
    await add(level + 1, rootOfHashes(hashes))
  }
  const finish = async (): Promise<void> => {
    for (const [level, { hashes, index }] of levels.entries()) {
      if (hashes.length > 0) await writeTile(writer, { level, index }, hashes)
    }
  }
  return { add: (leaf: Buffer) => add(0, leaf), finish }
}

const createBundleWriter = (writer: Writer) => {
  let index = 0
  let bundle: Buffer[] = []
  const finish = async (): Promise<void> => {
    if (bundle.length === 0) return
    const path = formatTilePath({ kind: 'entries', level: 0, index, width: bundle.length })
    await writer.file(`tile/${path}`, formatEntryBundle(bundle))
    index += 1
    bundle = []
  }
  const add = async (entry: Buffer): Promise<void> => {
    bundle.push(entry)
    if (bundle.length === tileWidth) await finish()
  }
  return { add, finish }
}

const writeEntries = async (
  writer: Writer,
  args: { readonly entries: WriteExportArgs['entries']; readonly size: number },
): Promise<{ readonly count: number; readonly root: Buffer }> => {
  const lines = await writer.stream('entries.ndjson')
  const tiles = createTileWriter(writer)
  const bundles = createBundleWriter(writer)
  const tree = createGrowingTree()
  const iterator =
    Symbol.asyncIterator in args.entries
      ? args.entries[Symbol.asyncIterator]()
      : args.entries[Symbol.iterator]()
  while (tree.size() < args.size) {
    const next = await iterator.next()
    if (next.done === true) break
    const bytes = Buffer.from(next.value)
    if (bytes.includes('\n')) refuse(`entry ${tree.size()} has a line break`)
    const leaf = leafHash(bytes)
    await lines.write(`${next.value}\n`)
    await bundles.add(bytes)
    await tiles.add(leaf)
    tree.append(leaf)
  }
  await iterator.return?.()
  await lines.close()
  await bundles.finish()
  await tiles.finish()
  return { count: tree.size(), root: tree.root() }
}

const writeContents = async (
  writer: Writer,
  contents: NonNullable<WriteExportArgs['contents']>,
): Promise<void> => {
  const written = new Set<string>()
  for await (const { hash, text } of contents) {
    // The hash becomes a file name: nothing but 64 hex digits may.
    if (!/^[0-9a-f]{64}$/.test(hash)) refuse('content is named by its SHA-256 in hex')
    if (written.has(hash)) continue
    written.add(hash)
    await writer.file(`content/${hash}.json`, text)
  }
}

const newestOf = (notes: readonly string[]) => {
  const states = notes.map((note) => ({ note, ...readCheckpoint(note) }))
  states.sort((a, b) => a.size - b.size)
  return { notes: states.map(({ note }) => note), newest: states.at(-1) ?? refuse('no checkpoint') }
}

/**
 * Writes a ledger as files that others can check without this software: a C2SP tlog-tiles tree,
 * the entries line by line, every checkpoint, the keys, the content, sums, and a how-to. Entries
 * are streamed: memory does not grow with the log.
 *
 * @throws LedgerFormatError `invalid-export` for a folder that is not empty or missing entries,
 *   `root-mismatch` when the entries do not lead to the signed root; the files stay as evidence
 */
export const writeExport = async (args: WriteExportArgs): Promise<WrittenExport> => {
  const { contents, dir, entries, vkeys } = args
  const { newest, notes } = newestOf(args.checkpoints)
  await requireEmpty(dir)
  const writer = await createWriter(dir)
  await writer.file('checkpoint', newest.note)
  // Each note ends its line; an empty line between them (ledger/checkpoint.ts, splitNotes).
  await writer.file('checkpoints', notes.join('\n'))
  await writer.file('keys', vkeys.map((vkey) => `${vkey}\n`).join(''))
  await writer.file('HOWTO.md', exportHowTo(newest))
  if (contents) await mkdir(join(dir, 'content'), { recursive: true })
  if (contents) await writeContents(writer, contents)
  const { count, root } = await writeEntries(writer, { entries, size: newest.size })
  const files = await writer.close()
  if (count < newest.size) refuse(`${newest.size} entries were signed, only ${count} are there`)
  if (!root.equals(newest.root)) {
    throw new LedgerFormatError('root-mismatch', 'the entries do not lead to the signed root')
  }
  return { size: newest.size, root: toHex(root), files }
}
