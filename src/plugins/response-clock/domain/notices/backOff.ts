const minuteMs = 60_000
const longestMs = 6 * 60 * minuteMs

/**
 * How long to wait after the given number of attempts (from 1): 1, 2, 4 … minutes up to 6 hours,
 * of which half is left to chance, so that what failed together does not come back together.
 *
 * @param random a number from 0 to 1
 */
export const backOffMs = (attempts: number, random: number): number => {
  const full = Math.min(longestMs, minuteMs * 2 ** (attempts - 1))
  return Math.round(full / 2 + (full / 2) * random)
}
