import { describe, expect, it } from '@jest/globals'

import {
  appendToFrontier,
  createGrowingTree,
  emptyRoot,
  leafHash,
  nodeHash,
  rootOfFrontier,
  rootOfHashes,
} from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
  rootAtSize,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import {
  verifyConsistency,
  verifyInclusion,
} from '../../../src/plugins/audit-ledger/ledger/verifyProofs.js'
import { formatCodeOf } from './ledgerKit.js'
import { rejectionOf } from './rejections.js'

const leaves = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))

/** RFC 9162 §2.1.1, word for word: slow, and shares no code with what is tested but the hashes. */
const treeHash = (list: readonly Buffer[]): Buffer => {
  if (list.length === 0) return emptyRoot()
  if (list.length === 1) return list[0] as Buffer
  let k = 1
  while (k * 2 < list.length) k *= 2
  return nodeHash(treeHash(list.slice(0, k)), treeHash(list.slice(k)))
}

/** RFC 9162 §2.1.3.1. */
const auditPath = (index: number, list: readonly Buffer[]): Buffer[] => {
  if (list.length === 1) return []
  let k = 1
  while (k * 2 < list.length) k *= 2
  return index < k
    ? [...auditPath(index, list.slice(0, k)), treeHash(list.slice(k))]
    : [...auditPath(index - k, list.slice(k)), treeHash(list.slice(0, k))]
}

/** RFC 9162 §2.1.4.1. */
const growthProof = (from: number, list: readonly Buffer[], whole = true): Buffer[] => {
  if (from === list.length) return whole ? [] : [treeHash(list)]
  let k = 1
  while (k * 2 < list.length) k *= 2
  return from <= k
    ? [...growthProof(from, list.slice(0, k), whole), treeHash(list.slice(k))]
    : [...growthProof(from - k, list.slice(k), false), treeHash(list.slice(0, k))]
}

const rootOf = (size: number): Buffer => treeHash(leaves.slice(0, size))
const readNode = createNodeReader(leaves)
const sizes = [
  1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65, 100, 127, 128, 255, 256, 257, 300,
]

describe('hashing (RFC 6962 §2.1)', () => {
  it.each([
    [
      'the empty tree',
      emptyRoot(),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ],
    [
      'a leaf of nothing',
      leafHash(Buffer.alloc(0)),
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    ],
    [
      'the leaf L123456',
      leafHash(Buffer.from('L123456')),
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    ],
    [
      'the node N123, N456',
      nodeHash(Buffer.from('N123'), Buffer.from('N456')),
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    ],
  ])('knows %s', (_, hash, expected) => {
    expect(hash.toString('hex')).toBe(expected)
  })

  it('tells a leaf of 64 bytes from a node of the same bytes', () => {
    const [left, right] = [leaves[0] as Buffer, leaves[1] as Buffer]
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right))
  })
})

describe('roots', () => {
  it('are the same by frontier, in place, by nodes and by the RFC’s recursion', async () => {
    const tree = createGrowingTree()
    let frontier: Uint8Array[] = []
    for (const [size, leaf] of leaves.entries()) {
      expect(tree.root()).toEqual(rootOf(size))
      expect(rootOfFrontier(frontier)).toEqual(rootOf(size))
      frontier = appendToFrontier({ frontier, size, leaf })
      tree.append(leaf)
    }
    for (const size of [0, ...sizes]) {
      expect(await rootAtSize(readNode, size)).toEqual(rootOf(size))
      expect(rootOfHashes(leaves.slice(0, size))).toEqual(rootOf(size))
    }
  })

  it('of a forked tree go their own way', () => {
    const tree = createGrowingTree()
    leaves.slice(0, 5).forEach(tree.append)
    const fork = tree.fork()
    fork.append(leaves[9] as Buffer)
    tree.append(leaves[5] as Buffer)
    expect(tree.root()).toEqual(rootOf(6))
    expect(fork.root()).not.toEqual(rootOf(6))
    expect(fork.size()).toBe(6)
  })

  it.each([-1, 1.5, NaN, 2 ** 53, Infinity])('do not exist at the size %p', (size) => {
    const leaf = leaves[0] as Buffer
    expect(formatCodeOf(() => appendToFrontier({ frontier: [], size, leaf }))).toBe('invalid-range')
  })

  it('are not made of a frontier of another size', () => {
    const leaf = leaves[0] as Buffer
    expect(formatCodeOf(() => appendToFrontier({ frontier: [leaf], size: 3, leaf }))).toBe(
      'invalid-range',
    )
  })
})

