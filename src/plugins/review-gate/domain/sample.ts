import { createHash } from 'node:crypto'

/** `2026-11`: samples are drawn once for each month, of UTC. */
export const monthOf = (moment: Date): string => moment.toISOString().slice(0, 7)

/**
 * Whether an approval is in the sample of a month. The draw is fixed by the two, so that every
 * process and every repeated sweep draws the same, and an examiner can draw it again: the first 32
 * bits of the SHA-256 of `month:number` lie below the share.
 */
export const isSampled = (args: {
  readonly month: string
  readonly number: string
  readonly percent: number
}): boolean => {
  const digest = createHash('sha256').update(`${args.month}:${args.number}`, 'utf8').digest()
  return digest.readUInt32BE(0) / 2 ** 32 < args.percent / 100
}
