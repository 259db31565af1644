/** What people call a document: its title in the first of these locales that has one, or its id. */
export const titleOf = (
  doc: Readonly<Record<string, unknown>>,
  locales: readonly string[],
): string => {
  const { title } = doc
  if (typeof title === 'string') return title
  const byLocale = (title ?? {}) as Record<string, string>
  const named = [...locales, ...Object.keys(byLocale)].map((locale) => byLocale[locale])
  return named.find(Boolean) ?? String(doc.id)
}