describe('inclusion proofs', () => {
  it('are those of the RFC, and verify', async () => {
    for (const size of sizes.filter((one) => one <= 65)) {
      for (let index = 0; index < size; index += 1) {
        const proof = await proveInclusion({ index, size, readNode })
        expect(proof).toEqual(auditPath(index, leaves.slice(0, size)))
        const leaf = leaves[index] as Buffer
        expect(verifyInclusion({ index, size, leaf, proof, root: rootOf(size) })).toBe(true)
      }
    }
  })

  it('verify for nothing but what they were made for', async () => {
    for (const size of sizes) {
      const root = rootOf(size)
      for (const index of new Set([0, 1, size >> 1, size - 1].filter((one) => one < size))) {
        const leaf = leaves[index] as Buffer
        const proof = await proveInclusion({ index, size, readNode })
        const good = { index, size, leaf, proof, root }
        const wrong = leafHash(leaf)
        const forged = [
          { ...good, index: index + 1 },
          { ...good, index: index - 1 },
          { ...good, index: index ^ 2 },
          { ...good, index: index + size },
          { ...good, index: BigInt(index) + 2n ** 32n },
          { ...good, index: BigInt(index) - 2n ** 64n },
          { ...good, size: size * 2 },
          { ...good, size: 0 },
          { ...good, leaf: wrong },
          { ...good, leaf: leaf.subarray(1) },
          { ...good, root: wrong },
          { ...good, root: Buffer.alloc(0) },
          { ...good, proof: [...proof, wrong] },
          { ...good, proof: [wrong, ...proof] },
          { ...good, proof: [...proof, root] },
          { ...good, proof: [...proof, Buffer.alloc(0)] },
          { ...good, proof: [...proof, ...proof, leaf] },
          ...proof.flatMap((hash, place) => [
            { ...good, proof: proof.filter((_, other) => other !== place) },
            { ...good, proof: proof.with(place, leafHash(hash)) },
            { ...good, proof: proof.with(place, hash.subarray(1)) },
            { ...good, proof: [...proof.slice(0, place), wrong, ...proof.slice(place)] },
          ]),
        ]
        expect(verifyInclusion(good)).toBe(true)
        expect(forged.filter(verifyInclusion)).toEqual([])
      }
    }
  })

  it('of another size do not verify, even with the same root', () => {
    const leaf = leaves[0] as Buffer
    // A root that is its own leaf would do for every size if the length were not checked.
    for (const size of [2, 3, 4, 2 ** 32, 2 ** 52, 2n ** 63n]) {
      expect(verifyInclusion({ index: 0, size, leaf, proof: [], root: leaf })).toBe(false)
    }
    expect(verifyInclusion({ index: 0, size: 1, leaf, proof: [], root: leaf })).toBe(true)
  })

  it('count exactly above 32 and 53 bits', () => {
    const leaf = leaves[0] as Buffer
    const sibling = leaves[1] as Buffer
    for (const bits of [31n, 32n, 33n, 52n, 53n, 63n]) {
      // The last leaf of 2^bits + 1 hangs directly below the root.
      const index = 2n ** bits
      const root = nodeHash(sibling, leaf)
      const good = { index, size: index + 1n, leaf, proof: [sibling], root }
      expect(verifyInclusion(good)).toBe(true)
      expect(verifyInclusion({ ...good, index: index - 1n })).toBe(false)
      expect(verifyInclusion({ ...good, index: 0 })).toBe(false)
      expect(verifyInclusion({ ...good, size: index + 2n })).toBe(false)
    }
    const rounded = { index: 0, size: 2 ** 53, leaf, proof: [], root: leaf }
    expect(verifyInclusion(rounded)).toBe(false)
  })

  it.each([
    [0, 0],
    [5, 5],
    [6, 5],
    [-1, 5],
    [0.5, 5],
  ])('are not made for leaf %p of %p', async (index, size) => {
    const error = await rejectionOf(proveInclusion({ index, size, readNode }))
    expect(error).toMatchObject({ code: 'invalid-range' })
  })
})

