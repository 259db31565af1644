import type { Endpoint } from 'payload'

import { documentDesk } from '../operations/documentDesk.js'
import { pathParameter } from './parseBody.js'

/** What the edit view of a governed document asks for, below `/api/{governed}`. */
export const createEditorEndpoints = (): Endpoint[] => [
  {
    path: '/:id/review-desk',
    method: 'get',
    handler: async (req) => {
      const document = {
        collection: pathParameter(req, 'collection'),
        id: pathParameter(req, 'id'),
      }
      return Response.json(await documentDesk({ req, document }), {
        headers: { 'Cache-Control': 'private, no-store' },
      })
    },
  },
]
