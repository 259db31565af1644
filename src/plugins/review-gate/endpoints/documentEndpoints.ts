import type { Endpoint, PayloadRequest } from 'payload'

import type { DocumentRef } from '../../shared/contracts.js'

import { submitForReview } from '../operations/submitForReview.js'
import { submitBody } from './bodies.js'
import { createEditorEndpoints } from './editorEndpoints.js'
import { parseBody, pathParameter } from './parseBody.js'
import { publicationEndpoints } from './publicationEndpoints.js'

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
  ...publicationEndpoints,
  ...createEditorEndpoints(),
]
