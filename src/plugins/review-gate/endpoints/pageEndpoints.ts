import type { Endpoint, PayloadRequest } from 'payload'

import { letterLanguageOf, opinionLetter } from '../operations/opinionLetter.js'
import { reviewChanges } from '../operations/reviewChanges.js'
import { similarReviews } from '../operations/similarReviews.js'
import { pathParameter } from './parseBody.js'

type Call = { readonly req: PayloadRequest; readonly reviewId: string }

const get = (path: string, call: (args: Call) => Promise<unknown>): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) =>
    Response.json(await call({ req, reviewId: pathParameter(req, 'id') }), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
})

/** What the review page reads beside the review itself. */
export const createPageEndpoints = (): Endpoint[] => [
  get('changes', reviewChanges),
  get('similar', async (call) => ({ reviews: await similarReviews(call) })),
  {
    path: '/:id/opinion-letter',
    method: 'get',
    handler: async (req) =>
      new Response(
        await opinionLetter({
          req,
          reviewId: pathParameter(req, 'id'),
          language: letterLanguageOf(req, req.searchParams.get('lang')),
        }),
        {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Cache-Control': 'private, no-store',
            'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
          },
        },
      ),
  },
]
