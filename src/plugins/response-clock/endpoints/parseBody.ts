import type { PayloadRequest } from 'payload'
import type { ZodType } from 'zod'

import { responseClockError } from '../errors.js'

/** Largest body of an endpoint, in bytes: a reason, with room for UTF-8. */
const maxBodyBytes = 50_000

const readJson = async (req: PayloadRequest): Promise<unknown> => {
  if (req.data !== undefined) return req.data
  const text = (await req.text?.()) ?? ''
  if (Buffer.byteLength(text) > maxBodyBytes) {
    throw responseClockError('invalid-input', { req, data: { maxBodyBytes } })
  }
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    const issues = [{ path: '', message: 'malformed JSON' }]
    throw responseClockError('invalid-input', { req, cause, data: { issues } })
  }
}

/** The body of a request in the shape that `schema` names, or a 400 that names what is wrong. */
export const parseBody = async <Body>(
  req: PayloadRequest,
  schema: ZodType<Body>,
): Promise<Body> => {
  const parsed = schema.safeParse(await readJson(req))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw responseClockError('invalid-input', { req, data: { issues } })
}
