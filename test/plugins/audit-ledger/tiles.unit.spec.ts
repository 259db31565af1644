import { describe, expect, it } from '@jest/globals'

import type { TileAddress } from '../../../src/plugins/audit-ledger/ledger/tiles.js'

import { leafHash, rootOfHashes } from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import {
  coversTile,
  createTileNodeReader,
  formatEntryBundle,
  formatTile,
  formatTileIndex,
  formatTilePath,
  listTiles,
  maxEntryBytes,
  parseEntryBundle,
  parseTile,
  parseTileIndex,
  parseTilePath,
} from '../../../src/plugins/audit-ledger/ledger/tiles.js'
import { formatCodeOf } from './ledgerKit.js'

describe('tile paths (C2SP tlog-tiles)', () => {
  it.each([
    [0, '000'],
    [999, '999'],
    [1000, 'x001/000'],
    [1234067, 'x001/x234/067'],
    [Number.MAX_SAFE_INTEGER, 'x009/x007/x199/x254/x740/991'],
  ])('say %p as %s', (index, path) => {
    expect(formatTileIndex(index)).toBe(path)
    expect(parseTileIndex(path)).toBe(index)
  })

  it.each([
    '',
    '0',
    '00',
    '0000',
    'x000/000',
    'x000/x001/000',
    'x001',
    '001/000',
    'x001/x234/67',
    'x001/x234/x067',
    '/000',
    '000/',
    'X001/000',
    '-01',
    '١٢٣',
    'x009/x007/x199/x254/x740/992',
    'x999/x999/x999/x999/x999/x999/999',
  ])('do not say %j', (path) => {
    expect(parseTileIndex(path)).toBeNull()
  })

  it.each([
    ['0/000', { kind: 'hashes', level: 0, index: 0, width: 256 }],
    ['0/x001/x234/067', { kind: 'hashes', level: 0, index: 1234067, width: 256 }],
    ['1/000.p/17', { kind: 'hashes', level: 1, index: 0, width: 17 }],
    ['63/000.p/255', { kind: 'hashes', level: 63, index: 0, width: 255 }],
    ['entries/x001/000.p/1', { kind: 'entries', level: 0, index: 1000, width: 1 }],
  ] as const)('name the tile %s', (path, address) => {
    expect(parseTilePath(path)).toEqual(address)
    expect(formatTilePath(address)).toBe(path)
  })

  it.each([
    '64/000',
    '00/000',
    '-1/000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/001',
    '0/000.p/999',
    '0/000.p/',
    '0/000.p',
    '0/000/',
    'data/000',
    'entries/../0/000',
    '0/%30%30%30',
    'entries',
    '0/000.p/1/2',
    '0/000\n',
  ])('do not name %j', (path) => {
    expect(parseTilePath(path)).toBeNull()
  })

  it.each([-1, 0.5, 2 ** 53, NaN])('have no index %p', (index) => {
    expect(formatCodeOf(() => formatTileIndex(index))).toBe('invalid-tile')
  })
})

