/** PRAGMAs that only report, also when they carry an argument in brackets. */
const readingPragma = /^pragma\s+(\w+\.)?[a-z_]+\s*(\([^=]*\))?\s*;?\s*$/i

/** `PRAGMA name(value)` sets a value for these; the other bracket forms name what to report on. */
const settingPragma =
  /^pragma\s+(\w+\.)?(?!(table_|index_|foreign_key_list|foreign_key_check|integrity_check|quick_check))[a-z_]+\s*\(/i

const writingWords = /\b(insert|update|delete|replace)\b/i

const withoutComments = (sql: string): string =>
  sql.replaceAll(/^(\s*(--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/))+/g, '').trimStart()

/**
 * True when the statement cannot change the database. In doubt it can: a read that waits in the
 * writers' queue is slow, a write that passes the queue is lost.
 */
export const isReadStatement = (sql: string): boolean => {
  const text = withoutComments(sql)
  if (/^(select|values|explain)\b/i.test(text)) return true
  if (/^with\b/i.test(text)) return !writingWords.test(text)
  if (/^pragma\b/i.test(text)) return readingPragma.test(text) && !settingPragma.test(text)
  return false
}
