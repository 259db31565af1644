import { describe, expect, it } from '@jest/globals'

import {
  formatCheckpoint,
  parseCheckpoint,
  readCheckpoint,
  signCheckpoint,
  splitNotes,
  verifyCheckpoint,
} from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import { createKey } from '../../../src/plugins/audit-ledger/ledger/keys.js'
import { signNote } from '../../../src/plugins/audit-ledger/ledger/signedNote.js'
import { formatCodeOf, kitOrigin, kitSigner, otherSigner } from './ledgerKit.js'
import { rejectionOf } from './rejections.js'

const root = Buffer.alloc(32, 7)
const rootText = root.toString('base64')
const head = { origin: kitOrigin, size: 42, root }
const vkeys = [kitSigner.vkey]

describe('text of a checkpoint', () => {
  it('has three lines and is read back', () => {
    const text = formatCheckpoint(head)
    expect(text).toBe(`${kitOrigin}\n42\n${rootText}\n`)
    expect(parseCheckpoint(text)).toEqual({ ...head, extensions: [] })
  })

  it.each([0, 1, 2 ** 32, Number.MAX_SAFE_INTEGER])('holds the size %p exactly', (size) => {
    expect(parseCheckpoint(formatCheckpoint({ ...head, size })).size).toBe(size)
  })

  it('may have extension lines of other logs', () => {
    const { extensions } = parseCheckpoint(`Moon Log\n42\n${rootText}\n6086d1a9\nWaxing gibbous\n`)
    expect(extensions).toEqual(['6086d1a9', 'Waxing gibbous'])
  })

  it.each([
    ['too few lines', 'Log\n42\n'],
    ['an empty origin', `\n42\n${rootText}\n`],
    ['no last line break', `Log\n42\n${rootText}`],
    ['a size that is none', `Log\nbananas\n${rootText}\n`],
    ['a negative size', `Log\n-34\n${rootText}\n`],
    ['a signed size', `Log\n+34\n${rootText}\n`],
    ['a size with a leading zero', `Log\n034\n${rootText}\n`],
    ['a hexadecimal size', `Log\n0x22\n${rootText}\n`],
    ['a size with an exponent', `Log\n1e3\n${rootText}\n`],
    ['a size that would be rounded', `Log\n9007199254740993\n${rootText}\n`],
    ['a size beyond 64 bits', `Log\n3438945738945739845734895735\n${rootText}\n`],
    ['digits of another script', `Log\n４２\n${rootText}\n`],
    ['a short root', 'Log\n42\nYmFuYW5hcw==\n'],
    ['a root that is not base64', "Log\n42\nThisIsn'tBase64\n"],
    ['a root with stray bits', `Log\n42\n${rootText.replace(/.=$/, 'd=')}\n`],
    ['a space behind the size', `Log\n42 \n${rootText}\n`],
    ['carriage returns', `Log\r\n42\r\n${rootText}\r\n`],
    ['an empty extension', `Log\n42\n${rootText}\n\n`],
  ])('with %s is none', (_, text) => {
    expect(formatCodeOf(() => parseCheckpoint(text))).toBe('invalid-checkpoint')
  })

  it.each([
    ['a short root', { ...head, root: root.subarray(1) }],
    ['two lines of origin', { ...head, origin: 'a\nb' }],
    ['no origin', { ...head, origin: '' }],
  ])('is not written with %s', (_, bad) => {
    expect(formatCodeOf(() => formatCheckpoint(bad))).toBe('invalid-checkpoint')
  })
})

describe('signed checkpoints', () => {
  it('verify with the log’s key', async () => {
    const note = await signCheckpoint({ ...head, signers: [kitSigner] })
    expect(verifyCheckpoint({ note, vkeys, origin: kitOrigin })).toMatchObject(head)
    expect(verifyCheckpoint({ note: Buffer.from(note), vkeys })).toMatchObject(head)
    expect(readCheckpoint(note)).toMatchObject(head)
  })

  it('of another log are refused', async () => {
    const note = await signCheckpoint({ ...head, signers: [kitSigner] })
    const origin = 'other.example/ledger'
    expect(formatCodeOf(() => verifyCheckpoint({ note, vkeys, origin }))).toBe('invalid-checkpoint')
  })

  it('that only a witness signed are not the log’s word', async () => {
    const { signer: witness } = createKey('witness.example')
    const note = await signNote({ text: formatCheckpoint(head), signers: [witness] })
    const work = () => verifyCheckpoint({ note, vkeys: [...vkeys, witness.vkey] })
    expect(formatCodeOf(work)).toBe('unknown-key')
    const both = await signCheckpoint({ ...head, signers: [kitSigner, witness] })
    expect(verifyCheckpoint({ note: both, vkeys: [witness.vkey, ...vkeys] }).size).toBe(42)
  })

  it('are not signed in the name of another', async () => {
    const error = await rejectionOf(
      signCheckpoint({ ...head, origin: 'other.example', signers: [kitSigner] }),
    )
    expect(error).toMatchObject({ code: 'invalid-checkpoint' })
  })

  it('with one changed byte anywhere are refused', async () => {
    const note = Buffer.from(await signCheckpoint({ ...head, signers: [kitSigner] }))
    for (let place = 0; place < note.length; place += 1) {
      const changed = Buffer.from(note)
      changed[place] = (changed[place] as number) ^ 2
      const code = formatCodeOf(() => verifyCheckpoint({ note: changed, vkeys }))
      expect(['bad-signature', 'invalid-note', 'unknown-key']).toContain(code)
    }
  })

  it('stand in a file with an empty line between them', async () => {
    const notes = await Promise.all([
      signCheckpoint({ ...head, signers: [kitSigner] }),
      signCheckpoint({ ...head, size: 43, signers: [kitSigner, otherSigner] }),
    ])
    expect(splitNotes(notes.join('\n'))).toEqual(notes)
    expect(splitNotes(`${notes.join('\n')}\n`)).toEqual(notes)
    expect(splitNotes(notes[0] as string)).toEqual([notes[0]])
    expect(splitNotes('')).toEqual([])
  })
})