describe('tiles of a tree', () => {
  it('of 70,000 are those of the specification', () => {
    const hashes = [...listTiles(70_000)].filter(({ kind }) => kind === 'hashes')
    const widths = (level: number, full: boolean) =>
      hashes
        .filter((tile) => tile.level === level && (tile.width === 256) === full)
        .map(({ width }) => width)
    expect(widths(0, true)).toHaveLength(273)
    expect(widths(0, false)).toEqual([112])
    expect(widths(1, true)).toHaveLength(1)
    expect(widths(1, false)).toEqual([17])
    expect(widths(2, false)).toEqual([1])
    expect(Math.max(...hashes.map(({ level }) => level))).toBe(2)
  })

  it.each([0, 1, 255, 256, 257, 65_535, 65_536, 65_537])('of %p cover its leaves once', (size) => {
    const tiles = [...listTiles(size)]
    for (const kind of ['hashes', 'entries']) {
      const lowest = tiles.filter((tile) => tile.kind === kind && tile.level === 0)
      expect(lowest.reduce((sum, { width }) => sum + width, 0)).toBe(size)
    }
    for (const tile of tiles) {
      expect(coversTile(size, tile)).toBe(true)
      const wider = { ...tile, width: tile.width + 1 }
      if (tile.width < 256) expect(coversTile(size, wider)).toBe(false)
    }
  })

  it('give the same proofs as the leaves', async () => {
    const leaves = Array.from({ length: 700 }, (_, index) => leafHash(Buffer.from(`${index}`)))
    const upper = [0, 1].map((tile) => rootOfHashes(leaves.slice(tile * 256, (tile + 1) * 256)))
    const asked: TileAddress[] = []
    const readNode = createTileNodeReader(700, (address) => {
      asked.push(address)
      const hashes = address.level === 0 ? leaves : upper
      const start = address.index * 256
      return Promise.resolve(hashes.slice(start, start + address.width))
    })
    const direct = createNodeReader(leaves)
    for (const size of [1, 2, 256, 257, 511, 512, 513, 700]) {
      for (const index of new Set([0, 255, 256, 511, size - 1].filter((one) => one < size))) {
        expect(await proveInclusion({ index, size, readNode })).toEqual(
          await proveInclusion({ index, size, readNode: direct }),
        )
      }
      const range = { from: Math.ceil(size / 3), to: size }
      expect(await proveConsistency({ ...range, readNode })).toEqual(
        await proveConsistency({ ...range, readNode: direct }),
      )
    }
    // Only tiles that the tree of 700 has: a static server knows no others.
    const known = new Set([...listTiles(700)].map(formatTilePath))
    expect(asked.map(formatTilePath).filter((path) => !known.has(path))).toEqual([])
  })
})

describe('bytes', () => {
  const hash = leafHash(Buffer.from('a'))

  it('of a tile are its hashes', () => {
    const bytes = formatTile([hash, hash])
    expect(bytes).toHaveLength(64)
    expect(parseTile(bytes, 2)).toEqual([hash, hash])
    for (const width of [1, 3])
      expect(formatCodeOf(() => parseTile(bytes, width))).toBe('invalid-tile')
    expect(formatCodeOf(() => parseTile(bytes.subarray(1), 2))).toBe('invalid-tile')
    for (const hashes of [[], Array<Buffer>(257).fill(hash), [hash.subarray(1)]]) {
      expect(formatCodeOf(() => formatTile(hashes))).toBe('invalid-tile')
    }
  })

  it('of a bundle are its entries, each behind its length', () => {
    const entries = ['', 'a', '金融', 'b'.repeat(maxEntryBytes)].map((text) => Buffer.from(text))
    const bytes = formatEntryBundle(entries)
    expect(bytes.subarray(0, 5)).toEqual(Buffer.from([0, 0, 0, 1, 0x61]))
    expect(parseEntryBundle(bytes, 4)).toEqual(entries)
    for (const width of [3, 5]) {
      expect(formatCodeOf(() => parseEntryBundle(bytes, width))).toBe('invalid-tile')
    }
    for (const cut of [bytes.subarray(0, -1), bytes.subarray(1), Buffer.concat([bytes, hash])]) {
      expect(formatCodeOf(() => parseEntryBundle(cut, 4))).toBe('invalid-tile')
    }
  })

  it('of a bundle hold neither too much nor nothing', () => {
    const long = Buffer.alloc(maxEntryBytes + 1)
    expect(formatCodeOf(() => formatEntryBundle([long]))).toBe('entry-too-large')
    expect(formatCodeOf(() => formatEntryBundle([]))).toBe('invalid-tile')
    expect(formatCodeOf(() => formatEntryBundle(Array<Buffer>(257).fill(hash)))).toBe(
      'invalid-tile',
    )
  })
})
