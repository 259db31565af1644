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

/** Runs `hook` before a method; what it returns runs after it. Adapters change their arguments. */
const around = (
  adapter: Record<string, Method>,
  method: string,
  hook: (args: unknown) => unknown,
): void => {
  const below = adapter[method]
  if (!below) throw new Error(`The adapter has no ${method}`)
  adapter[method] = async function (this: unknown, args) {
    const after = await hook(args)
    const result = await below.call(this, args)
    if (typeof after === 'function') (after as () => void)()
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
  around(adapter, 'updateOne', async (call) => {
    if (!isHeadClaim(call)) return undefined
    pass('before-head-claim')
    sequencing.add(await (call as Call).req?.transactionID)
    return () => pass('after-head-claim')
  })
  around(adapter, 'deleteMany', (call) => {
    if ((call as Call).collection === 'ledger-outbox') pass('after-entries')
    return undefined
  })
  around(adapter, 'commitTransaction', async (id) => {
    const isSequencer = sequencing.delete(await id)
    pass(isSequencer ? 'before-sequencer-commit' : 'before-commit')
    return () => {
      if (isSequencer) pass('after-sequencer-commit')
    }
  })
  return (method) => {
    if (method === 'POST') pass('before-answer')
  }
}
