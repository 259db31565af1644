import type { ClockView } from '../../operations/readClock.js'

/** The clock after a call, or why it was refused; null when the server could not be reached. */
export type ClockAnswer =
  | { readonly ok: true; readonly clock: ClockView }
  | { readonly ok: false; readonly message: string | null }

type Body = {
  readonly clock?: ClockView
  readonly errors?: readonly { readonly message?: string }[]
}

/** One call below `/reviews/:id`; a refusal comes in the reader's language. */
export const callClock = async (
  url: string,
  call: { readonly language: string; readonly body?: unknown },
): Promise<ClockAnswer> => {
  try {
    const response = await fetch(url, {
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': call.language },
      ...(call.body === undefined ? {} : { method: 'POST', body: JSON.stringify(call.body) }),
    })
    const body = (await response.json().catch(() => null)) as Body | null
    if (response.ok && body?.clock) return { ok: true, clock: body.clock }
    return { ok: false, message: body?.errors?.[0]?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}
