import { describe, expect, it } from '@jest/globals'

import { leafHash, rootOfHashes } from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import {
  verifyConsistency,
  verifyInclusion,
} from '../../../src/plugins/audit-ledger/ledger/verifyProofs.js'
import { createTreeReader } from '../../../src/plugins/audit-ledger/operations/createTreeReader.js'

/** The database's tree against that of the leaves themselves. */
const leaves = Array.from({ length: 700 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))
const tree = createTreeReader((start, end) => Promise.resolve(leaves.slice(start, end)))
const readNode = createNodeReader(leaves)
const rootOf = (size: number): Buffer => rootOfHashes(leaves.slice(0, size))
const sizes = [1, 2, 3, 7, 255, 256, 257, 300, 511, 512, 513, 700]

describe('proofs read from tiles of the database', () => {
  it.each(sizes)('are those of the leaves at size %i, and verify', async (size) => {
    expect(await tree.rangeRoot(0, size)).toEqual(rootOf(size))
    const indexes = [0, 1, 127, 255, 256, size - 1].filter((index) => index < size)
    for (const index of indexes) {
      const proof = await tree.inclusionProof({ index, size })
      expect(proof).toEqual(await proveInclusion({ index, size, readNode }))
      const good = { index, size, leaf: leaves[index] as Buffer, proof, root: rootOf(size) }
      expect(verifyInclusion(good)).toBe(true)
      expect(verifyInclusion({ ...good, index: index + 1 })).toBe(false)
    }
  })

  it.each(sizes.flatMap((from) => sizes.filter((to) => to >= from).map((to) => [from, to])))(
    'show that %i grew to %i, and nothing else',
    async (from = 0, to = 0) => {
      const proof = await tree.consistencyProof({ from, to })
      expect(proof).toEqual(await proveConsistency({ from, to, readNode }))
      const good = { from, to, proof, fromRoot: rootOf(from), toRoot: rootOf(to) }
      expect(verifyConsistency(good)).toBe(true)
      expect(verifyConsistency({ ...good, fromRoot: leafHash(good.fromRoot) })).toBe(false)
    },
  )
})
