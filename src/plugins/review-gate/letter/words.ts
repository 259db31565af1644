import type { ReviewGateTexts } from '../translations/languages/en.js'

import { translations } from '../translations/index.js'

export const letterLanguages = ['zh', 'en', 'both'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

type Group = Readonly<Record<string, unknown>>

/** The words of a letter, in one language or in both beside each other. */
export type LetterWords = {
  readonly language: LetterLanguage
  /** A text of the letter itself. */
  readonly say: (
    key: keyof ReviewGateTexts['letter'],
    vars?: Readonly<Record<string, number | string>>,
  ) => string
  /** The wording of a stored value; the value itself where nobody worded it. */
  readonly value: (group: keyof ReviewGateTexts, value: string) => string
  /** A label that a project has in several languages. */
  readonly pick: (label: Readonly<Record<string, string>>) => string | null
}

const fill = (text: string, vars: Readonly<Record<string, number | string>> = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name] ?? ''))

const join = (texts: readonly string[]): string => [...new Set(texts)].join(' / ')

export const letterWords = (language: LetterLanguage): LetterWords => {
  const languages = language === 'both' ? (['zh', 'en'] as const) : [language]
  const lookUp = (group: keyof ReviewGateTexts, key: string, one: 'en' | 'zh'): string => {
    const found = (translations[one][group] as Group | undefined)?.[key]
    return typeof found === 'string' ? found : key
  }
  return {
    language,
    say: (key, vars) => join(languages.map((one) => fill(translations[one].letter[key], vars))),
    value: (group, value) => join(languages.map((one) => lookUp(group, value, one))),
    pick: (label) => {
      const texts = languages.flatMap((one) => label[one] ?? [])
      return texts.length > 0 ? join(texts) : (Object.values(label)[0] ?? null)
    },
  }
}
