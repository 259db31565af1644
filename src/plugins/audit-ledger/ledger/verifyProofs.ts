import { hashBytes } from './encoding.js'
import { emptyRoot, nodeHash } from './merkleTree.js'

/** Sizes and indices; `bigint` for those above 2^53, which other logs may have. */
export type TreeNumber = bigint | number

const maxTreeNumber = 2n ** 64n - 1n

/** `null` for what cannot be a size: negative, not whole, rounded, or above 64 bits. */
const toBig = (value: TreeNumber): bigint | null => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return null
  const big = BigInt(value)
  return big >= 0n && big <= maxTreeNumber ? big : null
}

const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every((hash) => hash.length === hashBytes)

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Drops trailing zero bits of `fn` from both, as long as `fn` has some and is not 0. */
const alignRight = (fn: bigint, sn: bigint): [bigint, bigint] => {
  let [first, second] = [fn, sn]
  while (first !== 0n && (first & 1n) === 0n) {
    first >>= 1n
    second >>= 1n
  }
  return [first, second]
}

/**
 * The root that an audit path leads to (the loop of RFC 9162 §2.1.3.2); `null` when the path does
 * not have exactly the length that (index, size) asks for.
 */
export const rootFromInclusion = (args: {
  readonly index: TreeNumber
  readonly size: TreeNumber
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
}): Buffer | null => {
  const index = toBig(args.index)
  const size = toBig(args.size)
  if (index === null || size === null || index >= size) return null
  if (!areHashes([args.leaf, ...args.proof])) return null
  let [fn, sn] = [index, size - 1n]
  let node: Buffer = Buffer.from(args.leaf)
  for (const sibling of args.proof) {
    if (sn === 0n) return null
    if ((fn & 1n) === 1n || fn === sn) {
      node = nodeHash(sibling, node)
      ;[fn, sn] = alignRight(fn, sn)
    } else {
      node = nodeHash(node, sibling)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n ? node : null
}

/** True when `leaf` is leaf `index` of the tree of `size` leaves with that `root`. */
export const verifyInclusion = (args: {
  readonly index: TreeNumber
  readonly size: TreeNumber
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}): boolean => {
  const root = rootFromInclusion(args)
  return root !== null && isEqual(root, args.root)
}

/** Both roots that a consistency proof leads to; `null` when its length is wrong. */
const rootsFromConsistency = (args: {
  readonly from: bigint
  readonly to: bigint
  readonly fromRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}): { readonly old: Buffer; readonly grown: Buffer } | null => {
  const { from, fromRoot, proof, to } = args
  // An old size that is a power of two is a node of the new tree: its root opens the proof.
  const path = (from & (from - 1n)) === 0n ? [fromRoot, ...proof] : proof
  const [seed, ...rest] = path
  if (!seed || proof.length === 0) return null
  let [fn, sn] = [from - 1n, to - 1n]
  while ((fn & 1n) === 1n) {
    fn >>= 1n
    sn >>= 1n
  }
  let old: Buffer = Buffer.from(seed)
  let grown: Buffer = Buffer.from(seed)
  for (const hash of rest) {
    if (sn === 0n) return null
    if ((fn & 1n) === 1n || fn === sn) {
      old = nodeHash(hash, old)
      grown = nodeHash(hash, grown)
      ;[fn, sn] = alignRight(fn, sn)
    } else {
      grown = nodeHash(grown, hash)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n ? { old, grown } : null
}

/**
 * True when the tree (`to`, `toRoot`) begins with the tree (`from`, `fromRoot`), by the loop of
 * RFC 9162 §2.1.4.2. Equal sizes need equal roots and an empty proof; every tree begins with the
 * empty one, whose proof is empty.
 */
export const verifyConsistency = (args: {
  readonly from: TreeNumber
  readonly to: TreeNumber
  readonly fromRoot: Uint8Array
  readonly toRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}): boolean => {
  const { fromRoot, proof, toRoot } = args
  const from = toBig(args.from)
  const to = toBig(args.to)
  if (from === null || to === null || from > to) return false
  if (from === 0n && !isEqual(fromRoot, emptyRoot())) return false
  if (from === to) return proof.length === 0 && isEqual(fromRoot, toRoot)
  if (!areHashes([fromRoot, toRoot, ...proof])) return false
  if (from === 0n) return proof.length === 0
  const roots = rootsFromConsistency({ from, to, fromRoot, proof })
  return roots !== null && isEqual(roots.old, fromRoot) && isEqual(roots.grown, toRoot)
}
