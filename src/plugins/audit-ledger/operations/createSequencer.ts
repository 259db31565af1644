import type { Payload } from 'payload'

export type Sequencer = {
  /** Resolves when everything that was committed before the call is sequenced. */
  readonly sequence: () => Promise<void>
}

/**
 * One run at a time in a process; calls that arrive during a run share the next one, so a hundred
 * commits cost a handful of runs.
 */
export const createSequencer = (run: () => Promise<void>): Sequencer => {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = run().finally(() => {
      running = null
    })
    return running
  }
  return {
    sequence: () => {
      if (!running) return start()
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null
          return start()
        })
      return next
    },
  }
}

/** Looks for events that nobody waits for, e.g. of a process that died after its commit. */
export const startDrainTimer = (args: {
  readonly payload: Payload
  readonly sequence: () => Promise<void>
  readonly intervalMs: number
}): (() => void) => {
  const timer = setInterval(() => {
    args.sequence().catch((err: unknown) => {
      args.payload.logger.error({ err, msg: 'The ledger could not sequence waiting events' })
    })
  }, args.intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
