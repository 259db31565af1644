import type { Payload } from 'payload'

import { expireApprovals } from './expireApprovals.js'
import { runSchedules } from './runSchedules.js'

/** What has to happen by itself, in this order: what expired must not be published any more. */
const steps = { expireApprovals, runSchedules }

/** Does everything that is due. One step that fails does not keep the others from running. */
export const sweep = async ({ payload }: { readonly payload: Payload }): Promise<void> => {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step({ payload })
    } catch (err) {
      payload.logger.error({ err, msg: `review-gate: the sweep failed at ${name}` })
    }
  }
}
