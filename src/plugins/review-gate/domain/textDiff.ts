import { diffArrays } from 'diff'

/** A run of text that both sides have, or that only one has. */
export type TextPart = { readonly kind: 'added' | 'removed' | 'same'; readonly text: string }

/**
 * Beyond this many differing words (or sentences) a comparison tells a reader nothing, and its cost
 * grows with the square.
 */
const maxEditLength = 600

const segmenters = new Map<string, Intl.Segmenter>()

/** A project may name its locales as it likes. */
const isLanguage = (locale: string): boolean => {
  try {
    return Intl.Segmenter.supportedLocalesOf([locale]).length > 0
  } catch {
    return false
  }
}

const segmenterOf = (locale: string): Intl.Segmenter => {
  const present = segmenters.get(locale)
  if (present) return present
  const segmenter = new Intl.Segmenter(isLanguage(locale) ? locale : 'en', { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return segmenter
}

/**
 * Words as the language has them: Chinese has no spaces between its own, and an emoji of several
 * code points is one (UAX #29).
 */
const wordsOf = (text: string, locale: string): string[] =>
  Array.from(segmenterOf(locale).segment(text), ({ segment }) => segment)

/** Sentences and lines, for texts with too many differing words. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？.!?\n]*[。！？.!?\n]+|[^。！？.!?\n]+$/g) ?? []

const joined = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts.reduce<TextPart[]>((result, part) => {
    const last = result.at(-1)
    if (part.text === '') return result
    if (last?.kind !== part.kind) return [...result, part]
    return [...result.slice(0, -1), { kind: part.kind, text: last.text + part.text }]
  }, [])

const isGap = (part: TextPart | undefined): boolean =>
  part?.kind === 'same' && part.text.trim() === ''

/** Blanks between two changes belong to them: one change of three words reads better than three. */
const closeGaps = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts.flatMap((part, index) => {
    const inside = index > 0 && index < parts.length - 1
    if (!inside || !isGap(part)) return [part]
    return [
      { kind: 'removed' as const, text: part.text },
      { kind: 'added' as const, text: part.text },
    ]
  })

/** Removed before added within one change, so that both can be read as a whole. */
const ordered = (parts: readonly TextPart[]): readonly TextPart[] => {
  const result: TextPart[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    result.push({ kind: 'removed', text: removed }, { kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text
    else if (part.kind === 'added') added += part.text
    else {
      flush()
      result.push(part)
    }
  }
  flush()
  return joined(result)
}

const replaced = (before: string, after: string): readonly TextPart[] =>
  joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

/**
 * The difference of two texts by words of the given language.
 *
 * Concatenating what is not `removed` gives `after`, what is not `added` gives `before`.
 */
export const textDiff = (before: string, after: string, locale: string): readonly TextPart[] => {
  if (before === after) return joined([{ kind: 'same', text: after }])
  const changes =
    diffArrays(wordsOf(before, locale), wordsOf(after, locale), { maxEditLength }) ??
    diffArrays(sentencesOf(before), sentencesOf(after), { maxEditLength })
  if (!changes) return replaced(before, after)
  const parts = changes.map(({ added, removed, value }): TextPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
  return ordered(closeGaps(joined(parts)))
}
