import type { NoteSigner, VerifierKey } from './keys.js'

import { decodeUtf8, fromBase64, toBase64, toHex } from './encoding.js'
import { LedgerFormatError } from './errors.js'
import { isKeyName, parseVerifierKey, verifyEd25519 } from './keys.js'

/** One signature line of a note. */
export type NoteSignature = {
  readonly name: string
  /** 8 hex digits. */
  readonly keyId: string
  readonly signature: Buffer
}

/** A note as it was read: nothing of it is verified. */
export type ParsedNote = {
  /** The signed text, with its last line break. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export type VerifiedNote = {
  readonly text: string
  /** Good signatures of known keys, at least one. */
  readonly verified: readonly NoteSignature[]
  /** Signatures of keys that nobody told us of: they say nothing, for or against. */
  readonly unknown: readonly NoteSignature[]
}

const signaturePrefix = '— '
const keyIdBytes = 4

/** More lines and bytes than any honest note has; the spec asks for 16 signatures at least. */
const maxSignatures = 100
const maxNoteBytes = 1_000_000

const refuse = (why: string): never => {
  throw new LedgerFormatError('invalid-note', why)
}

// U+0000 to U+001F but for the line break (C2SP signed-note, "Format").
const controlPattern = /[\u0000-\u0009\u000b-\u001f]/

const requireNoteText = (text: string): void => {
  if (!text.isWellFormed() || controlPattern.test(text)) refuse('a note is plain UTF-8 text')
}

const parseSignatureLine = (line: string): NoteSignature => {
  if (!line.startsWith(signaturePrefix)) refuse('not a signature line')
  const rest = line.slice(signaturePrefix.length)
  const space = rest.indexOf(' ')
  const name = rest.slice(0, Math.max(space, 0))
  const bytes = fromBase64(rest.slice(space + 1))
  if (space < 0 || !isKeyName(name) || !bytes || bytes.length <= keyIdBytes) {
    return refuse('a signature line is "— name base64"')
  }
  return {
    name,
    keyId: toHex(bytes.subarray(0, keyIdBytes)),
    signature: bytes.subarray(keyIdBytes),
  }
}

const toText = (note: string | Uint8Array): string => {
  if (note.length > maxNoteBytes) return refuse('the note is too long')
  if (typeof note === 'string') return note
  return decodeUtf8(note) ?? refuse('the note is not UTF-8')
}

/**
 * Takes a note apart (C2SP signed-note).
 *
 * @throws LedgerFormatError `invalid-note`
 */
export const parseNote = (note: string | Uint8Array): ParsedNote => {
  const all = toText(note)
  requireNoteText(all)
  const split = all.lastIndexOf('\n\n')
  const block = all.slice(split + 2)
  if (split < 0 || !block.endsWith('\n')) return refuse('a note ends with a block of signatures')
  const lines = block.slice(0, -1).split('\n')
  if (lines.length > maxSignatures) return refuse('the note has too many signatures')
  return { text: all.slice(0, split + 1), signatures: lines.map(parseSignatureLine) }
}

const keyLabel = ({ keyId, name }: { keyId: string; name: string }): string => `${name}+${keyId}`

const indexKeys = (vkeys: readonly string[]): ReadonlyMap<string, VerifierKey> =>
  new Map(vkeys.map((vkey) => parseVerifierKey(vkey)).map((key) => [keyLabel(key), key]))

/**
 * Verifies a note against known keys. Every signature of a known key must be good; those of
 * unknown keys are set aside; one good one is needed.
 *
 * @throws LedgerFormatError `invalid-note`, `invalid-key`, `bad-signature`, `unknown-key`
 */
export const verifyNote = (note: string | Uint8Array, vkeys: readonly string[]): VerifiedNote => {
  const keys = indexKeys(vkeys)
  const { signatures, text } = parseNote(note)
  const message = Buffer.from(text)
  const verified = new Map<string, NoteSignature>()
  const unknown: NoteSignature[] = []
  for (const line of signatures) {
    const key = keys.get(keyLabel(line))
    if (!key) {
      unknown.push(line)
      continue
    }
    if (!verifyEd25519({ publicKey: key.publicKey, message, signature: line.signature })) {
      throw new LedgerFormatError('bad-signature', `the signature of ${keyLabel(key)} is wrong`)
    }
    // A key that signs twice says no more than once.
    if (!verified.has(keyLabel(key))) verified.set(keyLabel(key), line)
  }
  if (verified.size === 0) {
    throw new LedgerFormatError('unknown-key', 'no known key has signed the note')
  }
  return { text, verified: [...verified.values()], unknown }
}

/**
 * Signs a text with each signer, in order. Key rotation signs one size with two keys.
 *
 * @throws LedgerFormatError `invalid-note` for a text that no note can carry
 */
export const signNote = async (args: {
  readonly text: string
  readonly signers: readonly NoteSigner[]
}): Promise<string> => {
  const { signers, text } = args
  requireNoteText(text)
  if (!text.endsWith('\n')) refuse('the text of a note ends with a line break')
  if (signers.length === 0) refuse('a note has at least one signature')
  const message = Buffer.from(text)
  const lines = await Promise.all(
    signers.map(async ({ sign, vkey }) => {
      const { keyId, name } = parseVerifierKey(vkey)
      const signed = Buffer.concat([Buffer.from(keyId, 'hex'), await sign(message)])
      return `${signaturePrefix}${name} ${toBase64(signed)}\n`
    }),
  )
  return `${text}\n${lines.join('')}`
}
