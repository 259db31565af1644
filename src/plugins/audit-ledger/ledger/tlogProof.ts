import type { ParsedCheckpoint } from './checkpoint.js'

import { verifyCheckpoint } from './checkpoint.js'
import { decodeUtf8, fromBase64, hashFromBase64, parseDecimal, toBase64 } from './encoding.js'
import { LedgerFormatError } from './errors.js'
import { leafHash } from './merkleTree.js'
import { verifyInclusion } from './verifyProofs.js'

/** A C2SP tlog-proof@v1: one entry's place in a signed tree, checkable offline. */
export type TlogProof = {
  /** 0-based place of the entry. */
  readonly index: number
  /** Audit path, from the leaf's sibling up. */
  readonly hashes: readonly Uint8Array[]
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string
  /** Opaque bytes; here those of the entry. Nothing in the proof vouches for them but their hash. */
  readonly extra?: Uint8Array
}

const header = 'c2sp.org/tlog-proof@v1'

/** A path of a tree of 2^53 leaves; the format itself sets no limit. */
const maxHashes = 64
const maxProofBytes = 2_000_000

const refuse = (why: string): never => {
  throw new LedgerFormatError('invalid-proof', why)
}

export const formatTlogProof = ({ checkpoint, extra, hashes, index }: TlogProof): string =>
  [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ].join('\n')

const valueOf = (line: string | undefined, name: string): null | string =>
  line?.startsWith(`${name} `) ? line.slice(name.length + 1) : null

/** Reads the text of a proof, strictly. @throws LedgerFormatError `invalid-proof` */
export const parseTlogProof = (proof: string | Uint8Array): TlogProof => {
  if (proof.length > maxProofBytes) return refuse('the proof is too long')
  const text = typeof proof === 'string' ? proof : decodeUtf8(proof)
  const split = text?.indexOf('\n\n') ?? -1
  if (text === null || split < 0) return refuse('a proof has an empty line before its checkpoint')
  const [first, ...lines] = text.slice(0, split).split('\n')
  if (first !== header) return refuse(`a proof begins with ${header}`)
  const extraText = valueOf(lines[0], 'extra')
  if (extraText !== null) lines.shift()
  const extra = extraText === null ? undefined : fromBase64(extraText)
  if (extra === null) return refuse('the extra data is not base64')
  const index = parseDecimal(valueOf(lines.shift(), 'index') ?? '')
  if (index === null) return refuse('the index is not a plain decimal number')
  const hashes = lines.map((line) => hashFromBase64(line) ?? refuse('a hash is not 32 bytes'))
  if (hashes.length > maxHashes) return refuse('the path is too long')
  const checkpoint = text.slice(split + 2)
  return { index, hashes, checkpoint, ...(extra ? { extra } : {}) }
}

/** What a proof has shown. */
export type VerifiedProof = {
  readonly index: number
  readonly checkpoint: ParsedCheckpoint
  readonly entry: Uint8Array
}

/**
 * Verifies signature, root and inclusion in one go: one without the others proves nothing.
 *
 * @param entry the entry's bytes; by default the extra data of the proof
 * @throws LedgerFormatError `invalid-proof`, `bad-signature`, `unknown-key`, `root-mismatch`
 */
export const verifyTlogProof = (args: {
  readonly proof: string | Uint8Array
  readonly vkeys: readonly string[]
  readonly origin?: string
  readonly entry?: Uint8Array
}): VerifiedProof => {
  const { hashes, index, ...parsed } = parseTlogProof(args.proof)
  const entry = args.entry ?? parsed.extra ?? refuse('the proof carries no entry')
  const checkpoint = verifyCheckpoint({
    note: parsed.checkpoint,
    vkeys: args.vkeys,
    ...(args.origin === undefined ? {} : { origin: args.origin }),
  })
  const { root, size } = checkpoint
  if (!verifyInclusion({ index, size, leaf: leafHash(entry), proof: hashes, root })) {
    throw new LedgerFormatError('root-mismatch', `entry ${index} is not in the signed tree`)
  }
  return { index, checkpoint, entry }
}
