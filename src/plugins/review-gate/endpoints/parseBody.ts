import type { PayloadRequest } from 'payload'
import type { ZodType } from 'zod'

import { maxOpinionLength } from '../constants.js'
import { reviewGateError } from '../errors.js'

/** Largest body of an endpoint, in bytes: an opinion, points and reasons, with room for UTF-8. */
const maxBodyBytes = maxOpinionLength * 4 + 200_000

const readText = async (req: PayloadRequest): Promise<string> => {
  const length = Number(req.headers.get('content-length') ?? 0)
  if (length > maxBodyBytes)
    throw reviewGateError('payload-too-large', { req, data: { maxBodyBytes } })
  const text = (await req.text?.()) ?? ''
  if (Buffer.byteLength(text) > maxBodyBytes) {
    throw reviewGateError('payload-too-large', { req, data: { maxBodyBytes } })
  }
  return text
}

const readJson = async (req: PayloadRequest): Promise<unknown> => {
  if (req.data !== undefined) return req.data
  const text = await readText(req)
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw reviewGateError('invalid-input', {
      req,
      cause,
      data: { issues: [{ path: '', message: 'malformed JSON' }] },
    })
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
  const aboutOpinion = issues.some(({ path }) => path === 'opinion')
  throw reviewGateError(aboutOpinion ? 'invalid-opinion' : 'invalid-input', {
    req,
    data: { issues },
  })
}

/** A named part of the path; Payload has matched it, so it is there. */
export const pathParameter = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}
