import type { Payload } from 'payload'

import { expireApprovals } from './expireApprovals.js'
import { openDueRechecks } from './openDueRechecks.js'
import { runSchedules } from './runSchedules.js'

/** Re-checks look at every approval, and are wanted on a day, not at a second. */
const recheckEveryMs = 60 * 60 * 1000

const lastRechecks = new WeakMap<Payload, number>()

const openRechecksHourly = async ({ payload }: { readonly payload: Payload }): Promise<void> => {
  if (Date.now() - (lastRechecks.get(payload) ?? 0) < recheckEveryMs) return
  lastRechecks.set(payload, Date.now())
  await openDueRechecks({ payload })
}

/** What has to happen by itself, in this order: what expired must not be published any more. */
const steps = { expireApprovals, runSchedules, openRechecksHourly }

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
