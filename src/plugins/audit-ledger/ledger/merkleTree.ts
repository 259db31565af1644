import { createHash } from 'node:crypto'

import { LedgerFormatError } from './errors.js'

/**
 * Merkle tree of RFC 6962 §2.1 / RFC 9162 §2.1 over SHA-256. Sizes and indices are exact up to
 * 2^53 − 1: no bit operation of this file works on 32 bits.
 */

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

// Different first bytes keep a node from being passed off as a leaf (RFC 9162 §2.1.1).
const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Buffer => sha256()

/** SHA-256(0x00 ‖ bytes). */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(leafPrefix, bytes)

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(nodePrefix, left, right)

/** @throws LedgerFormatError `invalid-range` unless it is a whole number from 0 to 2^53 − 1 */
export const requireTreeSize = (value: number): void => {
  if (Number.isSafeInteger(value) && value >= 0) return
  throw new LedgerFormatError('invalid-range', `${value} is neither a tree size nor an index`)
}

/**
 * Frontier after one more leaf. A frontier holds the roots of the perfect subtrees that a tree of
 * `size` leaves falls into, largest first: at most 53 hashes, enough to append for ever.
 */
export const appendToFrontier = (args: {
  readonly frontier: readonly Uint8Array[]
  readonly size: number
  readonly leaf: Uint8Array
}): Uint8Array[] => {
  requireTreeSize(args.size)
  const next = [...args.frontier]
  let node = args.leaf
  for (let rest = args.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = next.pop()
    if (!left) throw new LedgerFormatError('invalid-range', 'the frontier is not of that size')
    node = nodeHash(left, node)
  }
  next.push(node)
  return next
}

/** The tree's root, of the frontier alone. */
export const rootOfFrontier = (frontier: readonly Uint8Array[]): Buffer => {
  const last = frontier.at(-1)
  if (!last) return emptyRoot()
  let root = last
  for (let index = frontier.length - 2; index >= 0; index -= 1) {
    root = nodeHash(frontier[index] as Uint8Array, root)
  }
  return Buffer.from(root)
}

/** Largest power of two below `size`; `size` ≥ 2 (RFC 9162 §2.1.1, "k"). */
export const splitOf = (size: number): number => {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** Merkle tree hash over leaf hashes (or over the node hashes of one level). */
export const rootOfHashes = (hashes: readonly Uint8Array[]): Buffer => {
  let frontier: Uint8Array[] = []
  hashes.forEach((leaf, size) => {
    frontier = appendToFrontier({ frontier, size, leaf })
  })
  return rootOfFrontier(frontier)
}

/** A tree that only grows; keeps its frontier and nothing else. */
export type GrowingTree = {
  readonly size: () => number
  readonly root: () => Buffer
  readonly append: (leaf: Uint8Array) => void
  /** Another tree that begins with the same leaves. */
  readonly fork: () => GrowingTree
}

const growTree = (frontier: Uint8Array[], leaves: number): GrowingTree => {
  let size = leaves
  return {
    size: () => size,
    root: () => rootOfFrontier(frontier),
    append: (leaf) => {
      let node = leaf
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        node = nodeHash(frontier.pop() as Uint8Array, node)
      }
      frontier.push(node)
      size += 1
    },
    fork: () => growTree([...frontier], size),
  }
}

/** As `appendToFrontier`, in place: for whoever follows a million leaves. */
export const createGrowingTree = (): GrowingTree => growTree([], 0)
