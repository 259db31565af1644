import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { ClockView } from '../../operations/readClock.js'

import { isPluginError } from '../../../shared/PluginError.js'
import { readClock } from '../../operations/readClock.js'
import { requireClockOptions } from '../../options.js'
import { ClockControls } from './index.client.js'

const findClock = async (req: PayloadRequest, reviewId: string): Promise<ClockView | null> => {
  try {
    return await readClock({ req, reviewId })
  } catch (error) {
    // A review from before the plugin has no clock, and not everybody may see one.
    if (isPluginError(error)) return null
    throw error
  }
}

/**
 * The response time beside a review: what is left, and pausing it. For a place on the page that
 * passes the review and the request; shows nothing where no answer is awaited any more.
 */
export const ClockPanel = async (props: {
  readonly review: { readonly id: string }
  readonly req?: PayloadRequest
}): Promise<ReactNode> => {
  const { req, review } = props
  const clock = req ? await findClock(req, review.id) : null
  if (!req || !clock || (clock.status !== 'running' && clock.status !== 'paused')) return null
  const path = `/${requireClockOptions(req).reviews}/${review.id}` as const
  const url = formatAdminURL({ apiRoute: req.payload.config.routes.api, path })
  return <ClockControls clock={clock} url={url} />
}