describe('consistency proofs', () => {
  it('are those of the RFC, and verify', async () => {
    const some = sizes.filter((one) => one <= 65)
    for (const to of some) {
      for (let from = 1; from <= to; from += 1) {
        const proof = await proveConsistency({ from, to, readNode })
        expect(proof).toEqual(growthProof(from, leaves.slice(0, to)))
        const roots = { fromRoot: rootOf(from), toRoot: rootOf(to) }
        expect(verifyConsistency({ from, to, proof, ...roots })).toBe(true)
      }
    }
  })

  it('verify for nothing but what they were made for', async () => {
    for (const to of sizes) {
      for (const from of new Set([1, 2, to >> 1, to - 1].filter((one) => one > 0 && one < to))) {
        const proof = await proveConsistency({ from, to, readNode })
        const good = { from, to, proof, fromRoot: rootOf(from), toRoot: rootOf(to) }
        const wrong = leafHash(good.fromRoot)
        const forged = [
          { ...good, from: from - 1 },
          { ...good, from: from + 1 },
          { ...good, from: from ^ 2 },
          { ...good, to: to * 2 },
          { ...good, from: to, to: from },
          { ...good, fromRoot: wrong },
          { ...good, toRoot: wrong },
          { ...good, fromRoot: good.toRoot, toRoot: good.fromRoot },
          { ...good, fromRoot: Buffer.alloc(0) },
          { ...good, proof: [] },
          { ...good, proof: [...proof, wrong] },
          { ...good, proof: [wrong, ...proof] },
          { ...good, proof: [...proof, good.toRoot] },
          { ...good, proof: [good.fromRoot, ...proof] },
          ...proof.flatMap((hash, place) => [
            { ...good, proof: proof.filter((_, other) => other !== place) },
            { ...good, proof: proof.with(place, leafHash(hash)) },
            { ...good, proof: proof.with(place, Buffer.alloc(0)) },
          ]),
        ]
        expect(verifyConsistency(good)).toBe(true)
        expect(forged.filter(verifyConsistency)).toEqual([])
      }
    }
  })

  it('of equal sizes need equal roots and no hash', () => {
    const root = rootOf(5)
    const good = { from: 5, to: 5, fromRoot: root, toRoot: root, proof: [] }
    expect(verifyConsistency(good)).toBe(true)
    expect(verifyConsistency({ ...good, toRoot: leafHash(root) })).toBe(false)
    expect(verifyConsistency({ ...good, proof: [root] })).toBe(false)
  })

  it('from the empty tree are empty, and only for its own root', () => {
    const good = { from: 0, to: 5, fromRoot: emptyRoot(), toRoot: rootOf(5), proof: [] }
    expect(verifyConsistency(good)).toBe(true)
    expect(verifyConsistency({ ...good, fromRoot: rootOf(1) })).toBe(false)
    expect(verifyConsistency({ ...good, proof: [rootOf(5)] })).toBe(false)
  })

  it('are not made backwards', async () => {
    const error = await rejectionOf(proveConsistency({ from: 6, to: 5, readNode }))
    expect(error).toMatchObject({ code: 'invalid-range' })
  })
})
