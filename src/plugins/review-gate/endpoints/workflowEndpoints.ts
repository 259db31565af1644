import type { Endpoint, PayloadRequest } from 'payload'

import { answerPoints } from '../operations/answerPoints.js'
import { answerPointsBody } from './bodies.js'
import { parseBody, pathParameter } from './parseBody.js'

type Call = { readonly req: PayloadRequest; readonly reviewId: string }

const onReview = (
  method: 'get' | 'post',
  path: string,
  call: (args: Call) => Promise<unknown>,
): Endpoint => ({
  path: `/:id/${path}`,
  method,
  handler: async (req) => Response.json(await call({ req, reviewId: pathParameter(req, 'id') })),
})

/** Doors of the workflow beyond a single decision, below `/api/reviews`. */
export const createWorkflowEndpoints = (): Endpoint[] => [
  onReview('post', 'answer-points', async (call) => ({
    review: await answerPoints({ ...call, ...(await parseBody(call.req, answerPointsBody)) }),
  })),
]
