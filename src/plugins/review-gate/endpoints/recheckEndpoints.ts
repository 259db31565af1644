import type { Endpoint } from 'payload'

import { z } from 'zod'

import { maxReasonLength } from '../constants.js'
import { requestRecheck } from '../operations/openRecheck.js'
import { parseBody, pathParameter } from './parseBody.js'

const recheckBody = z.strictObject({
  reason: z.string().max(maxReasonLength).optional(),
  cause: z.enum(['manual', 'rule-change', 'feedback']).default('manual'),
})

/** The door below `/api/reviews` through which a reviewer asks for a re-check. */
export const createRecheckEndpoints = (): Endpoint[] => [
  {
    path: '/:id/recheck',
    method: 'post',
    handler: async (req) => {
      const { cause, reason } = await parseBody(req, recheckBody)
      const review = await requestRecheck({
        req,
        reviewId: pathParameter(req, 'id'),
        cause,
        ...(reason ? { reason } : {}),
      })
      return Response.json({ review }, { status: 201 })
    },
  },
]
