import { beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import { createNodeReader, proveInclusion } from '../../../src/plugins/audit-ledger/ledger/prove.js'
import {
  formatTlogProof,
  parseTlogProof,
  verifyTlogProof,
} from '../../../src/plugins/audit-ledger/ledger/tlogProof.js'
import {
  formatCodeOf,
  kitOrigin,
  kitSigner,
  kitTexts,
  leavesOf,
  otherSigner,
  signTexts,
} from './ledgerKit.js'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
const [hash1, hash2] = [sha256('hash1'), sha256('hash2')]
const [text1, text2] = [hash1.toString('base64'), hash2.toString('base64')]

describe('text of a proof (C2SP tlog-proof@v1)', () => {
  it.each([
    [
      'without extra data',
      { index: 5, hashes: [hash1, hash2], checkpoint: 'test checkpoint\n' },
      `c2sp.org/tlog-proof@v1\nindex 5\n${text1}\n${text2}\n\ntest checkpoint\n`,
    ],
    [
      'with extra data',
      {
        index: 10,
        hashes: [hash1],
        checkpoint: 'checkpoint data\n',
        extra: Buffer.from('extra information'),
      },
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n${text1}\n\ncheckpoint data\n`,
    ],
    [
      'without hashes',
      { index: 0, hashes: [], checkpoint: 'checkpoint\n' },
      'c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n',
    ],
  ])('%s is written and read', (_, proof, text) => {
    expect(formatTlogProof(proof)).toBe(text)
    expect(parseTlogProof(text)).toEqual(proof)
    expect(parseTlogProof(Buffer.from(text))).toEqual(proof)
  })

  it.each([
    ['another header', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['another version', 'c2sp.org/tlog-proof@v2\nindex 0\n\ncheckpoint\n'],
    ['bad extra data', 'c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\ncheckpoint\n'],
    ['extra data twice', 'c2sp.org/tlog-proof@v1\nextra YQ==\nextra YQ==\nindex 0\n\ncheckpoint\n'],
    ['extra data behind', 'c2sp.org/tlog-proof@v1\nindex 0\nextra YQ==\n\ncheckpoint\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n'],
    ['two indices', 'c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\ncheckpoint\n'],
    ['an index that is none', 'c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n'],
    ['a negative index', 'c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n'],
    ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n'],
    ['a rounded index', 'c2sp.org/tlog-proof@v1\nindex 9007199254740993\n\ncheckpoint\n'],
    ['a hash that is none', 'c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n'],
    [
      'a long hash',
      `c2sp.org/tlog-proof@v1\nindex 0\n${Buffer.alloc(64).toString('base64')}\n\ncheckpoint\n`,
    ],
    ['a line without end', `c2sp.org/tlog-proof@v1\nindex 0\n${'a'.repeat(65 * 1024)}\n`],
    ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
    [
      'a path without end',
      `c2sp.org/tlog-proof@v1\nindex 0\n${`${text1}\n`.repeat(65)}\ncheckpoint\n`,
    ],
    ['carriage returns', 'c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\ncheckpoint\r\n'],
  ])('with %s is none', (_, text) => {
    expect(formatCodeOf(() => parseTlogProof(text))).toBe('invalid-proof')
  })
})

describe('verification of a proof', () => {
  const texts = kitTexts(21)
  const index = 13
  const vkeys = [kitSigner.vkey]
  let proof = ''
  let path: readonly Buffer[] = []

  beforeAll(async () => {
    const readNode = createNodeReader(leavesOf(texts))
    path = await proveInclusion({ index, size: texts.length, readNode })
    proof = formatTlogProof({
      index,
      hashes: path,
      checkpoint: await signTexts(texts),
      extra: Buffer.from(texts[index] as string),
    })
  })

  it('goes from the signature through the root to the entry', () => {
    const { checkpoint, entry } = verifyTlogProof({ proof, vkeys, origin: kitOrigin })
    expect(checkpoint).toMatchObject({ origin: kitOrigin, size: 21 })
    expect(Buffer.from(entry).toString()).toBe(texts[index])
  })

  it('takes the entry from elsewhere when the proof has none', () => {
    const bare = proof.replace(/^extra .*\n/m, '')
    const entry = Buffer.from(texts[index] as string)
    expect(verifyTlogProof({ proof: bare, vkeys, entry }).index).toBe(index)
    expect(formatCodeOf(() => verifyTlogProof({ proof: bare, vkeys }))).toBe('invalid-proof')
    const other = Buffer.from(texts[0] as string)
    expect(formatCodeOf(() => verifyTlogProof({ proof, vkeys, entry: other }))).toBe(
      'root-mismatch',
    )
  })

  it('fails for another place, path, entry, size or key', async () => {
    const shorter = await signTexts(texts.slice(0, 20))
    const own = await signTexts(texts)
    const forged: [string, string][] = [
      ['root-mismatch', proof.replace('index 13', 'index 12')],
      ['root-mismatch', proof.replace('index 13', 'index 29')],
      ['root-mismatch', proof.replace((path[0] as Buffer).toString('base64'), text1)],
      ['root-mismatch', proof.replace(`${(path[1] as Buffer).toString('base64')}\n`, '')],
      ['root-mismatch', proof.replace(/^extra .*$/m, 'extra e30=')],
      ['root-mismatch', proof.replace(own, shorter)],
      ['bad-signature', proof.replace('\n21\n', '\n20\n')],
      ['unknown-key', proof.replace(own, await signTexts(texts, otherSigner))],
    ]
    for (const [code, text] of forged) {
      expect(text).not.toBe(proof)
      expect(formatCodeOf(() => verifyTlogProof({ proof: text, vkeys }))).toBe(code)
    }
  })

  it('fails with any one byte changed', () => {
    const bytes = Buffer.from(proof)
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] as number) ^ 1
      formatCodeOf(() => verifyTlogProof({ proof: changed, vkeys }))
    }
  })
})
