import type { KeyObject } from 'node:crypto'

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto'

import { fromBase64, hashBytes, toBase64 } from './encoding.js'
import { LedgerFormatError } from './errors.js'

/** C2SP signed-note, "Signature types": Ed25519. */
const ed25519Type = 0x01
const keyIdBytes = 4
const signatureBytes = 64

/** DER of an Ed25519 key up to its 32 raw bytes (RFC 8410 §4 and §7). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A public key with the name under which it signs, as a C2SP verifier key says it. */
export type VerifierKey = {
  readonly name: string
  /** First 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), 8 hex digits. */
  readonly keyId: string
  /** 32 raw bytes. */
  readonly publicKey: Buffer
}

/** Signs notes. A key service can stand behind it: the key itself is never asked for. */
export type NoteSigner = {
  /** C2SP verifier key of the signing key. */
  readonly vkey: string
  /** Ed25519 signature (64 bytes, RFC 8032) over the text of a note. */
  readonly sign: (text: Uint8Array) => Promise<Uint8Array> | Uint8Array
}

/** Code points that no key name has: Unicode spaces, plus signs, line breaks. */
const namePattern = /^[^\p{White_Space}\p{Cc}+]+$/u

/** True for a name that a signature line can carry (C2SP signed-note, "Format"). */
export const isKeyName = (name: string): boolean => name.isWellFormed() && namePattern.test(name)

const keyIdOf = (name: string, typedKey: Uint8Array): string =>
  createHash('sha256').update(`${name}\n`).update(typedKey).digest().toString('hex', 0, keyIdBytes)

const refuse = (why: string): never => {
  throw new LedgerFormatError('invalid-key', why)
}

/** @throws LedgerFormatError `invalid-key` for a bad name or a key that is not 32 bytes long */
export const createVerifierKey = (name: string, publicKey: Uint8Array): VerifierKey => {
  if (!isKeyName(name)) refuse(`"${name}" cannot name a key`)
  if (publicKey.length !== hashBytes) refuse('an Ed25519 key has 32 bytes')
  const raw = Buffer.from(publicKey)
  return { name, keyId: keyIdOf(name, Buffer.from([ed25519Type, ...raw])), publicKey: raw }
}

/** `name+hex(key id)+base64(type ‖ key)`. */
export const formatVerifierKey = ({ keyId, name, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${toBase64(Buffer.from([ed25519Type, ...publicKey]))}`

/**
 * Reads a C2SP verifier key. Its key id is recomputed, so no changed character passes.
 *
 * @throws LedgerFormatError `invalid-key`
 */
export const parseVerifierKey = (vkey: string): VerifierKey => {
  const [, name = '', keyId = '', encoded = ''] =
    /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(vkey) ?? []
  const typed = fromBase64(encoded)
  if (!typed || !isKeyName(name)) return refuse('not a verifier key: name+id+key')
  if (typed[0] !== ed25519Type) return refuse('only Ed25519 keys (type 1) are supported')
  const key = createVerifierKey(name, typed.subarray(1))
  return key.keyId === keyId ? key : refuse(`the key id of ${name} is not ${keyId}`)
}

/** The public key of a raw one. */
const toKeyObject = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKey]),
    format: 'der',
    type: 'spki',
  })

/** Ed25519 verification with a raw key (RFC 8032 §5.1.7). Never throws for bad bytes. */
export const verifyEd25519 = (args: {
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}): boolean => {
  const { message, publicKey, signature } = args
  if (publicKey.length !== hashBytes || signature.length !== signatureBytes) return false
  try {
    return verify(null, message, toKeyObject(publicKey), signature)
  } catch {
    return false
  }
}

/** Private key of a raw 32-byte seed (RFC 8032 §5.1.5). @throws LedgerFormatError `invalid-key` */
export const privateKeyFromSeed = (seed: Uint8Array): KeyObject => {
  if (seed.length !== hashBytes) refuse('an Ed25519 seed has 32 bytes')
  return createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** A signer over a private key. @throws LedgerFormatError `invalid-key` if it is not Ed25519 */
export const createNoteSigner = (name: string, privateKey: KeyObject): NoteSigner => {
  if (privateKey.asymmetricKeyType !== 'ed25519') refuse('the key is not Ed25519')
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const key = createVerifierKey(name, spki.subarray(-hashBytes))
  return {
    vkey: formatVerifierKey(key),
    sign: (text) => sign(null, text, privateKey),
  }
}

const nameLine = /^Name: (.+)$/mu

/**
 * Key file: a line `Name: <origin>`, then the private key as PKCS#8 PEM. Programs that read PEM
 * skip what stands before it (RFC 7468 §2), so the file also works where only the key is needed.
 */
export const formatKeyFile = (name: string, privateKey: KeyObject): string => {
  if (!isKeyName(name)) refuse(`"${name}" cannot name a key`)
  return `Name: ${name}\n${privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()}`
}

/** Reads a key file. @throws LedgerFormatError `invalid-key`; the message never holds key material */
export const parseKeyFile = (text: string, name?: string): NoteSigner => {
  const keyName = name ?? nameLine.exec(text)?.[1] ?? refuse('the key file has no name')
  try {
    return createNoteSigner(keyName, createPrivateKey(text))
  } catch (error) {
    if (error instanceof LedgerFormatError) throw error
    return refuse('the key file holds no PKCS#8 PEM key')
  }
}

/** A new random key, as the text of its file and as a signer. */
export const createKey = (name: string): { readonly file: string; readonly signer: NoteSigner } => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { file: formatKeyFile(name, privateKey), signer: createNoteSigner(name, privateKey) }
}
