import type { Payload, PayloadRequest } from 'payload'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/** Tries of a whole operation that met another writer, and the longest time spent on them. */
const maxAttempts = 8
const maxElapsedMs = 5_000

const labelsOf = (error: unknown): readonly string[] => {
  const { errorLabels, errorLabelSet } = error as {
    errorLabels?: readonly string[]
    errorLabelSet?: ReadonlySet<string>
  }
  return [...(errorLabels ?? []), ...(errorLabelSet ?? [])]
}

/**
 * True when the database says that nothing was written and the whole transaction may be tried
 * again (MongoDB driver specification, "Transactions": label `TransientTransactionError`; code 112
 * is WriteConflict).
 */
export const isTransientConflict = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ((error as { code?: unknown }).code === 112) return true
  if (labelsOf(error).includes('TransientTransactionError')) return true
  const { cause } = error as { cause?: unknown }
  return cause !== undefined && cause !== error && isTransientConflict(cause)
}

/**
 * The id of the live transaction of `req`, or `null`. A transaction that a swallowed error has
 * killed is not live: the adapters would silently write without it (payload-internals §0.5).
 */
export const liveTransactionId = async (
  req: Partial<PayloadRequest> | undefined,
): Promise<number | string | null> => {
  const id = await req?.transactionID
  if (id === undefined || id === null) return null
  return req?.payload?.db.sessions?.[id] === undefined ? null : id
}

const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))

/**
 * A fresh request of the same person for work that must stand on its own: the caller's request
 * stays untouched, so a retry never sees half a state.
 */
export const createFreshReq = (args: {
  readonly payload: Payload
  readonly from?: PayloadRequest
}): Promise<PayloadRequest> =>
  createLocalReq(
    {
      user: args.from?.user ?? undefined,
      locale: args.from?.locale ?? undefined,
      ...(args.from
        ? {
            req: {
              headers: args.from.headers,
              i18n: args.from.i18n,
              t: args.from.t,
              payloadAPI: args.from.payloadAPI,
            },
          }
        : {}),
    },
    args.payload,
  )

const attemptOnce = async <Result>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> => {
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/**
 * Runs `work` in one transaction of its own and commits it; on any error nothing stays. The whole
 * of `work` is run again with a new request when the database reports a transient conflict
 * (at most 8 tries in 5 s), so `work` MUST NOT have effects outside of the database.
 */
export const runInTransaction = async <Result>(
  args: { readonly payload: Payload; readonly from?: PayloadRequest },
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> => {
  const startedAt = Date.now()
  for (let attempt = 0; ; attempt += 1) {
    const req = await createFreshReq(args)
    try {
      return await attemptOnce(req, work)
    } catch (error) {
      const spent = attempt + 1 >= maxAttempts || Date.now() - startedAt > maxElapsedMs
      if (!isTransientConflict(error) || spent) throw error
      await backOff(attempt)
    }
  }
}
