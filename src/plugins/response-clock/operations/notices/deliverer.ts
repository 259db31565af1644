import type { Payload, PayloadRequest } from 'payload'

import { onTransactionEnd } from '../../../shared/transactionHooks.js'
import { liveTransactionId } from '../../../shared/transactions.js'
import { requireClockOptions } from '../../options.js'
import { deliverLane, lanesOf, prepareDeliveries } from './deliverNotices.js'

/** Sends what waits, in the background of one running Payload. */
export type Deliverer = {
  /** Looks at once; returns before anything is sent. */
  readonly nudge: () => void
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>
}

/** One task at a time; calls that come while it runs share one more run behind it. */
const createRunner = (run: () => Promise<void>) => {
  let running: Promise<void> | null = null
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run()
    } while (again)
  }
  return {
    start: (): void => {
      again = true
      running ??= loop().finally(() => {
        running = null
      })
    },
    settled: (): Promise<void> => running ?? Promise.resolve(),
  }
}

/** On the adapter: a bundler may load this module twice, the adapter exists once. */
const key = Symbol.for('payload-consumer-protection/response-clock/deliverer')
type Carrier = { [key]?: Deliverer | undefined }

const createDeliverer = (payload: Payload): Deliverer => {
  const { clock, notices } = requireClockOptions(payload)
  let stopped = false
  const guarded = (work: () => Promise<unknown>) => async (): Promise<void> => {
    if (stopped) return
    try {
      await work()
    } catch (err) {
      payload.logger.error({ err, msg: 'response-clock: notices could not be delivered' })
    }
  }
  // A lane of its own for each receiver: a webhook that hangs holds up no mail.
  const runners = [
    createRunner(guarded(() => prepareDeliveries({ payload, now: clock.now() }))),
    ...lanesOf(payload).map((lane) =>
      createRunner(guarded(() => deliverLane({ payload, now: clock.now(), lane }))),
    ),
  ]
  const nudge = (): void => {
    if (!stopped) for (const runner of runners) runner.start()
  }
  const timer = setInterval(nudge, notices.deliverIntervalMs)
  timer.unref()
  return {
    nudge,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.all(runners.map(({ settled }) => settled()))
    },
  }
}

/** Starts the sender of a Payload, and ends it when that Payload is destroyed. */
export const startDeliverer = async (payload: Payload): Promise<void> => {
  const { disabled, notices } = requireClockOptions(payload)
  const carrier: Carrier = payload.db as object
  await carrier[key]?.stop()
  carrier[key] = undefined
  if (disabled || notices.deliverIntervalMs <= 0) return
  const deliverer = createDeliverer(payload)
  carrier[key] = deliverer
  const destroy = payload.db.destroy?.bind(payload.db)
  payload.db.destroy = async () => {
    await deliverer.stop()
    await destroy?.()
  }
}

/** Looks for deliveries as soon as the transaction of `req` has committed; nobody waits for it. */
export const nudgeAfterCommit = async (req: PayloadRequest): Promise<void> => {
  const deliverer = (req.payload.db as Carrier)[key]
  if (!deliverer) return
  if ((await liveTransactionId(req)) === null) return deliverer.nudge()
  await onTransactionEnd({
    req,
    run: ({ committed }) => {
      if (committed) deliverer.nudge()
      return Promise.resolve()
    },
  })
}
