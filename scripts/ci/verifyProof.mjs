// Checks a ledger proof with nothing but node:crypto: no code of this project takes part.
import { createHash, createPublicKey, verify } from 'node:crypto'

const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const hashLeaf = (entry) => sha256(Buffer.from([0]), entry)
const hashChildren = (left, right) => sha256(Buffer.from([1]), left, right)

/** Root of the tree that an inclusion proof leads to (RFC 9162 §2.1.3.2). */
const rootOf = ({ leaf, index, size, proof }) => {
  let [node, last, root] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) throw new Error('The proof is too long.')
    if (node % 2 === 1 || node === last) {
      root = hashChildren(sibling, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [node >> 1, last >> 1]
    } else {
      root = hashChildren(root, sibling)
    }
    ;[node, last] = [node >> 1, last >> 1]
  }
  if (last !== 0) throw new Error('The proof is too short.')
  return root
}

/** C2SP signed-note with Ed25519 (algorithm 1). */
const checkNote = (note, vkey) => {
  // The key is Base64, which has "+" of its own.
  const [, name, keyHash, key] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(vkey.trim())
  const bytes = Buffer.from(key, 'base64')
  if (bytes[0] !== 1) throw new Error('The key is not Ed25519.')
  const [text, signatures] = note.split('\n\n')
  const line = signatures.split('\n').find((one) => one.startsWith(`— ${name} `))
  const signature = Buffer.from(line.split(' ')[2], 'base64')
  if (signature.subarray(0, 4).toString('hex') !== keyHash) throw new Error('Another key signed.')
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
    format: 'jwk',
  })
  if (!verify(null, Buffer.from(`${text}\n`), publicKey, signature.subarray(4))) {
    throw new Error('The signature is wrong.')
  }
  const [origin, size, root] = text.split('\n')
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') }
}

/**
 * Throws unless `entry` is in the signed tree that a C2SP tlog-proof speaks of.
 *
 * @returns {{ index: number, size: number, origin: string }}
 */
export const verifyProof = ({ proof, entry, vkey }) => {
  const separator = proof.indexOf('\n\n')
  const lines = proof.slice(0, separator).split('\n')
  const note = proof.slice(separator + 2)
  if (lines[0] !== 'c2sp.org/tlog-proof@v1') throw new Error('This is no tlog-proof.')
  const index = Number(lines.find((line) => line.startsWith('index ')).slice(6))
  const hashes = lines.filter((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))
  const { origin, size, root } = checkNote(note, vkey)
  const found = rootOf({
    leaf: hashLeaf(entry),
    index,
    size,
    proof: hashes.map((hash) => Buffer.from(hash, 'base64')),
  })
  if (!found.equals(root)) throw new Error('The entry is not in the signed tree.')
  return { index, size, origin }
}
