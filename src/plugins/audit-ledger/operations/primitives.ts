import { createHash } from 'node:crypto'

/** RFC 6962 §2.1: leaves and nodes are hashed with different first bytes. */
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const leafHash = (bytes: Uint8Array): Buffer => sha256(Buffer.from([0]), bytes)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.from([1]), left, right)

/** Frontier: roots of the perfect subtrees, largest first. */
export const appendToFrontier = (args: {
  readonly frontier: readonly Uint8Array[]
  readonly size: number
  readonly leaf: Uint8Array
}): Uint8Array[] => {
  const next = [...args.frontier]
  let node = args.leaf
  for (let rest = args.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    node = nodeHash(next.pop() as Uint8Array, node)
  }
  return [...next, node]
}

export const rootOfFrontier = (frontier: readonly Uint8Array[]): Uint8Array => {
  if (frontier.length === 0) return sha256()
  return frontier.reduceRight((right, left) => nodeHash(left, right))
}

/** Merkle tree hash over node hashes of one level. */
export const rootOfHashes = (hashes: readonly Uint8Array[]): Buffer => {
  if (hashes.length === 0) return sha256()
  if (hashes.length === 1) return Buffer.from(hashes[0] as Uint8Array)
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return nodeHash(rootOfHashes(hashes.slice(0, split)), rootOfHashes(hashes.slice(split)))
}
