import { auditLedgerError } from '../../errors.js'

/** The right to write, held by one at a time. `release` is idempotent. */
export type Turn = { readonly release: () => void }

export type FairQueue = {
  /**
   * Waits for the turn in the order of arrival.
   *
   * @throws AuditLedgerError `second-transaction` when the same holder kept the turn for the whole
   * time-out (it most likely waits for us), `busy` when the queue moves but is too long.
   */
  readonly acquire: (holder: TurnHolder) => Promise<Turn>
  readonly waiting: () => number
}

/** What the queue may ask and do to someone who holds the turn and seems to have forgotten it. */
export type TurnHolder = {
  readonly idleMs: () => number
  readonly expire: () => Promise<void>
}

type Waiter = {
  readonly holder: TurnHolder
  readonly grant: (turn: Turn) => void
  readonly refuse: (error: Error) => void
  readonly arrivedAt: number
  timer: NodeJS.Timeout
}

/** A queue that moves gets this many time-outs before its waiters give up. */
const patience = 3

type State = {
  readonly timeoutMs: number
  readonly lifetimeMs: number
  readonly waiters: Waiter[]
  holder: TurnHolder | null
  turnNumber: number
}

const remove = (state: State, waiter: Waiter): void => {
  const place = state.waiters.indexOf(waiter)
  if (place >= 0) state.waiters.splice(place, 1)
}

const give = (state: State, holder: TurnHolder): Turn => {
  let released = false
  state.holder = holder
  state.turnNumber += 1
  return {
    release: () => {
      if (released) return
      released = true
      // A turn of the event loop: libsql frees its statements in macrotasks (payload-internals §9.3).
      setImmediate(() => advance(state))
    },
  }
}

const advance = (state: State): void => {
  state.holder = null
  const next = state.waiters.shift()
  if (!next) return
  clearTimeout(next.timer)
  next.grant(give(state, next.holder))
}

/** Looks after one waiter each `timeoutMs`, and ends holders that nobody will ever end. */
const watch = (state: State, waiter: Waiter): void => {
  const turnNumber = state.turnNumber
  waiter.timer = setTimeout(() => {
    const moved = state.turnNumber !== turnNumber
    const patient = Date.now() - waiter.arrivedAt < state.timeoutMs * patience
    if (state.holder && state.holder.idleMs() > state.lifetimeMs) void state.holder.expire()
    if (moved && patient) return watch(state, waiter)
    remove(state, waiter)
    waiter.refuse(auditLedgerError(moved ? 'busy' : 'second-transaction'))
  }, state.timeoutMs)
}

export const createFairQueue = (args: {
  readonly timeoutMs: number
  readonly lifetimeMs: number
}): FairQueue => {
  const state: State = { ...args, waiters: [], holder: null, turnNumber: 0 }
  return {
    waiting: () => state.waiters.length,
    acquire: (holder) => {
      if (!state.holder) return Promise.resolve(give(state, holder))
      return new Promise((grant, refuse) => {
        const waiter = { holder, grant, refuse, arrivedAt: Date.now() } as unknown as Waiter
        state.waiters.push(waiter)
        watch(state, waiter)
      })
    },
  }
}
