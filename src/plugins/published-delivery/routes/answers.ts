import type { PublishedDeliveryError, PublishedDeliveryErrorKey } from '../errors.js'

import { languageOf, publishedDeliveryError } from '../errors.js'

const headersOf = (error: PublishedDeliveryError): Record<string, string> => ({
  ...error.headers,
  'Cache-Control': 'no-store',
})

/** A refusal before Payload was asked, in the shape of GraphQL. */
export const graphqlRefusal = (error: PublishedDeliveryError): Response =>
  Response.json(
    { errors: [{ message: error.message, extensions: { ...error.data, code: error.code } }] },
    { status: error.status, headers: headersOf(error) },
  )

/** A refusal before Payload was asked, in Payload's shape. */
export const restRefusal = (request: Request, key: PublishedDeliveryErrorKey): Response => {
  const error = publishedDeliveryError(key, { language: languageOf(request.headers) })
  return Response.json(
    { errors: [{ message: error.message, data: { code: error.code } }] },
    { status: error.status, headers: headersOf(error) },
  )
}
