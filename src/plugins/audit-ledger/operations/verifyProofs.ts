import { nodeHash } from './primitives.js'

/**
 * Root that an inclusion proof leads to (RFC 9162 §2.1.3.2), or `null` when its length does not
 * fit the index and the size.
 */
export const rootFromInclusion = (args: {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
}): Buffer | null => {
  if (args.index >= args.size) return null
  let place = args.index
  let last = args.size - 1
  let hash: Buffer = Buffer.from(args.leaf)
  for (const sibling of args.proof) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : null
}

const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value))

type Sizes = { readonly from: number; readonly to: number }

/** The two roots that a consistency proof leads to; RFC 9162 §2.1.4.2, steps 3 to 6. */
const rootsFromConsistency = (
  { from, to }: Sizes,
  path: readonly Uint8Array[],
): readonly [Buffer, Buffer] | null => {
  let place = from - 1
  let last = to - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  const [first, ...rest] = path
  if (!first) return null
  let older: Buffer = Buffer.from(first)
  let newer: Buffer = Buffer.from(first)
  for (const hash of rest) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      older = nodeHash(hash, older)
      newer = nodeHash(hash, newer)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      newer = nodeHash(newer, hash)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? [older, newer] : null
}

/** True when the proof shows that the tree of `to` extends that of `from`. */
export const isConsistent = (args: {
  readonly from: { readonly size: number; readonly root: Uint8Array }
  readonly to: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}): boolean => {
  const { from, proof, to } = args
  const older = Buffer.from(from.root)
  const newer = Buffer.from(to.root)
  if (from.size > to.size) return false
  if (from.size === to.size) return proof.length === 0 && older.equals(newer)
  if (from.size === 0) return proof.length === 0
  if (proof.length === 0) return false
  const path = isPowerOfTwo(from.size) ? [older, ...proof] : proof
  const roots = rootsFromConsistency({ from: from.size, to: to.size }, path)
  return roots !== null && roots[0].equals(older) && roots[1].equals(newer)
}
