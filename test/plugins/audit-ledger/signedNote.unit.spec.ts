import { describe, expect, it } from '@jest/globals'

import {
  createKey,
  createNoteSigner,
  createVerifierKey,
  formatKeyFile,
  formatVerifierKey,
  isKeyName,
  parseKeyFile,
  parseVerifierKey,
  privateKeyFromSeed,
  verifyEd25519,
} from '../../../src/plugins/audit-ledger/ledger/keys.js'
import {
  parseNote,
  signNote,
  verifyNote,
} from '../../../src/plugins/audit-ledger/ledger/signedNote.js'
import { formatCodeOf } from './ledgerKit.js'
import { rejectionOf } from './rejections.js'

// Keys, text and signatures of golang.org/x/mod/sumdb/note (© The Go Authors, BSD-3-Clause).
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const enoch = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const peterSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const text =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n"
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'
const note = `${text}\n${peterLine}${enochLine}`

const namesOf = (signatures: readonly { name: string }[]): string[] =>
  signatures.map(({ name }) => name)

describe('verifier keys', () => {
  it.each([peter, enoch])('%s is read and written back', (vkey) => {
    expect(formatVerifierKey(parseVerifierKey(vkey))).toBe(vkey)
  })

  it('are refused in every part of them', () => {
    for (let start = 0; start < peter.length; start += 1) {
      for (let end = start; end <= peter.length; end += 1) {
        const part = peter.slice(start, end)
        if (part !== peter) expect(formatCodeOf(() => parseVerifierKey(part))).toBe('invalid-key')
      }
    }
  })

  it('are refused with any byte changed by any one bit, or raised by one', () => {
    const bytes = Buffer.from(peter)
    for (let place = 0; place < bytes.length; place += 1) {
      for (const change of [1, 2, 4, 8, 16, 32, 64, 128, null]) {
        const changed = Buffer.from(bytes)
        const byte = bytes[place] as number
        changed[place] = change === null ? byte + 1 : byte ^ change
        const vkey = changed.toString('latin1')
        expect(formatCodeOf(() => parseVerifierKey(vkey))).toBe('invalid-key')
      }
    }
  })

  it.each([
    ['a longer key', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['an unknown type', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an upper-case id', peter.replace('c74f20a3', 'C74F20A3')],
    ['a line break behind', `${peter}\n`],
    ['a space before', ` ${peter}`],
    ['URL-safe base64', peter.replace('/', '_')],
    ['no name', peter.slice(peter.indexOf('+'))],
  ])('with %s are refused, even with a fitting id', (_, vkey) => {
    expect(formatCodeOf(() => parseVerifierKey(vkey))).toBe('invalid-key')
  })

  it.each(['a b', 'a+b', '', 'a\u00a0b', 'a\nb', 'a\u2028b', 'a\u3000b', '\ud800'])(
    'have no such name: %j',
    (name) => {
      expect(isKeyName(name)).toBe(false)
      expect(formatCodeOf(() => createVerifierKey(name, Buffer.alloc(32)))).toBe('invalid-key')
    },
  )

  it('have 32 bytes', () => {
    expect(formatCodeOf(() => createVerifierKey('a', Buffer.alloc(31)))).toBe('invalid-key')
  })
})

describe('notes', () => {
  it('are verified by the keys that are known', () => {
    const one = verifyNote(note, [peter])
    expect([one.text, namesOf(one.verified), namesOf(one.unknown)]).toEqual([
      text,
      ['PeterNeumann'],
      ['EnochRoot'],
    ])
    const both = verifyNote(Buffer.from(note), [enoch, peter])
    expect(namesOf(both.verified)).toEqual(['PeterNeumann', 'EnochRoot'])
    expect(both.unknown).toEqual([])
  })

  it('verify as the specification’s own example', () => {
    const example =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
    expect(verifyNote(example, [vkey]).text).toBe('This is an example message.\n')
  })

  it('without a known key prove nothing', () => {
    expect(formatCodeOf(() => verifyNote(note, []))).toBe('unknown-key')
  })

  it('of a key with a known name and another id are unknown', () => {
    const { signer } = createKey('PeterNeumann')
    expect(formatCodeOf(() => verifyNote(`${text}\n${peterLine}`, [signer.vkey]))).toBe(
      'unknown-key',
    )
  })

  it('are refused for one bad signature of a known key, next to good ones', () => {
    const bad = `${peterLine.slice(0, 60)}ABCD${peterLine.slice(60)}`
    const flipped = peterLine.replace('9UG', '9UH')
    for (const line of [bad, flipped]) {
      for (const block of [line, line + enochLine, enochLine + line, peterLine + line]) {
        const work = () => verifyNote(`${text}\n${block}`, [peter, enoch])
        expect(formatCodeOf(work)).toBe('bad-signature')
      }
      expect(namesOf(verifyNote(`${text}\n${line}${enochLine}`, [enoch]).verified)).toEqual([
        'EnochRoot',
      ])
    }
  })

  it('with one changed byte anywhere do not verify', () => {
    const bytes = Buffer.from(`${text}\n${peterLine}`)
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] as number) ^ 1
      expect(['bad-signature', 'invalid-note', 'unknown-key']).toContain(
        formatCodeOf(() => verifyNote(changed, [peter])),
      )
    }
  })

  it('carry many signatures, and count a key once', () => {
    expect(
      verifyNote(`${text}\n${enochLine.repeat(99)}${peterLine}`, [peter]).unknown,
    ).toHaveLength(99)
    expect(verifyNote(`${text}\n${peterLine.repeat(16)}`, [peter]).verified).toHaveLength(1)
    const flood = `${text}\n${peterLine.repeat(101)}`
    expect(formatCodeOf(() => verifyNote(flood, [peter]))).toBe('invalid-note')
  })

  it('may have empty lines in their text: the last one parts it from the signatures', () => {
    const { signatures, text: read } = parseNote(`a\n\n— b\n\n${peterLine}`)
    expect(read).toBe('a\n\n— b\n')
    expect(signatures).toHaveLength(1)
  })

  it.each([
    ['no signature', text],
    ['an empty block', `${text}\n`],
    ['no last line break', `${text}\n${peterLine.slice(0, -1)}`],
    ['a control character', `\u0001${text}\n${peterLine}`],
    ['a carriage return', `${text}\r\n\n${peterLine}`],
    ['a lone surrogate', `\ud800${text}\n${peterLine}`],
    ['a name with a space', `${text}\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8p\n`],
    ['another line behind', `${text}\n${peterLine}Unexpected line.\n`],
    ['a hyphen for a dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['sloppy base64', `${text}\n${peterLine.replace('nAM=', 'nAN=')}`],
    ['base64 without its end', `${text}\n${peterLine.replace('nAM=', 'nAM')}`],
    ['no bytes behind the id', `${text}\n— PeterNeumann x08gow==\n`],
    ['two spaces', `${text}\n${peterLine.replace('Neumann ', 'Neumann  ')}`],
  ])('with %s are none', (_, broken) => {
    expect(formatCodeOf(() => verifyNote(broken, [peter]))).toBe('invalid-note')
  })

  it('that are not UTF-8 are none', () => {
    const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from(`${text}\n${peterLine}`)])
    expect(formatCodeOf(() => verifyNote(bytes, [peter]))).toBe('invalid-note')
  })
})

