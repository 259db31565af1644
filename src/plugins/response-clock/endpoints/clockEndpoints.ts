import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import { maxReasonLength } from '../constants.js'
import { pauseReviewClock, resumeReviewClock } from '../operations/pauseClock.js'
import { readClock } from '../operations/readClock.js'
import { parseBody } from './parseBody.js'

const pauseBody = z.strictObject({ reason: z.string().trim().min(1).max(maxReasonLength) })
const emptyBody = z.strictObject({})

/** A named part of the path; Payload has matched it, so it is there. */
const reviewIdOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** What the asking person sees after their change. */
const answer = async (req: PayloadRequest, reviewId: string): Promise<Response> =>
  Response.json(
    { clock: await readClock({ req, reviewId }) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  )

/** The thin doors of the clock below the collection of reviews. */
export const createClockEndpoints = (): Endpoint[] => [
  {
    path: '/:id/clock',
    method: 'get',
    handler: (req) => answer(req, reviewIdOf(req)),
  },
  {
    path: '/:id/pause',
    method: 'post',
    handler: async (req) => {
      const reviewId = reviewIdOf(req)
      const { reason } = await parseBody(req, pauseBody)
      await pauseReviewClock({ req, reviewId, reason })
      return answer(req, reviewId)
    },
  },
  {
    path: '/:id/resume',
    method: 'post',
    handler: async (req) => {
      const reviewId = reviewIdOf(req)
      await parseBody(req, emptyBody)
      await resumeReviewClock({ req, reviewId })
      return answer(req, reviewId)
    },
  },
]
