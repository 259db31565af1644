import type { ReadNode } from './prove.js'

import { hashBytes, parseDecimal } from './encoding.js'
import { LedgerFormatError } from './errors.js'
import { rootOfHashes } from './merkleTree.js'

/** Hashes or entries in a full tile, and the height of tree that a tile spans (C2SP tlog-tiles). */
export const tileWidth = 256
const tileHeight = 8
const maxLevel = 63

/** Longest entry that a bundle can hold: its length is a 16-bit number. */
export const maxEntryBytes = 65_535

/** Address of a hash tile or an entry bundle. */
export type TileAddress = {
  readonly kind: 'entries' | 'hashes'
  readonly level: number
  readonly index: number
  /** 256 for a full tile, less for the partial one at the end of a level. */
  readonly width: number
}

const pathPattern = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** `1234067` is `x001/x234/067`. @throws LedgerFormatError `invalid-tile` */
export const formatTileIndex = (index: number): string => {
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new LedgerFormatError('invalid-tile', `${index} is not the index of a tile`)
  }
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  return groups.join('/')
}

/** The index that such a path says; `null` unless it is the one way to say it. */
export const parseTileIndex = (text: string): null | number => {
  if (!/^(?:x\d{3}\/)*\d{3}$/.test(text)) return null
  const digits = text.replaceAll(/[x/]/g, '').replace(/^0+(?=\d)/, '')
  const index = parseDecimal(digits)
  return index !== null && formatTileIndex(index) === text ? index : null
}

/** Reads the part of a tile's path behind `tile/`; `null` when it is not one. */
export const parseTilePath = (path: string): null | TileAddress => {
  const [, level = '', indexText = '', widthText] = pathPattern.exec(path) ?? []
  const index = parseTileIndex(indexText)
  const width = widthText === undefined ? tileWidth : Number(widthText)
  const isPartial = widthText !== undefined
  if (index === null || (isPartial && width >= tileWidth)) return null
  if (level === 'entries') return { kind: 'entries', level: 0, index, width }
  return Number(level) > maxLevel ? null : { kind: 'hashes', level: Number(level), index, width }
}

/** The path of a tile behind `tile/`, as `parseTilePath` reads it. */
export const formatTilePath = ({ index, kind, level, width }: TileAddress): string => {
  const folder = kind === 'entries' ? 'entries' : String(level)
  const partial = width === tileWidth ? '' : `.p/${width}`
  return `${folder}/${formatTileIndex(index)}${partial}`
}

/** Every tile and bundle of a tree: full ones, and the partial one at the end of each level. */
export const listTiles = function* (size: number): Generator<TileAddress> {
  for (let level = 0, hashes = size; hashes > 0; level += 1) {
    for (let index = 0; index * tileWidth < hashes; index += 1) {
      const width = Math.min(tileWidth, hashes - index * tileWidth)
      yield { kind: 'hashes', level, index, width }
      if (level === 0) yield { kind: 'entries', level, index, width }
    }
    hashes = Math.floor(hashes / tileWidth)
  }
}

/** True when a tree of `size` has all hashes of the tile. */
export const coversTile = (size: number, { index, level, width }: TileAddress): boolean =>
  (index * tileWidth + width) * tileWidth ** level <= size

/** The bytes of a hash tile: 1 to 256 hashes, one behind the other. */
export const formatTile = (hashes: readonly Uint8Array[]): Buffer => {
  const isTile = hashes.length > 0 && hashes.length <= tileWidth
  if (!isTile || hashes.some(({ length }) => length !== hashBytes)) {
    throw new LedgerFormatError('invalid-tile', 'a tile has 1 to 256 hashes of 32 bytes')
  }
  return Buffer.concat(hashes)
}

/** @throws LedgerFormatError `invalid-tile` when the bytes are not `width` hashes */
export const parseTile = (bytes: Uint8Array, width: number): readonly Buffer[] => {
  if (bytes.length !== width * hashBytes) {
    throw new LedgerFormatError('invalid-tile', `the tile does not hold ${width} hashes`)
  }
  return Array.from({ length: width }, (_, place) =>
    Buffer.from(bytes.subarray(place * hashBytes, (place + 1) * hashBytes)),
  )
}

/** An entry bundle: each entry behind its length as a big-endian 16-bit number. */
export const formatEntryBundle = (entries: readonly Uint8Array[]): Buffer => {
  if (entries.length === 0 || entries.length > tileWidth) {
    throw new LedgerFormatError('invalid-tile', 'a bundle has 1 to 256 entries')
  }
  const parts = entries.flatMap((entry) => {
    if (entry.length > maxEntryBytes) {
      throw new LedgerFormatError('entry-too-large', 'an entry has at most 65,535 bytes')
    }
    const length = Buffer.alloc(2)
    length.writeUInt16BE(entry.length)
    return [length, entry]
  })
  return Buffer.concat(parts)
}

/** @throws LedgerFormatError `invalid-tile` when the bytes are not exactly `width` entries */
export const parseEntryBundle = (bytes: Uint8Array, width: number): readonly Buffer[] => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Buffer[] = []
  let at = 0
  while (at + 2 <= view.length && entries.length < width) {
    const end = at + 2 + view.readUInt16BE(at)
    if (end > view.length) break
    entries.push(view.subarray(at + 2, end))
    at = end
  }
  if (at !== view.length || entries.length !== width) {
    throw new LedgerFormatError('invalid-tile', `the bundle does not hold ${width} entries`)
  }
  return entries
}

/** Reads the hashes of one tile, full or partial. */
export type ReadTile = (address: TileAddress) => Promise<readonly Buffer[]>

/** Reads nodes from tiles of a tree of `size`, so that proofs of large logs need few reads. */
export const createTileNodeReader = (size: number, readTile: ReadTile): ReadNode => {
  return async (height, node) => {
    const level = Math.floor(height / tileHeight)
    const span = 2 ** (height % tileHeight)
    const first = node * span
    const index = Math.floor(first / tileWidth)
    const inLevel = Math.floor(size / tileWidth ** level)
    const width = Math.min(tileWidth, inLevel - index * tileWidth)
    const offset = first % tileWidth
    if (offset + span > width) {
      throw new LedgerFormatError('invalid-range', `the tree of ${size} has no such node`)
    }
    const hashes = await readTile({ kind: 'hashes', level, index, width })
    return rootOfHashes(hashes.slice(offset, offset + span))
  }
}
