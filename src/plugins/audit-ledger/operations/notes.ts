import { createPublicKey, verify } from 'node:crypto'

import type { LedgerSigner } from '../signer.js'

/** Bytes of the key id in a verifier key and in a signature line (C2SP signed-note). */
const keyIdHexLength = 8

const keyIdOf = (vkey: string): Buffer => {
  const afterName = vkey.slice(vkey.indexOf('+') + 1)
  return Buffer.from(afterName.slice(0, keyIdHexLength), 'hex')
}

/** A C2SP tlog-checkpoint: three lines and the signature of the log's key. */
export const signNote = async (args: {
  readonly origin: string
  readonly signer: LedgerSigner
  readonly size: number
  readonly root: string
}): Promise<string> => {
  const { origin, root, signer, size } = args
  const text = `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`
  const signature = await signer.sign(Buffer.from(text))
  const line = Buffer.concat([keyIdOf(signer.vkey), signature]).toString('base64')
  return `${text}\n— ${origin} ${line}\n`
}

/** A checkpoint as its text says it; nothing is believed before `verifyNote`. */
export type ParsedNote = {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly bytes: Buffer }[]
}

const maxNoteBytes = 1_000_000
const headPattern = /^([^\s+]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/u
const signaturePattern = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u

/** Reads a signed checkpoint; `null` when it is not exactly one. */
export const parseNote = (note: string): null | ParsedNote => {
  const gap = note.lastIndexOf('\n\n')
  if (note.length > maxNoteBytes || gap < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, gap + 1)
  const [, origin, size, root] = headPattern.exec(text) ?? []
  const lines = note.slice(gap + 2, -1).split('\n')
  const signatures = lines.map((line) => signaturePattern.exec(line))
  if (!origin || !size || !root || signatures.some((match) => match === null)) return null
  return {
    origin,
    size: Number(size),
    root: Buffer.from(root, 'base64').toString('hex'),
    text,
    signatures: signatures.map((match) => ({
      name: match?.[1] ?? '',
      bytes: Buffer.from(match?.[2] ?? '', 'base64'),
    })),
  }
}

/** SubjectPublicKeyInfo header of an Ed25519 key (RFC 8410 §4). */
const spkiHeader = Buffer.from('302a300506032b6570032100', 'hex')

const verifyWith = (vkey: string, note: ParsedNote, signature: Buffer): boolean => {
  const material = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64')
  if (material[0] !== 1 || material.length !== 33 || signature.length !== 64) return false
  const der = Buffer.concat([spkiHeader, material.subarray(1)])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(note.text), key, signature)
}

/**
 * Whether a known key signed the note. Signatures of unknown keys are ignored; one bad signature
 * of a known key spoils the note (C2SP signed-note).
 */
export const verifyNote = (
  note: ParsedNote,
  vkeys: readonly string[],
): 'bad-signature' | 'ok' | 'unknown-key' => {
  let seen = false
  for (const { bytes, name } of note.signatures) {
    const keyId = bytes.subarray(0, 4)
    const vkey = vkeys.find((key) => key.startsWith(`${name}+`) && keyIdOf(key).equals(keyId))
    if (vkey === undefined) continue
    if (!verifyWith(vkey, note, bytes.subarray(4))) return 'bad-signature'
    seen = true
  }
  return seen ? 'ok' : 'unknown-key'
}
