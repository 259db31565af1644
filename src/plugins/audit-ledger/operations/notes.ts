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
