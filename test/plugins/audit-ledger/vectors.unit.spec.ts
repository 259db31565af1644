import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { parseEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import {
  createNoteSigner,
  parseVerifierKey,
  privateKeyFromSeed,
  verifyEd25519,
} from '../../../src/plugins/audit-ledger/ledger/keys.js'
import {
  createGrowingTree,
  emptyRoot,
  leafHash,
  nodeHash,
} from '../../../src/plugins/audit-ledger/ledger/merkleTree.js'
import {
  createNodeReader,
  proveConsistency,
  proveInclusion,
  rootAtSize,
} from '../../../src/plugins/audit-ledger/ledger/prove.js'
import { verifyNote } from '../../../src/plugins/audit-ledger/ledger/signedNote.js'
import {
  formatTileIndex,
  listTiles,
  parseTileIndex,
} from '../../../src/plugins/audit-ledger/ledger/tiles.js'
import {
  verifyConsistency,
  verifyInclusion,
} from '../../../src/plugins/audit-ledger/ledger/verifyProofs.js'
import { canonicalJson } from '../../../src/plugins/shared/canonicalJson.js'
import { formatCodeOf } from './ledgerKit.js'

type Vectors = {
  readonly rfc6962: {
    readonly hasher: readonly { what: string; hex?: string; base64?: string }[]
    readonly leafInputsHex: readonly string[]
    readonly nodeHashesByLevel: readonly (readonly string[])[]
    readonly rootHashesBySize: readonly string[]
    readonly allProofsUpTo8: {
      readonly inclusion: readonly { index: number; size: number; proof: readonly string[] }[]
      readonly consistency: readonly { size1: number; size2: number; proof: readonly string[] }[]
    }
  }
  readonly tilePaths: {
    readonly examples: readonly { index: string; path: string }[]
    readonly treeOf70000: Readonly<Record<string, number>>
  }
  readonly signedNotes: {
    readonly valid: readonly { name: string; vkeys: readonly string[]; note: string }[]
  }
  readonly ed25519?: {
    readonly cases: readonly Readonly<
      Record<'messageHex' | 'publicHex' | 'seedHex' | 'signatureHex', string>
    >[]
  }
  readonly jcs?: {
    readonly documents: readonly { name: string; inputText: string; outputUtf8Hex: string }[]
    readonly numbers: readonly { ieee754Hex: string; expected: string }[]
    readonly mustReject: readonly { why: string; js?: string; hex?: string }[]
  }
}

// The collection of the reference platform when it lies beside the repository, else our own copy
// of its first sections.
const shared = path.resolve(process.cwd(), '../shared/vectors/ledger.json')
const own = new URL('./vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(existsSync(shared) ? shared : own, 'utf8')) as Vectors
const { ed25519, jcs, rfc6962, signedNotes, tilePaths } = vectors

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const toBytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const toDouble = (hex: string): number => toBytes(hex).readDoubleBE()

const leaves = rfc6962.leafInputsHex.map((hex) => leafHash(toBytes(hex)))
const roots = rfc6962.rootHashesBySize.map(toBytes)
const readNode = createNodeReader(leaves)

describe('RFC 6962', () => {
  const computed: Readonly<Record<string, Buffer>> = {
    'empty tree root': emptyRoot(),
    'leaf of empty data': leafHash(Buffer.alloc(0)),
    'leaf of ASCII "L123456"': leafHash(Buffer.from('L123456')),
    'node of ASCII "N123","N456"': nodeHash(Buffer.from('N123'), Buffer.from('N456')),
    'leaf of ASCII "hello world" (golang/mod tlog)': leafHash(Buffer.from('hello world')),
  }
  it.each(rfc6962.hasher)('$what', ({ base64, hex, what }) => {
    const expected = hex ?? Buffer.from(base64 ?? '', 'base64').toString('hex')
    expect(hexOf(computed[what] ?? Buffer.alloc(0))).toBe(expected)
  })

  it('has the nodes of every level', async () => {
    for (const [height, nodes] of rfc6962.nodeHashesByLevel.entries()) {
      for (const [index, node] of nodes.entries()) {
        expect(hexOf(await readNode(height, index))).toBe(node)
      }
    }
  })

  it('has the roots of every size', async () => {
    const tree = createGrowingTree()
    for (const [size, root] of roots.entries()) {
      expect(tree.root()).toEqual(root)
      expect(await rootAtSize(readNode, size)).toEqual(root)
      if (size < leaves.length) tree.append(leaves[size] as Buffer)
    }
  })

  it.each(rfc6962.allProofsUpTo8.inclusion)('includes $index in $size', async (vector) => {
    const { index, size } = vector
    const proof = await proveInclusion({ index, size, readNode })
    expect(proof.map(hexOf)).toEqual(vector.proof)
    const root = roots[size] as Buffer
    expect(verifyInclusion({ index, size, leaf: leaves[index] as Buffer, proof, root })).toBe(true)
  })

  it.each(rfc6962.allProofsUpTo8.consistency)('grows from $size1 to $size2', async (vector) => {
    const { size1: from, size2: to } = vector
    const proof = await proveConsistency({ from, to, readNode })
    expect(proof.map(hexOf)).toEqual(vector.proof)
    const [fromRoot, toRoot] = [roots[from] as Buffer, roots[to] as Buffer]
    expect(verifyConsistency({ from, to, proof, fromRoot, toRoot })).toBe(true)
  })
})

describe('C2SP', () => {
  it.each(tilePaths.examples)('writes tile $index as $path', ({ index, path: expected }) => {
    expect(formatTileIndex(Number(index))).toBe(expected)
    expect(parseTileIndex(expected)).toBe(Number(index))
  })

  it('cuts a tree of 70,000 into the tiles of the specification', () => {
    const counted: Record<string, number> = {}
    for (const { kind, level, width } of listTiles(70_000)) {
      if (kind === 'entries') continue
      const full = `full_level${level}`
      if (width === 256) counted[full] = (counted[full] ?? 0) + 1
      else counted[`partial_level${level}`] = width
    }
    expect(counted).toEqual(tilePaths.treeOf70000)
  })

  it.each(signedNotes.valid)('verifies the note of $name', ({ note, vkeys }) => {
    const { text, verified } = verifyNote(note, vkeys)
    expect(note.startsWith(`${text}\n— `)).toBe(true)
    expect(verified).toHaveLength(vkeys.length)
  })
})

/** RFC 8032 §7.1, tests 1 and 2. */
const ed25519Cases = ed25519?.cases ?? [
  {
    seedHex: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicHex: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    messageHex: '',
    signatureHex:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seedHex: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    messageHex: '72',
    signatureHex:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
]

describe('Ed25519 (RFC 8032)', () => {
  it.each(ed25519Cases)('signs and verifies with $publicHex', async (vector) => {
    const signer = createNoteSigner('a', privateKeyFromSeed(toBytes(vector.seedHex)))
    const { publicKey } = parseVerifierKey(signer.vkey)
    const message = toBytes(vector.messageHex)
    const signature = Buffer.from(await signer.sign(message))
    expect([hexOf(publicKey), hexOf(signature)]).toEqual([vector.publicHex, vector.signatureHex])
    expect(verifyEd25519({ publicKey, message, signature })).toBe(true)
    for (let place = 0; place < 64; place += 1) {
      const changed = signature.with(place, (signature[place] as number) ^ 1)
      expect(verifyEd25519({ publicKey, message, signature: changed })).toBe(false)
    }
  })
})

/** RFC 8785 appendix B. */
const numbers = jcs?.numbers ?? [
  { ieee754Hex: '0000000000000000', expected: '0' },
  { ieee754Hex: '8000000000000000', expected: '0' },
  { ieee754Hex: '0000000000000001', expected: '5e-324' },
  { ieee754Hex: '7fefffffffffffff', expected: '1.7976931348623157e+308' },
  { ieee754Hex: '4340000000000000', expected: '9007199254740992' },
  { ieee754Hex: '444b1ae4d6e2ef50', expected: '1e+21' },
  { ieee754Hex: '3eb0c6f7a0b5ed8d', expected: '0.000001' },
  { ieee754Hex: '3eb0c6f7a0b5ed8c', expected: '9.999999999999997e-7' },
]

/** RFC 8785 §3.2.3. */
const documents = jcs?.documents ?? [
  {
    name: 'sorting',
    inputText: '{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}',
    outputUtf8Hex: hexOf(Buffer.from('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')),
  },
]

/** RFC 8785 §3.2.2.2: strings without a UTF-8 form. */
const rejected = jcs?.mustReject.filter(({ js }) => js !== undefined) ?? [
  { why: 'a lone surrogate in a value', js: '{"a":"\\ud800"}' },
  { why: 'a lone surrogate in a key', js: '{"\\udc00":1}' },
]

describe('JSON canonicalisation (RFC 8785)', () => {
  it.each(documents)('writes the document $name', ({ inputText, outputUtf8Hex }) => {
    expect(hexOf(Buffer.from(canonicalJson(JSON.parse(inputText))))).toBe(outputUtf8Hex)
  })

  it.each(numbers)('writes the number $ieee754Hex as $expected', ({ expected, ieee754Hex }) => {
    expect(canonicalJson(toDouble(ieee754Hex))).toBe(expected)
  })

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'has no way to write %s',
    (hex) => {
      expect(() => canonicalJson(toDouble(hex))).toThrow(TypeError)
    },
  )

  it.each(rejected)('refuses: $why', (vector) => {
    expect(() => canonicalJson(JSON.parse(vector.js ?? ''))).toThrow(TypeError)
  })

  it('refuses bytes that are not UTF-8', () => {
    const bad = jcs?.mustReject.find(({ hex }) => hex !== undefined)?.hex ?? '5b22ff225d'
    expect(formatCodeOf(() => parseEntry(toBytes(bad)))).toBe('invalid-json')
  })
})
