import type { Endpoint, PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { publishDocument, unpublishDocument } from '../operations/publishDocument.js'
import { submitForReview } from '../operations/submitForReview.js'
import { publishBody, submitBody, unpublishBody } from './bodies.js'
import { parseBody, pathParameter } from './parseBody.js'

const post = (
  path: string,
  call: (req: PayloadRequest, document: DocumentRef) => Promise<Response>,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: (req) =>
    call(req, { collection: pathParameter(req, 'collection'), id: pathParameter(req, 'id') }),
})

/** The thin doors of contract.md below `/api/{governed}`. */
export const createDocumentEndpoints = (): Endpoint[] => [
  post('submit', async (req, document) => {
    const { locales, note, risk, points } = await parseBody(req, submitBody)
    const review = await submitForReview({
      req,
      document,
      ...(locales ? { locales } : {}),
      ...(note ? { note } : {}),
      ...(risk ? { risk } : {}),
      ...(points ? { points } : {}),
    })
    return Response.json({ review }, { status: 201 })
  }),
  post('publish', async (req, document) => {
    await parseBody(req, publishBody)
    return Response.json({ doc: await publishDocument({ req, document }) })
  }),
  post('unpublish', async (req, document) => {
    const { reason } = await parseBody(req, unpublishBody)
    return Response.json({ doc: await unpublishDocument({ req, document, reason }) })
  }),
]
