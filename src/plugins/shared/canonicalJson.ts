import canonicalize from 'canonicalize'

const isPlainObject = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as unknown
  // Objects of another realm (a test's vm context) have their own Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const refuse = (path: string, why: string): never => {
  throw new TypeError(`not canonical JSON at ${path === '' ? '/' : path}: ${why}`)
}

const requireString = (value: string, path: string): void => {
  if (!value.isWellFormed()) refuse(path, 'lone surrogate')
}

/** Throws at the first value that JSON cannot say exactly: RFC 8785 §3.1 asks for I-JSON. */
const requireJson = (value: unknown, path: string): void => {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') return requireString(value, path)
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : refuse(path, 'not finite')
  if (typeof value !== 'object') return refuse(path, typeof value)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      requireJson(value[index], `${path}/${index}`)
    return
  }
  if (!isPlainObject(value)) return refuse(path, 'not a plain object')
  for (const [key, item] of Object.entries(value)) {
    requireString(key, path)
    requireJson(item, `${path}/${key}`)
  }
}

/**
 * The canonical JSON text of a value (RFC 8785, JSON Canonicalization Scheme).
 *
 * @throws TypeError for anything that is not JSON: `undefined`, non-finite numbers, lone
 *   surrogates, dates, class instances; it is never dropped in silence
 */
export const canonicalJson = (value: unknown): string => {
  requireJson(value, '')
  const text = (canonicalize as unknown as (input: unknown) => string | undefined)(value)
  return text ?? refuse('', 'undefined')
}
