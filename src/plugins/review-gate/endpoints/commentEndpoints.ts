import type { Endpoint } from 'payload'

import { addComment, listComments, settleComment } from '../operations/comments.js'
import { commentBody, emptyBody } from './bodies.js'
import { parseBody, pathParameter } from './parseBody.js'

const settle = (path: string, resolved: boolean): Endpoint => ({
  path: `/:id/comments/:comment/${path}`,
  method: 'post',
  handler: async (req) => {
    await parseBody(req, emptyBody)
    const comment = await settleComment({
      req,
      reviewId: pathParameter(req, 'id'),
      commentId: pathParameter(req, 'comment'),
      resolved,
    })
    return Response.json({ comment })
  },
})

/** Doors for the remarks beside the fields of what was handed in, below `/api/reviews`. */
export const createCommentEndpoints = (): Endpoint[] => [
  {
    path: '/:id/comments',
    method: 'get',
    handler: async (req) =>
      Response.json(
        { comments: await listComments({ req, reviewId: pathParameter(req, 'id') }) },
        { headers: { 'Cache-Control': 'private, no-store' } },
      ),
  },
  {
    path: '/:id/comments',
    method: 'post',
    handler: async (req) => {
      const reviewId = pathParameter(req, 'id')
      const comment = await addComment({ req, reviewId, input: await parseBody(req, commentBody) })
      return Response.json({ comment }, { status: 201 })
    },
  },
  settle('resolve', true),
  settle('reopen', false),
]
