import { join } from 'node:path'

import type { Findings } from './findings.js'
import type { EntryRow, VerifiedEntry } from './types.js'

import { toHex } from '../ledger/encoding.js'
import { leafHash, rootOfHashes } from '../ledger/merkleTree.js'
import { formatTilePath, listTiles, parseEntryBundle, tileWidth } from '../ledger/tiles.js'
import { readIfThere, readLines } from './exportFiles.js'

const tilePath = (dir: string, kind: 'entries' | 'hashes', at: { index: number; width: number }) =>
  join(dir, 'tile', formatTilePath({ kind, level: 0, ...at }))

/** Level-0 tiles and bundles of the export, the last of each kept: entries come in order. */
export const createTileReader = (dir: string, size: number) => {
  const kept: { hashes?: [number, Buffer | null]; entries?: [number, Buffer | null] } = {}
  return async (kind: 'entries' | 'hashes', index: number): Promise<Buffer | null> => {
    const known = kept[kind]
    if (known?.[0] === index) return known[1]
    const width = Math.min(tileWidth, size - index * tileWidth)
    const bytes = width > 0 ? await readIfThere(tilePath(dir, kind, { index, width })) : null
    kept[kind] = [index, bytes]
    return bytes
  }
}

type TileReader = ReturnType<typeof createTileReader>

const looseSeq = (line: Buffer): null | number => {
  try {
    const { seq } = JSON.parse(line.toString()) as { seq?: unknown }
    return Number.isSafeInteger(seq) && (seq as number) >= 0 ? (seq as number) : null
  } catch {
    return null
  }
}

/** The leaf hash that the export's own tiles have for a sequence. */
const storedLeaf = async (read: TileReader, seq: number): Promise<null | string> => {
  const tile = await read('hashes', Math.floor(seq / tileWidth))
  const at = (seq % tileWidth) * 32
  return tile && tile.length >= at + 32 ? toHex(tile.subarray(at, at + 32)) : null
}

/** Each line with the one that follows it. */
const withNext = async function* (
  lines: AsyncIterable<Buffer>,
): AsyncGenerator<readonly [Buffer, Buffer | null]> {
  let waiting: Buffer | null = null
  for await (const line of lines) {
    if (waiting) yield [waiting, line]
    waiting = line
  }
  if (waiting) yield [waiting, null]
}

/**
 * Rows of `entries.ndjson` with their leaf hashes from the tiles. A line that has not the hash of
 * the sequence that it claims is either one too many (then the expected one follows) or a changed
 * one (then it is held against the hash of the sequence that is due, whatever it claims).
 */
export const readRows = async function* (dir: string, read: TileReader): AsyncGenerator<EntryRow> {
  let next = 0
  for await (const [line, following] of withNext(readLines(join(dir, 'entries.ndjson')))) {
    const leaf = toHex(leafHash(line))
    const due = await storedLeaf(read, next)
    const claimed = due === leaf ? next : (looseSeq(line) ?? next)
    if (due === leaf || (await storedLeaf(read, claimed)) === leaf) {
      yield { seq: null, canonical: line, leafHash: leaf }
      next = claimed + 1
      continue
    }
    const isExtra = due !== null && following !== null && due === toHex(leafHash(following))
    yield { seq: null, canonical: line, leafHash: isExtra ? null : due }
    if (!isExtra) next += 1
  }
}

/** Holds a bundle's entry against the same entry of `entries.ndjson`. */
export const createBundleCheck = (read: TileReader, findings: Findings, size: number) => {
  let parsed: { index: number; entries: readonly Buffer[] } | null = null
  return async ({ bytes, seq }: VerifiedEntry): Promise<void> => {
    const index = Math.floor(seq / tileWidth)
    if (parsed?.index !== index) {
      const bundle = await read('entries', index)
      parsed = { index, entries: bundle ? readBundle({ bundle, index, size, findings }) : [] }
    }
    const entry = parsed.entries[seq % tileWidth]
    if (entry && !entry.equals(bytes)) {
      findings.add('modified', { seq, detail: 'entries.ndjson and the entry bundle differ' })
    }
  }
}

const readBundle = (args: {
  readonly bundle: Buffer
  readonly index: number
  readonly size: number
  readonly findings: Findings
}): readonly Buffer[] => {
  const { bundle, findings, index, size } = args
  try {
    return parseEntryBundle(bundle, Math.min(tileWidth, size - index * tileWidth))
  } catch (error) {
    findings.add('modified', {
      seq: index * tileWidth,
      detail: `entry bundle ${index}: ${(error as Error).message}`,
    })
    return []
  }
}

/** Tiles above level 0 are only a cache: each hash must be the root of the tile below it. */
export const verifyUpperTiles = async (
  dir: string,
  size: number,
  findings: Findings,
): Promise<void> => {
  for (const address of listTiles(size)) {
    const path = formatTilePath(address)
    const bytes = await readIfThere(join(dir, 'tile', path))
    if (!bytes) findings.add('file-missing', { detail: `tile/${path}` })
    if (!bytes || address.kind === 'entries') continue
    if (bytes.length !== address.width * 32) {
      findings.add('projection-drift', { detail: `tile/${path} is not ${address.width} hashes` })
    }
    for (let place = 0; address.level > 0 && place < address.width; place += 1) {
      const child = { level: address.level - 1, index: address.index * tileWidth + place }
      const below = formatTilePath({ kind: 'hashes', width: tileWidth, ...child })
      const tile = await readIfThere(join(dir, 'tile', below))
      const hash = bytes.subarray(place * 32, (place + 1) * 32)
      if (tile?.length === tileWidth * 32 && rootOfTile(tile).equals(hash)) continue
      findings.add('projection-drift', { detail: `tile/${path}: hash ${place} is not of ${below}` })
    }
  }
}

const rootOfTile = (tile: Buffer): Buffer =>
  rootOfHashes(Array.from({ length: tileWidth }, (_, at) => tile.subarray(at * 32, (at + 1) * 32)))
