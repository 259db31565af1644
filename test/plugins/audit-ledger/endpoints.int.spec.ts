import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import type { BootedLedger } from './bootLedger.js'

import { bootLedger, origin, signer } from './bootLedger.js'

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

const leaf = (text: string): Buffer => sha256(Buffer.from([0]), Buffer.from(text))
const node = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.from([1]), left, right)

/** RFC 9162 §2.1.3.2, written apart from the code under test. */
const rootFromProof = (args: {
  readonly index: number
  readonly size: number
  readonly hash: Buffer
  readonly proof: readonly Buffer[]
}): Buffer => {
  let fn = args.index
  let sn = args.size - 1
  let hash = args.hash
  for (const sibling of args.proof) {
    if (sn === 0) throw new Error('proof too long')
    if (fn % 2 === 1 || fn === sn) {
      hash = node(sibling, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1]
    } else {
      hash = node(hash, sibling)
    }
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  if (sn !== 0) throw new Error('proof too short')
  return hash
}

const posts = 299

describe('ledger endpoints', () => {
  let ledger: BootedLedger
  let auditor: Record<string, string>
  let editor: Record<string, string>
  const size = posts + 1

  const signIn = async (email: string, roles: readonly string[]) => {
    const password = 'a long password'
    const { payload } = ledger
    await payload.create({ collection: 'users', data: { email, password, roles } as never })
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    return { Authorization: `JWT ${token}` }
  }

  beforeAll(async () => {
    ledger = await bootLedger()
    const { payload } = ledger
    await Promise.all(
      Array.from({ length: posts }, (_, index) =>
        payload.create({ collection: 'posts' as never, data: { title: `${index}` } as never }),
      ),
    )
    auditor = await signIn('auditor@demo.example', ['auditor'])
    editor = await signIn('editor@demo.example', ['editor'])
  }, 60_000)

  afterAll(() => ledger.stop())

  const readCheckpoint = async () => {
    const response = await ledger.get('/ledger/checkpoint')
    const [name, count, root] = (await response.text()).split('\n')
    return { response, name, count: Number(count), root: Buffer.from(root ?? '', 'base64') }
  }

  const readLeaves = async (): Promise<Buffer[]> => {
    const full = await ledger.get('/ledger/tile/0/000')
    const partial = await ledger.get(`/ledger/tile/0/001.p/${size - 256}`)
    expect([full.status, partial.status]).toEqual([200, 200])
    const bytes = Buffer.concat([
      Buffer.from(await full.arrayBuffer()),
      Buffer.from(await partial.arrayBuffer()),
    ])
    return Array.from({ length: size }, (_, index) => bytes.subarray(index * 32, index * 32 + 32))
  }

  it('serves a checkpoint of everything that was answered', async () => {
    const { count, name, response } = await readCheckpoint()
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect([name, count]).toEqual([origin, size])
  })

  it('serves the verifier keys, one a line', async () => {
    const response = await ledger.get('/ledger/keys')
    expect(await response.text()).toBe(`${signer.vkey}\n`)
  })

  it('serves tiles that lead to the signed root', async () => {
    const rootOf = (hashes: readonly Buffer[]): Buffer => {
      if (hashes.length === 1) return hashes[0] as Buffer
      const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1)
      return node(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)))
    }
    const leaves = await readLeaves()
    expect(rootOf(leaves)).toEqual((await readCheckpoint()).root)
    const parent = await ledger.get('/ledger/tile/1/000.p/1')
    expect(Buffer.from(await parent.arrayBuffer())).toEqual(rootOf(leaves.slice(0, 256)))
    expect(parent.headers.get('cache-control')).toContain('immutable')
  })

  it.each([0, 1, 255, 256, 298, 299])('proves the inclusion of entry %i', async (seq) => {
    const text = await (await ledger.get(`/ledger/proof/${seq}`)).text()
    const [body = '', ...note] = text.split('\n\n')
    const [format, index, ...hashes] = body.split('\n')
    expect([format, index]).toEqual(['c2sp.org/tlog-proof@v1', `index ${seq}`])
    expect(note.join('\n\n').split('\n')[1]).toBe(String(size))
    const proof = hashes.map((hash) => Buffer.from(hash, 'base64'))
    const entry = await (await ledger.get(`/ledger/entries/${seq}`, auditor)).text()
    const root = rootFromProof({ index: seq, size, hash: leaf(entry), proof })
    expect(root).toEqual((await readCheckpoint()).root)
  })

  it('serves entry bundles to auditors, each entry behind its length', async () => {
    const response = await ledger.get('/ledger/tile/entries/000', auditor)
    const bytes = Buffer.from(await response.arrayBuffer())
    const leaves = await readLeaves()
    let offset = 0
    for (let seq = 0; seq < 256; seq += 1) {
      const length = bytes.readUInt16BE(offset)
      const entry = bytes.subarray(offset + 2, offset + 2 + length).toString()
      expect(leaf(entry)).toEqual(leaves[seq])
      offset += 2 + length
    }
    expect(offset).toBe(bytes.length)
  })

  it('answers a range of sizes with a proof, and equal or empty ones with none', async () => {
    const ask = async (from: number, to: number) =>
      (await (await ledger.get(`/ledger/consistency?from=${from}&to=${to}`)).json()) as object
    expect(await ask(0, 10)).toEqual({ from: 0, to: 10, proof: [] })
    expect(await ask(7, 7)).toEqual({ from: 7, to: 7, proof: [] })
    expect(await ask(256, 300)).toMatchObject({ proof: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
  })

  it.each([
    ['/ledger/tile/0/0', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/0/x000/001', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/64/000', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/0/000.p/256', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/0/000.p/0', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/-1/..%2f', 400, 'audit-ledger/invalid-tile'],
    ['/ledger/tile/0/001', 404, 'audit-ledger/not-found'],
    ['/ledger/tile/0/x999/999', 404, 'audit-ledger/not-found'],
    ['/ledger/checkpoints/abc', 400, 'audit-ledger/invalid-size'],
    ['/ledger/checkpoints/0', 404, 'audit-ledger/not-found'],
    ['/ledger/checkpoints/999999', 404, 'audit-ledger/not-found'],
    ['/ledger/proof/-1', 400, 'audit-ledger/invalid-sequence'],
    ['/ledger/proof/01', 400, 'audit-ledger/invalid-sequence'],
    ['/ledger/proof/300', 404, 'audit-ledger/not-found'],
    ['/ledger/proof/0?size=0', 400, 'audit-ledger/invalid-size'],
    ['/ledger/proof/0?size=x', 400, 'audit-ledger/invalid-size'],
    ['/ledger/consistency?from=2&to=1', 400, 'audit-ledger/invalid-range'],
    ['/ledger/consistency?from=1', 400, 'audit-ledger/invalid-range'],
    ['/ledger/consistency?from=1&to=999', 400, 'audit-ledger/invalid-range'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const response = await ledger.get(path)
    const body = (await response.json()) as { errors: { data: { code: string } }[] }
    expect([response.status, body.errors[0]?.data.code]).toEqual([status, code])
    expect(JSON.stringify(body)).not.toContain('at ')
  })

  it.each(['/ledger/entries/0', '/ledger/tile/entries/000'])(
    'shows %s to auditors only',
    async (path) => {
      const statuses = await Promise.all(
        [{}, editor, auditor].map(async (headers) => (await ledger.get(path, headers)).status),
      )
      expect(statuses).toEqual([401, 403, 200])
    },
  )
})
