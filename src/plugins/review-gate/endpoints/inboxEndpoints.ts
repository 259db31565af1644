import type { Endpoint } from 'payload'

import { listInbox } from '../operations/listInbox.js'
import { parseInboxQuery } from '../operations/parseInboxQuery.js'

/** The inbox below `/api/reviews`; its fixed paths come before those of one review. */
export const createInboxEndpoints = (): Endpoint[] => [
  {
    path: '/inbox',
    method: 'get',
    handler: async (req) =>
      Response.json(await listInbox(req, parseInboxQuery(req, req.searchParams)), {
        headers: { 'Cache-Control': 'private, no-store' },
      }),
  },
]
