import type { Cell, Table } from './table.js'

/** Excel takes a file for UTF-8 only if it says so. */
export const byteOrderMark = '\uFEFF'

/** What spreadsheets take for the start of a formula, also in the widths of Chinese keyboards. */
const formulaStart = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/

/**
 * One field as RFC 4180 has it. A text that a spreadsheet would calculate begins with an
 * apostrophe instead (CSV injection): titles and opinions come from people.
 */
export const csvField = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvField).join(',')}\r\n`

/** Tables one below the other; several get their name above and an empty line between. */
export async function* csvLines(tables: readonly Table[]): AsyncGenerator<string> {
  yield byteOrderMark
  for (const [index, table] of tables.entries()) {
    if (tables.length > 1) yield `${index > 0 ? '\r\n' : ''}${csvLine([table.name])}`
    yield csvLine(table.columns.map(({ heading }) => heading))
    for await (const row of table.rows) yield csvLine(row)
  }
}
