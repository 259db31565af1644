import type { Endpoint, PayloadRequest } from 'payload'

import { markAllRead, markRead } from '../operations/notices/markRead.js'
import { retryDelivery } from '../operations/notices/retryDelivery.js'

const idOf = (req: PayloadRequest): string => {
  const id = req.routeParams?.id
  return typeof id === 'string' ? id : ''
}

/** The doors below `/api/notices`; the list is Payload's own, limited to the reader's notices. */
export const createNoticeEndpoints = (): Endpoint[] => [
  {
    path: '/read-all',
    method: 'post',
    handler: async (req) => Response.json({ read: await markAllRead(req) }),
  },
  {
    path: '/:id/read',
    method: 'post',
    handler: async (req) => {
      await markRead(req, idOf(req))
      return Response.json({ read: 1 })
    },
  },
]

export const createDeliveryEndpoints = (): Endpoint[] => [
  {
    path: '/:id/retry',
    method: 'post',
    handler: async (req) => {
      await retryDelivery(req, idOf(req))
      return Response.json({ retried: 1 })
    },
  },
]
