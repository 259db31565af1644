import type { AccountKey } from '../content/accounts.js'
import type { Step } from './types.js'

export const submit = (by: AccountKey, note?: string): Step => ({
  do: 'submit',
  by,
  ...(note ? { note } : {}),
})
export const claim = (by: AccountKey): Step => ({ do: 'claim', by })
export const approve = (by: AccountKey, opinion: string): Step => ({
  do: 'decide',
  by,
  decision: 'approved',
  opinion,
})
export const decide = (
  by: AccountKey,
  decided: Omit<Extract<Step, { do: 'decide' }>, 'do' | 'by'>,
): Step => ({
  do: 'decide',
  by,
  ...decided,
})
export const revise = (by: AccountKey): Step => ({ do: 'revise', by })
export const publish = (by: AccountKey): Step => ({ do: 'publish', by })
export const withdraw = (by: AccountKey, reason: string): Step => ({ do: 'withdraw', by, reason })
export const revoke = (by: AccountKey, reason: string): Step => ({ do: 'revoke', by, reason })
