/** Bytes of a SHA-256 hash. */
export const hashBytes = 32

const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/**
 * Standard base64 (RFC 4648 §4) in its one canonical spelling; `null` for anything else. Node's own
 * decoder skips what it does not know and drops stray bits, so that many texts mean the same bytes.
 */
export const fromBase64 = (text: string): Buffer | null => {
  if (!base64Pattern.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** A base64 SHA-256 hash, or `null`. */
export const hashFromBase64 = (text: string): Buffer | null => {
  const bytes = fromBase64(text)
  return bytes?.length === hashBytes ? bytes : null
}

const hexHashPattern = /^[0-9a-f]{64}$/

export const toHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/** A lower-case hex SHA-256 hash, or `null`. */
export const hashFromHex = (text: string): Buffer | null =>
  hexHashPattern.test(text) ? Buffer.from(text, 'hex') : null

/** A whole number ≥ 0 in its only decimal form, exactly representable; `null` for anything else. */
export const parseDecimal = (text: string): null | number => {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of well-formed UTF-8, or `null`. A byte order mark stays part of the text. */
export const decodeUtf8 = (bytes: Uint8Array): null | string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
