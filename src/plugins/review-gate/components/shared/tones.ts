/** Styles of Payload's `Pill`. Colour never stands alone: each pill carries its word. */
export type PillTone = 'dark' | 'error' | 'light-gray' | 'success' | 'warning' | 'white'

const tones: Readonly<Record<string, PillTone>> = {
  unsubmitted: 'light-gray',
  'in-review': 'warning',
  'changes-requested': 'warning',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'light-gray',
  superseded: 'light-gray',
  expired: 'error',
  revoked: 'error',
  waiting: 'light-gray',
  open: 'warning',
  low: 'light-gray',
  medium: 'warning',
  high: 'error',
}

export const toneOf = (value: string): PillTone => tones[value] ?? 'light-gray'
