import { strToU8, Zip, ZipDeflate } from 'fflate'

import type { Cell, Column, Table } from './table.js'

/** Longest text of a cell, in UTF-16 units (Excel's specification). */
const maxCellLength = 32_767
const maxNameLength = 31

/** XML 1.0 has no way to write these, escaped or not. */

const notInXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escapeXml = (text: string): string =>
  text
    .replaceAll(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** `A`, `B`, …, `AA`. */
const letters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26)

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

/** Names of sheets: no `[]:*?/\`, at most 31 characters, each once. */
const sheetNames = (tables: readonly Table[]): readonly string[] => {
  const taken = new Set<string>()
  return tables.map(({ name }, index) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, maxNameLength)
      .trim()
    const chosen = plain === '' || taken.has(plain) ? `${index + 1}` : plain
    taken.add(chosen)
    return chosen
  })
}

const contentTypes = (count: number): string =>
  `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  ).join('')}</Types>`

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaging}/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (names: readonly string[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${names
    .map(
      (name, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Style 0 is plain, 1 a heading, 2 text that wraps. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEFEF"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const cellXml = (cell: Cell, address: string, style: number): string => {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}" s="${style}"><v>${cell}</v></c>`
  const text = escapeXml(cell.slice(0, maxCellLength))
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const rowXml = (cells: readonly Cell[], row: number, style: number): string =>
  `<row r="${row}">${cells
    .map((cell, index) => cellXml(cell, `${letters(index)}${row}`, style))
    .join('')}</row>`

const widthsXml = (columns: readonly Column[]): string =>
  columns
    .map(
      ({ width = 14 }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('')

/** The parts of one sheet; its heading stays in view. */
async function* sheetXml({ columns, rows }: Table): AsyncGenerator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widthsXml(columns)}</cols><sheetData>`
  yield rowXml(
    columns.map(({ heading }) => heading),
    1,
    1,
  )
  let row = 1
  for await (const cells of rows) yield rowXml(cells, (row += 1), 2)
  yield '</sheetData></worksheet>'
}

async function* filesOf(
  tables: readonly Table[],
): AsyncGenerator<readonly [path: string, content: AsyncIterable<string> | Iterable<string>]> {
  const names = sheetNames(tables)
  const sheets = tables.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  yield ['[Content_Types].xml', [contentTypes(tables.length)]]
  yield ['_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]]
  yield ['xl/workbook.xml', [workbook(names)]]
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      relationships([
        ...sheets.map((target) => ['worksheet', target] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ]
  yield ['xl/styles.xml', [styles]]
  for (const [index, table] of tables.entries()) yield [`xl/${sheets[index]}`, sheetXml(table)]
}

/**
 * A workbook (ECMA-376) with one sheet per table, made while it is read: never more of it is held
 * than a page of rows. All text is stored as text, so that nothing in it is ever calculated.
 */
export async function* xlsxChunks(tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const [path, content] of filesOf(tables)) {
    const file = new ZipDeflate(path, { level: 6 })
    zip.add(file)
    for await (const text of content) {
      file.push(strToU8(text))
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
