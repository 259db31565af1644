import type { NoteSigner } from './keys.js'

import { hashBytes, hashFromBase64, parseDecimal, toBase64 } from './encoding.js'
import { LedgerFormatError } from './errors.js'
import { isKeyName, parseVerifierKey } from './keys.js'
import { requireTreeSize } from './merkleTree.js'
import { parseNote, signNote, verifyNote } from './signedNote.js'

/** A tree head: which log, how many leaves, which root (C2SP tlog-checkpoint). */
export type Checkpoint = {
  readonly origin: string
  /** Number of leaves, at most 2^53 − 1. */
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
}

export type ParsedCheckpoint = Checkpoint & {
  /** Lines behind the root. We never sign any, other logs may. */
  readonly extensions: readonly string[]
}

const refuse = (why: string): never => {
  throw new LedgerFormatError('invalid-checkpoint', why)
}

/** The text to sign: origin, decimal size, base64 root. @throws LedgerFormatError */
export const formatCheckpoint = ({
  origin,
  root,
  size,
}: {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}): string => {
  requireTreeSize(size)
  if (root.length !== hashBytes) refuse('a root has 32 bytes')
  if (origin === '' || /[\n\r]/.test(origin)) refuse('an origin is one line')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/**
 * Reads the text of a checkpoint, strictly: no leading zeros, no signs, canonical base64.
 *
 * @throws LedgerFormatError `invalid-checkpoint`
 */
export const parseCheckpoint = (text: string): ParsedCheckpoint => {
  const lines = text.split('\n')
  if (lines.pop() !== '') return refuse('a checkpoint ends with a line break')
  const [origin = '', sizeText = '', rootText = '', ...extensions] = lines
  const size = parseDecimal(sizeText)
  const root = hashFromBase64(rootText)
  if (origin === '') return refuse('the origin is empty')
  if (size === null) return refuse('the size is not a plain decimal number')
  if (!root) return refuse('the root is not 32 bytes of base64')
  if (extensions.includes('')) return refuse('an extension line is empty')
  return { origin, size, root, extensions }
}

/** Reads a signed checkpoint without verifying it. @throws LedgerFormatError */
export const readCheckpoint = (note: string | Uint8Array): ParsedCheckpoint =>
  parseCheckpoint(parseNote(note).text)

/**
 * Signs a tree head. Its origin is the name of the first signer's key.
 *
 * MUST be called only with a tree that extends every tree signed before.
 */
export const signCheckpoint = async (args: {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly signers: readonly NoteSigner[]
}): Promise<string> => {
  const { origin, signers } = args
  if (!isKeyName(origin)) refuse(`"${origin}" cannot be an origin and a key name`)
  if (!signers.some(({ vkey }) => parseVerifierKey(vkey).name === origin)) {
    refuse('no key carries the name of the origin')
  }
  return signNote({ text: formatCheckpoint(args), signers })
}

/**
 * Verifies a signed checkpoint: signature first, then its text. The log's own key, named as its
 * origin, must have signed; a witness alone is not enough.
 *
 * @param origin the only origin to accept, if it is known
 * @throws LedgerFormatError `bad-signature`, `unknown-key`, `invalid-…`
 */
export const verifyCheckpoint = (args: {
  readonly note: string | Uint8Array
  readonly vkeys: readonly string[]
  readonly origin?: string
}): ParsedCheckpoint => {
  const { text, verified } = verifyNote(args.note, args.vkeys)
  const checkpoint = parseCheckpoint(text)
  if (args.origin !== undefined && checkpoint.origin !== args.origin) {
    return refuse(`the checkpoint is of ${checkpoint.origin}, not of ${args.origin}`)
  }
  if (!verified.some(({ name }) => name === checkpoint.origin)) {
    throw new LedgerFormatError('unknown-key', `no key of ${checkpoint.origin} has signed`)
  }
  return checkpoint
}

/** Takes a file of checkpoints apart: notes follow each other with an empty line between them. */
export const splitNotes = (text: string): readonly string[] => {
  const notes: string[] = []
  let note = ''
  let signed = false
  for (const line of text.split('\n')) {
    if (line === '' && (signed || note === '')) {
      if (note !== '') notes.push(note)
      note = ''
      signed = false
      continue
    }
    signed ||= line.startsWith('— ')
    note += `${line}\n`
  }
  return note.trim() === '' ? notes : [...notes, note]
}
