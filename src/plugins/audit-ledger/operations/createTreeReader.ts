import type { Payload } from 'payload'

import { ledgerSlugs } from '../constants.js'
import { rootOfHashes, splitOf } from '../ledger/merkleTree.js'

/** Hashes in a full tile, and the height of the subtree that each tile level adds (tlog-tiles). */
const tileWidth = 256
const tileHeight = 8

/** Full level-0 tiles kept in memory: 8 KiB each. Roots of full tiles are kept for all. */
const maxCachedTiles = 256

/**
 * Reads the tree of the stored entries. Only complete subtrees are asked for, which never change,
 * so what is cached stays right for ever.
 */
export type TreeReader = {
  /** Hashes `[index × 256, index × 256 + width)` of tile level `level`. */
  readonly tile: (at: { level: number; index: number; width: number }) => Promise<readonly Buffer[]>
  /** RFC 9162 §2.1.3: audit path of leaf `index` in the tree of `size`. */
  readonly inclusionProof: (at: { index: number; size: number }) => Promise<readonly Buffer[]>
  /** RFC 9162 §2.1.4: proof that the tree of `to` extends that of `from`. */
  readonly consistencyProof: (range: { from: number; to: number }) => Promise<readonly Buffer[]>
  /** Merkle tree hash of the leaves `[start, end)` as the tree's recursion splits them. */
  readonly rangeRoot: (start: number, end: number) => Promise<Buffer>
}

export type ReadLeafHashes = (start: number, end: number) => Promise<readonly Buffer[]>

/** Leaf hashes as stored; `verify` is what compares them with the entries' bytes. */
export const createLeafReader =
  (payload: Payload): ReadLeafHashes =>
  async (start, end) => {
    const { docs } = await payload.db.find<{ id: never; seq: number; leafHash: string }>({
      collection: ledgerSlugs.entries,
      limit: end - start,
      pagination: false,
      select: { seq: true, leafHash: true },
      sort: 'seq',
      where: { seq: { greater_than_equal: start, less_than: end } },
    })
    if (docs.length !== end - start) throw new RangeError('Entries are missing.')
    return docs.map(({ leafHash }) => Buffer.from(leafHash, 'hex'))
  }

type Caches = {
  readonly tiles: Map<number, Promise<readonly Buffer[]>>
  readonly roots: Map<string, Promise<Buffer>>
}

const remember = <Key, Value>(
  cache: Map<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> => {
  const cached = cache.get(key)
  if (cached) return cached
  const value = read()
  cache.set(key, value)
  value.catch(() => cache.delete(key))
  return value
}

const createTiles = (readLeaves: ReadLeafHashes): TreeReader['tile'] => {
  const caches: Caches = { tiles: new Map(), roots: new Map() }
  const fullLeafTile = (index: number): Promise<readonly Buffer[]> => {
    const tile = remember(caches.tiles, index, () =>
      readLeaves(index * tileWidth, (index + 1) * tileWidth),
    )
    if (caches.tiles.size > maxCachedTiles) {
      const [oldest] = caches.tiles.keys()
      if (oldest !== undefined && oldest !== index) caches.tiles.delete(oldest)
    }
    return tile
  }
  const rootOfTile = (level: number, index: number): Promise<Buffer> =>
    remember(caches.roots, `${level}/${index}`, async () =>
      rootOfHashes(await tile({ level, index, width: tileWidth })),
    )
  const tile: TreeReader['tile'] = async ({ index, level, width }) => {
    if (level === 0) {
      const start = index * tileWidth
      return width === tileWidth ? fullLeafTile(index) : readLeaves(start, start + width)
    }
    const hashes: Buffer[] = []
    for (let child = 0; child < width; child += 1) {
      hashes.push(await rootOfTile(level - 1, index * tileWidth + child))
    }
    return hashes
  }
  return tile
}

/** Root of the complete subtree of `2 ** height` leaves that is the `index`-th of that height. */
const createSubtreeReader = (tile: TreeReader['tile']) => {
  return async (height: number, index: number): Promise<Buffer> => {
    const level = Math.floor(height / tileHeight)
    const span = 2 ** (height % tileHeight)
    const first = index * span
    const tileIndex = Math.floor(first / tileWidth)
    const offset = first % tileWidth
    const hashes = await tile({ level, index: tileIndex, width: offset + span })
    return rootOfHashes(hashes.slice(offset, offset + span))
  }
}

export const createTreeReader = (readLeaves: ReadLeafHashes): TreeReader => {
  const tile = createTiles(readLeaves)
  const subtree = createSubtreeReader(tile)
  const rangeRoot = async (start: number, end: number): Promise<Buffer> => {
    const size = end - start
    if (size === 0) return rootOfHashes([])
    const height = Math.log2(size)
    if (Number.isInteger(height) && start % size === 0) return subtree(height, start / size)
    const split = splitOf(size)
    return rootOfHashes([
      await rangeRoot(start, start + split),
      await rangeRoot(start + split, end),
    ])
  }
  const path = async (index: number, start: number, end: number): Promise<Buffer[]> => {
    if (end - start <= 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...(await path(index, start, middle)), await rangeRoot(middle, end)]
      : [...(await path(index, middle, end)), await rangeRoot(start, middle)]
  }
  const growth = async (
    from: number,
    range: { readonly start: number; readonly end: number; readonly whole: boolean },
  ): Promise<Buffer[]> => {
    const { end, start, whole } = range
    if (from === end - start) return whole ? [] : [await rangeRoot(start, end)]
    const split = splitOf(end - start)
    const middle = start + split
    return from <= split
      ? [...(await growth(from, { start, end: middle, whole })), await rangeRoot(middle, end)]
      : [
          ...(await growth(from - split, { start: middle, end, whole: false })),
          await rangeRoot(start, middle),
        ]
  }
  return {
    tile,
    rangeRoot,
    inclusionProof: ({ index, size }) => path(index, 0, size),
    consistencyProof: async ({ from, to }) =>
      from === 0 || from === to ? [] : growth(from, { start: 0, end: to, whole: true }),
  }
}