describe('signing', () => {
  const signer = createNoteSigner('PeterNeumann', privateKeyFromSeed(peterSeed))

  it('gives the bytes that Go gives', async () => {
    expect(signer.vkey).toBe(peter)
    expect(await signNote({ text, signers: [signer] })).toBe(`${text}\n${peterLine}`)
  })

  it('signs with two keys at a rotation', async () => {
    const { signer: next } = createKey('PeterNeumann')
    const signed = await signNote({ text, signers: [signer, next] })
    expect(verifyNote(signed, [peter]).verified).toHaveLength(1)
    expect(verifyNote(signed, [next.vkey]).verified).toHaveLength(1)
    expect(verifyNote(signed, [peter, next.vkey]).verified).toHaveLength(2)
  })

  it.each(['abc', 'a\u0000\n', 'a\r\n', '\ud800\n', ''])('refuses the text %j', async (bad) => {
    const error = await rejectionOf(signNote({ text: bad, signers: [signer] }))
    expect(error).toMatchObject({ code: 'invalid-note' })
  })

  it('refuses to sign with nobody', async () => {
    const error = await rejectionOf(signNote({ text, signers: [] }))
    expect(error).toMatchObject({ code: 'invalid-note' })
  })
})

describe('key files', () => {
  it('give back the signer', () => {
    const { file, signer } = createKey('cms.example.org/ledger/1')
    expect(parseKeyFile(file).vkey).toBe(signer.vkey)
    expect(file).toMatch(/^Name: cms\.example\.org\/ledger\/1\n-----BEGIN PRIVATE KEY-----\n/)
  })

  it('sign what their verifier key verifies, and nothing else', async () => {
    const { file } = createKey('a')
    const signer = parseKeyFile(file)
    const { publicKey } = parseVerifierKey(signer.vkey)
    const message = Buffer.from('message')
    const signature = await signer.sign(message)
    expect(verifyEd25519({ publicKey, message, signature })).toBe(true)
    const other = Buffer.from('massage')
    expect(verifyEd25519({ publicKey, message: other, signature })).toBe(false)
    expect(verifyEd25519({ publicKey, message, signature: signature.subarray(1) })).toBe(false)
    expect(verifyEd25519({ publicKey: publicKey.subarray(1), message, signature })).toBe(false)
  })

  it('that are none are refused without telling what they hold', () => {
    const pem = formatKeyFile('a', privateKeyFromSeed(peterSeed)).replace('MC4C', 'MC4D')
    for (const file of ['', 'Name: a\nsecret', pem, pem.replace(/^Name.*\n/, '')]) {
      expect(formatCodeOf(() => parseKeyFile(file))).toBe('invalid-key')
      expect(() => parseKeyFile(file)).not.toThrow(/secret|MC4D/)
    }
  })
})
