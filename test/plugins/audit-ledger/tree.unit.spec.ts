import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'

import { createTreeReader } from '../../../src/plugins/audit-ledger/operations/createTreeReader.js'
import {
  appendToFrontier,
  leafHash,
  rootOfFrontier,
  rootOfHashes,
} from '../../../src/plugins/audit-ledger/operations/primitives.js'
import {
  coversTile,
  encodeTileIndex,
  formatTilePath,
  listTiles,
  parseTilePath,
} from '../../../src/plugins/audit-ledger/operations/tilePath.js'
import {
  isConsistent,
  rootFromInclusion,
} from '../../../src/plugins/audit-ledger/operations/verifyProofs.js'

type Vectors = {
  readonly rfc6962: {
    readonly leafInputsHex: readonly string[]
    readonly rootHashesBySize: readonly string[]
    readonly allProofsUpTo8: {
      readonly inclusion: readonly { index: number; size: number; proof: readonly string[] }[]
      readonly consistency: readonly { size1: number; size2: number; proof: readonly string[] }[]
    }
  }
  readonly tilePaths: { readonly examples: readonly { index: string; path: string }[] }
}

const { rfc6962, tilePaths } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
) as Vectors

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const toBytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const vectorLeaves = rfc6962.leafInputsHex.map((hex) => leafHash(toBytes(hex)))

const readerOf = (leaves: readonly Buffer[]) =>
  createTreeReader((start, end) => Promise.resolve(leaves.slice(start, end)))

const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))

describe('published vectors (RFC 6962)', () => {
  it.each(rfc6962.rootHashesBySize.map((root, size) => [size, root] as const))(
    'has the root of size %i',
    (size, root) => {
      let frontier: Uint8Array[] = []
      vectorLeaves.slice(0, size).forEach((leaf, index) => {
        frontier = appendToFrontier({ frontier, size: index, leaf })
      })
      expect(hexOf(rootOfFrontier(frontier))).toBe(root)
    },
  )

  it.each(rfc6962.allProofsUpTo8.inclusion)('includes $index in $size', async (vector) => {
    const { index, size } = vector
    const proof = await readerOf(vectorLeaves).inclusionProof({ index, size })
    expect(proof.map(hexOf)).toEqual(vector.proof)
    const root = rootFromInclusion({ index, size, leaf: vectorLeaves[index] as Buffer, proof })
    expect(hexOf(root as Buffer)).toBe(rfc6962.rootHashesBySize[size])
  })

  it.each(rfc6962.allProofsUpTo8.consistency)('grows $size1 to $size2', async (vector) => {
    const range = { from: vector.size1, to: vector.size2 }
    const proof = await readerOf(vectorLeaves).consistencyProof(range)
    expect(proof.map(hexOf)).toEqual(vector.proof)
  })
})

describe('proofs of trees with several tiles', () => {
  const sizes = [1, 2, 3, 7, 255, 256, 257, 300, 511, 512, 513, 700]
  const leaves = leavesOf(700)
  const tree = readerOf(leaves)
  const rootOf = (size: number): Buffer => rootOfHashes(leaves.slice(0, size))

  it.each(sizes)('verify for each of some leaves at size %i', async (size) => {
    const indexes = [0, 1, 127, 255, 256, size - 1].filter((index) => index < size)
    for (const index of indexes) {
      const proof = await tree.inclusionProof({ index, size })
      const leaf = leaves[index] as Buffer
      expect(rootFromInclusion({ index, size, leaf, proof })).toEqual(rootOf(size))
      expect(rootFromInclusion({ index: index + 1, size, leaf, proof })).not.toEqual(rootOf(size))
      expect(rootFromInclusion({ index, size, leaf, proof: [...proof, leaf] })).not.toEqual(
        rootOf(size),
      )
    }
  })

  it.each(sizes.flatMap((from) => sizes.filter((to) => to >= from).map((to) => [from, to])))(
    'show that %i grew to %i, and nothing else',
    async (from = 0, to = 0) => {
      const proof = await tree.consistencyProof({ from, to })
      const older = { size: from, root: rootOf(from) }
      const newer = { size: to, root: rootOf(to) }
      expect(isConsistent({ from: older, to: newer, proof })).toBe(true)
      const wrong = { ...older, root: leafHash(older.root) }
      expect(isConsistent({ from: wrong, to: newer, proof })).toBe(false)
      expect(isConsistent({ from: older, to: newer, proof: [...proof, wrong.root] })).toBe(false)
      const first = proof[0]
      if (first) expect(isConsistent({ from: older, to: newer, proof: proof.slice(1) })).toBe(false)
    },
  )
})

describe('tile paths', () => {
  it.each(tilePaths.examples)('writes $index as $path and reads it', ({ index, path }) => {
    expect(encodeTileIndex(Number(index))).toBe(path)
    expect(parseTilePath(`0/${path}`)).toMatchObject({ index: Number(index), width: 256 })
  })

  it('names every tile of a tree of 70,000', () => {
    const hashes = listTiles(70_000).filter(({ kind }) => kind === 'hashes')
    const count = (level: number, full: boolean) =>
      hashes.filter((tile) => tile.level === level && (tile.width === 256) === full)
    expect(count(0, true)).toHaveLength(273)
    expect(count(0, false).map(({ width }) => width)).toEqual([112])
    expect(count(1, true)).toHaveLength(1)
    expect(count(1, false).map(({ width }) => width)).toEqual([17])
    expect(count(2, false).map(({ width }) => width)).toEqual([1])
    for (const tile of listTiles(70_000)) {
      expect(parseTilePath(formatTilePath(tile))).toEqual(tile)
      expect(coversTile(70_000, tile)).toBe(true)
    }
  })
})
