import { defaultBodyBytes } from '../constants.js'
import { restRefusal } from './answers.js'
import { readBody } from './readBody.js'

/** One of Payload's REST route handlers for Next: `REST_POST(config)` and its siblings. */
export type RestHandler<Context> = (request: Request, context: Context) => Promise<Response>

const bodyLimit = (headers: Headers, limits: typeof defaultBodyBytes): number =>
  headers.get('content-type')?.includes('multipart/') ? limits.multipart : limits.json

const isMalformedJson = (bytes: Uint8Array, headers: Headers): boolean => {
  if (bytes.length === 0 || !headers.get('content-type')?.startsWith('application/json')) {
    return false
  }
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return false
  } catch {
    return true
  }
}

const withBody = (request: Request, bytes: Uint8Array<ArrayBuffer>): Request => {
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: bytes.length > 0 ? bytes : null })
}

/**
 * Wraps a REST handler: bodies are bounded and JSON is well-formed before Payload reads them (it
 * has no limit for JSON, and some of its doors fail with 500 on malformed text); what still fails
 * unexpectedly answers with a code and nothing about its cause.
 */
export const guardRest =
  <Context>(
    handler: RestHandler<Context>,
    limits: typeof defaultBodyBytes = defaultBodyBytes,
  ): RestHandler<Context> =>
  async (request, context) => {
    try {
      if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
        return await handler(request, context)
      }
      const bytes = await readBody(request, bodyLimit(request.headers, limits))
      if (bytes === null) return restRefusal(request, 'request-too-large')
      if (isMalformedJson(bytes, request.headers)) return restRefusal(request, 'invalid-json')
      return await handler(withBody(request, bytes), context)
    } catch (error) {
      console.error(error)
      return restRefusal(request, 'unavailable')
    }
  }
