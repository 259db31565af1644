import { hashBytes } from '../ledger/encoding.js'

const perChunk = 256

/** Leaf hashes by sequence: 32 bytes each, in blocks, so that a forged far sequence costs one block. */
export type LeafStore = {
  readonly get: (seq: number) => Buffer | null
  readonly set: (seq: number, leaf: Uint8Array) => void
}

// No SHA-256 is all zero as far as anybody can tell; it stands for "absent".
const absent = Buffer.alloc(hashBytes)

export const createLeafStore = (): LeafStore => {
  const chunks = new Map<number, Buffer>()
  return {
    get: (seq) => {
      const chunk = chunks.get(Math.floor(seq / perChunk))
      if (!chunk) return null
      const at = (seq % perChunk) * hashBytes
      const leaf = chunk.subarray(at, at + hashBytes)
      return leaf.equals(absent) ? null : leaf
    },
    set: (seq, leaf) => {
      const index = Math.floor(seq / perChunk)
      const chunk = chunks.get(index) ?? Buffer.alloc(perChunk * hashBytes)
      chunks.set(index, chunk)
      chunk.set(leaf, (seq % perChunk) * hashBytes)
    },
  }
}
