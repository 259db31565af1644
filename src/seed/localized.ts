/** The languages of the demo content. */
export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** One value in both languages. */
export type Localized<Value = string> = { readonly zh: Value; readonly en: Value }

/** Writes a value in both languages. */
export const t = <Value = string>(zh: Value, en: Value): Localized<Value> => ({ zh, en })

type Values = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isLocalized = (value: Values): boolean =>
  Object.keys(value).length === locales.length && locales.every((locale) => locale in value)

/** The value as it reads in one language; what has no languages stays as it is. */
export const inLocale = (value: unknown, locale: Locale): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => inLocale(item, locale))
  if (!isRecord(value)) return value
  if (isLocalized(value)) return value[locale]
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inLocale(item, locale)]),
  )
}

/** `data` with the ids of the saved rows, so that a translation lands in the same rows. */
export const withRowIds = (data: Values, saved: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const rows = saved[key]
      if (!Array.isArray(value) || !Array.isArray(rows)) return [key, value]
      const numbered = value.map((row: unknown, index) => {
        const saved: unknown = rows[index]
        return isRecord(row) && isRecord(saved) ? { ...row, id: saved.id } : row
      })
      return [key, numbered]
    }),
  )
