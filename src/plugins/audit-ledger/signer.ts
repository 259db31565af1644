import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** Signs checkpoints. A key service can stand behind it: the key itself is never asked for. */
export type LedgerSigner = {
  /** C2SP verifier key: `name+hex(key id)+base64(algorithm ‖ public key)`. */
  readonly vkey: string
  /** Ed25519 signature (64 bytes) over the text of a checkpoint. */
  readonly sign: (text: Uint8Array) => Promise<Uint8Array> | Uint8Array
}

/** C2SP signed-note, "Signature types": Ed25519. */
const ed25519 = Buffer.from([0x01])

/** Last 32 bytes of an Ed25519 SubjectPublicKeyInfo (RFC 8410 §4). */
const rawPublicKeyBytes = 32

/**
 * A signer from the text of a PKCS#8 PEM file.
 *
 * @throws TypeError when the key is not Ed25519
 */
export const createPemSigner = (args: {
  readonly origin: string
  readonly pem: string
}): LedgerSigner => {
  const key = createPrivateKey(args.pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The ledger key is not Ed25519.')
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  const publicKey = Buffer.concat([ed25519, spki.subarray(-rawPublicKeyBytes)])
  const keyId = createHash('sha256').update(`${args.origin}\n`).update(publicKey).digest()
  return {
    vkey: `${args.origin}+${keyId.subarray(0, 4).toString('hex')}+${publicKey.toString('base64')}`,
    sign: (text) => sign(null, text, key),
  }
}
