import type { Endpoint, PayloadRequest } from 'payload'

import { answerPoints } from '../operations/answerPoints.js'
import { bulkDecide } from '../operations/bulkDecide.js'
import { handOverReview } from '../operations/handOver.js'
import { listEligible } from '../operations/listEligible.js'
import { lowerRisk } from '../operations/lowerRisk.js'
import { noteLooking } from '../operations/presence.js'
import {
  answerPointsBody,
  bulkDecideBody,
  handOverBody,
  lookingBody,
  lowerRiskBody,
} from './bodies.js'
import { parseBody, pathParameter } from './parseBody.js'

type Call = { readonly req: PayloadRequest; readonly reviewId: string }

const onReview = (
  method: 'get' | 'post',
  path: string,
  call: (args: Call) => Promise<unknown>,
): Endpoint => ({
  path: `/:id/${path}`,
  method,
  handler: async (req) =>
    Response.json(await call({ req, reviewId: pathParameter(req, 'id') }), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
})

/** Doors of the workflow beyond a single decision, below `/api/reviews`. */
export const createWorkflowEndpoints = (): Endpoint[] => [
  {
    path: '/bulk-decide',
    method: 'post',
    handler: async (req) =>
      Response.json({
        reviews: await bulkDecide({ req, ...(await parseBody(req, bulkDecideBody)) }),
      }),
  },
  onReview('post', 'answer-points', async (call) => ({
    review: await answerPoints({ ...call, ...(await parseBody(call.req, answerPointsBody)) }),
  })),
  onReview('post', 'hand-over', async (call) => ({
    review: await handOverReview({ ...call, ...(await parseBody(call.req, handOverBody)) }),
  })),
  onReview('post', 'lower-risk', async (call) => ({
    review: await lowerRisk({ ...call, ...(await parseBody(call.req, lowerRiskBody)) }),
  })),
  onReview('get', 'eligible', async (call) => ({ people: await listEligible(call) })),
  onReview('post', 'looking', async (call) => ({
    people: await noteLooking({ ...call, ...(await parseBody(call.req, lookingBody)) }),
  })),
]
