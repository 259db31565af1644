/** How many characters of a text are compared: enough to know a theme, fast for two hundred. */
const maxCharacters = 6_000

const normalize = (text: string): string =>
  text
    .slice(0, maxCharacters)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}\p{C}]+/gu, '')

/** The pairs of neighbouring characters of a text, without blanks, signs and letter case. */
export const bigramsOf = (text: string): ReadonlySet<string> => {
  const characters = [...normalize(text)]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** Sørensen–Dice coefficient of two sets: 0 for nothing in common, 1 for the same. */
export const similarityOf = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size === 0 || right.size === 0) return 0
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  let common = 0
  for (const pair of small) if (large.has(pair)) common += 1
  return (2 * common) / (left.size + right.size)
}

/** Keys of nodes that say how a text is set, not what it says. */
const silentKeys = ['type', 'format', 'style', 'mode', 'direction', 'version', 'sha256', 'id']

/** Every text below a value of canonical content, one a line. */
export const textsIn = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textsIn).filter(Boolean).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => !silentKeys.includes(key))
    .map(([, item]) => textsIn(item))
    .filter(Boolean)
    .join('\n')
}
