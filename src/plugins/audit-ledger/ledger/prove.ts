import { LedgerFormatError } from './errors.js'
import { emptyRoot, nodeHash, requireTreeSize, splitOf } from './merkleTree.js'

/**
 * Root of the perfect subtree number `index` of `2 ** height` leaves. Only subtrees that the tree
 * holds completely are asked for, so an answer may be kept for ever.
 */
export type ReadNode = (height: number, index: number) => Buffer | Promise<Buffer>

/** Reads nodes from the leaf hashes themselves; every node is computed once. */
export const createNodeReader = (leaves: readonly Uint8Array[]): ReadNode => {
  const known = new Map<string, Buffer>()
  const read = (height: number, index: number): Buffer => {
    const leaf = leaves[index]
    if (height === 0 && leaf) return Buffer.from(leaf)
    if (height === 0) throw new LedgerFormatError('invalid-range', `there is no leaf ${index}`)
    const key = `${height}/${index}`
    const node =
      known.get(key) ?? nodeHash(read(height - 1, 2 * index), read(height - 1, 2 * index + 1))
    known.set(key, node)
    return node
  }
  return read
}

/** Merkle tree hash of the leaves `[start, end)`, split as the tree's recursion splits them. */
const rangeRoot = async (read: ReadNode, start: number, end: number): Promise<Buffer> => {
  const size = end - start
  const height = Math.round(Math.log2(size))
  if (2 ** height === size) return read(height, start / size)
  const middle = start + splitOf(size)
  return nodeHash(await rangeRoot(read, start, middle), await rangeRoot(read, middle, end))
}

/** Root of the first `size` leaves. */
export const rootAtSize = async (read: ReadNode, size: number): Promise<Buffer> => {
  requireTreeSize(size)
  return size === 0 ? emptyRoot() : rangeRoot(read, 0, size)
}

/**
 * Audit path of leaf `index` in the tree of the first `size` leaves (RFC 9162 §2.1.3.1), from the
 * leaf's sibling up to the child of the root.
 *
 * @throws LedgerFormatError `invalid-range` when the tree has no such leaf
 */
export const proveInclusion = async (args: {
  readonly index: number
  readonly size: number
  readonly readNode: ReadNode
}): Promise<Buffer[]> => {
  const { index, readNode, size } = args
  requireTreeSize(index)
  requireTreeSize(size)
  if (index >= size) throw new LedgerFormatError('invalid-range', `no leaf ${index} in ${size}`)
  const path: Buffer[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    const isLeft = index < middle
    path.push(
      await (isLeft ? rangeRoot(readNode, middle, end) : rangeRoot(readNode, start, middle)),
    )
    if (isLeft) end = middle
    else start = middle
  }
  return path.reverse()
}

/**
 * Proof that the tree of `to` leaves begins with that of `from` (RFC 9162 §2.1.4.1). Empty when
 * the sizes are equal or `from` is 0.
 *
 * @throws LedgerFormatError `invalid-range` when `from` is above `to`
 */
export const proveConsistency = async (args: {
  readonly from: number
  readonly to: number
  readonly readNode: ReadNode
}): Promise<Buffer[]> => {
  const { from, readNode, to } = args
  requireTreeSize(from)
  requireTreeSize(to)
  if (from > to) throw new LedgerFormatError('invalid-range', `${from} is above ${to}`)
  if (from === 0 || from === to) return []
  const path: Buffer[] = []
  let [start, end] = [0, to]
  while (end !== from) {
    const middle = start + splitOf(end - start)
    const isLeft = from <= middle
    path.push(
      await (isLeft ? rangeRoot(readNode, middle, end) : rangeRoot(readNode, start, middle)),
    )
    if (isLeft) end = middle
    else start = middle
  }
  // The verifier knows the old root itself; a part of it is what must be told.
  if (start > 0) path.push(await rangeRoot(readNode, start, end))
  return path.reverse()
}
