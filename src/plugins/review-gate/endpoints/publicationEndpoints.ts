import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { DocumentRef } from '../../shared/contracts.js'

import { maxReasonLength } from '../constants.js'
import { bundleState } from '../operations/bundleState.js'
import { publishDocument, unpublishDocument } from '../operations/publishDocument.js'
import {
  cancelSchedule,
  schedulePublication,
  scheduleTakeDown,
} from '../operations/schedulePublication.js'
import { parseBody, pathParameter } from './parseBody.js'

const moment = z.iso.datetime({ offset: true })

const publishBody = z.strictObject({ publishAt: moment.optional() })
const unpublishBody = z.strictObject({
  reason: z.string().min(1).max(maxReasonLength),
  unpublishAt: moment.optional(),
})
const cancelBody = z.strictObject({ schedule: z.string().min(1).max(100) })

const door = (
  method: 'get' | 'post',
  path: string,
  call: (req: PayloadRequest, document: DocumentRef) => Promise<unknown>,
): Endpoint => ({
  path: `/:id/${path}`,
  method,
  handler: async (req) =>
    Response.json(
      await call(req, {
        collection: pathParameter(req, 'collection'),
        id: pathParameter(req, 'id'),
      }),
    ),
})

/** The thin doors of contract.md below `/api/{governed}` through which content goes and comes. */
export const publicationEndpoints: readonly Endpoint[] = [
  door('post', 'publish', async (req, document) => {
    const { publishAt } = await parseBody(req, publishBody)
    if (publishAt) return schedulePublication({ req, document, publishAt: new Date(publishAt) })
    return { doc: await publishDocument({ req, document }) }
  }),
  door('post', 'unpublish', async (req, document) => {
    const { reason, unpublishAt } = await parseBody(req, unpublishBody)
    if (unpublishAt)
      return scheduleTakeDown({ req, document, reason, unpublishAt: new Date(unpublishAt) })
    return { doc: await unpublishDocument({ req, document, reason }) }
  }),
  door('post', 'cancel-schedule', async (req, document) => {
    const { schedule } = await parseBody(req, cancelBody)
    return cancelSchedule({ req, document, scheduleId: schedule })
  }),
  door('get', 'bundle', (req, document) => bundleState({ req, document })),
]
