import type { Endpoint, PayloadRequest } from 'payload'

import type { Review } from '../domain/review.js'

import { claimReview, releaseReview } from '../operations/claimReview.js'
import { decideReview } from '../operations/decideReview.js'
import { revokeApproval, withdrawSubmission } from '../operations/endReview.js'
import { raiseRisk } from '../operations/raiseRisk.js'
import { decideBody, emptyBody, raiseRiskBody, revokeBody, withdrawBody } from './bodies.js'
import { parseBody, pathParameter } from './parseBody.js'

type Call = { readonly req: PayloadRequest; readonly reviewId: string }

const post = (path: string, call: (args: Call) => Promise<Review>): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) =>
    Response.json({ review: await call({ req, reviewId: pathParameter(req, 'id') }) }),
})

/** The thin doors of contract.md below `/api/reviews`. */
export const createReviewEndpoints = (): Endpoint[] => [
  post('claim', async (call) => {
    await parseBody(call.req, emptyBody)
    return claimReview(call)
  }),
  post('release', async (call) => {
    await parseBody(call.req, emptyBody)
    return releaseReview(call)
  }),
  post('decide', async (call) =>
    decideReview({ ...call, input: await parseBody(call.req, decideBody) }),
  ),
  post('withdraw', async (call) =>
    withdrawSubmission({ ...call, ...(await parseBody(call.req, withdrawBody)) }),
  ),
  post('revoke', async (call) =>
    revokeApproval({ ...call, ...(await parseBody(call.req, revokeBody)) }),
  ),
  post('raise-risk', async (call) =>
    raiseRisk({ ...call, ...(await parseBody(call.req, raiseRiskBody)) }),
  ),
]
