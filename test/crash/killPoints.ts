import type { Payload } from 'payload'

/** Moments of a write at which a process can die (ledger-design §4.7). */
export const killPoints = [
  'before-commit',
  'before-head-claim',
  'after-head-claim',
  'after-entries',
  'before-sequencer-commit',
  'after-sequencer-commit',
  'before-answer',
] as const

export type KillPoint = (typeof killPoints)[number]

export const isKillPoint = (value: string): value is KillPoint =>
  (killPoints as readonly string[]).includes(value)

/** Dies as by `kill -9`: no handler runs, nothing is flushed. */
const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

type Call = {
  readonly collection?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly req?: { readonly transactionID?: unknown }
}

type Method = (this: unknown, args: unknown) => Promise<unknown>

const around = (
  adapter: Record<string, Method>,
  method: string,
  hooks: {
    readonly before?: (args: unknown) => Promise<void> | void
    readonly after?: (args: unknown) => Promise<void> | void
  },
): void => {
  const below = adapter[method]
  if (!below) throw new Error(`The adapter has no ${method}`)
  adapter[method] = async function (this: unknown, args) {
    await hooks.before?.(args)
    const result = await below.call(this, args)
    await hooks.after?.(args)
    return result
  }
}

const isHeadClaim = (call: unknown): boolean => {
  const { collection, data } = call as Call
  return collection === 'ledger-head' && typeof data?.turn === 'object'
}

/**
 * Makes this process die when it reaches `point` for the `nth` time. Only the test's own server
 * calls this; the plugins know nothing of it.
 *
 * @returns what the server calls between the end of an operation and its answer
 */
export const installKillPoint = (args: {
  readonly payload: Payload
  readonly point: KillPoint
  readonly nth: number
}): ((method: string) => void) => {
  const { nth, payload, point } = args
  const adapter = payload.db as unknown as Record<string, Method>
  let passes = 0
  const pass = (at: KillPoint): void => {
    if (at !== point) return
    passes += 1
    if (passes >= nth) die()
  }
  // The sequencer's transactions are those in which the head was claimed.
  const sequencing = new Set<unknown>()
  around(adapter, 'updateOne', {
    before: (call) => {
      if (isHeadClaim(call)) pass('before-head-claim')
    },
    after: async (call) => {
      if (!isHeadClaim(call)) return
      sequencing.add(await (call as Call).req?.transactionID)
      pass('after-head-claim')
    },
  })
  around(adapter, 'deleteMany', {
    before: (call) => {
      if ((call as Call).collection === 'ledger-outbox') pass('after-entries')
    },
  })
  around(adapter, 'commitTransaction', {
    before: async (id) => {
      pass(sequencing.has(await id) ? 'before-sequencer-commit' : 'before-commit')
    },
    after: async (id) => {
      if (sequencing.delete(await id)) pass('after-sequencer-commit')
    },
  })
  return (method) => {
    if (method === 'POST') pass('before-answer')
  }
}
