import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'

import type { Cell, Table } from '../../../src/plugins/review-gate/spreadsheets/table.js'

import { csvField, csvLines } from '../../../src/plugins/review-gate/spreadsheets/csv.js'
import { downloadOf } from '../../../src/plugins/review-gate/spreadsheets/download.js'
import { xlsxChunks } from '../../../src/plugins/review-gate/spreadsheets/xlsx.js'

const table = (name: string, rows: readonly (readonly Cell[])[]): Table => ({
  name,
  columns: [{ heading: '编号' }, { heading: 'Value', width: 30 }],
  rows,
})

const textOf = async (tables: readonly Table[]): Promise<string> => {
  let text = ''
  for await (const line of csvLines(tables)) text += line
  return text
}

const fileOf = async (tables: readonly Table[]): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsxChunks(tables)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [0, '0'],
    [-12.5, '-12.5'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://evil.example","x")', '"\'=HYPERLINK(""http://evil.example"",""x"")"'],
    ['1-2', '1-2'],
    ['审查意见', '审查意见'],
  ] as const)('%j becomes %j', (cell, field) => {
    expect(csvField(cell)).toBe(field)
  })

  it('begins with a byte order mark and ends lines as RFC 4180 says', async () => {
    expect(await textOf([table('one', [['XB-1', 2]])])).toBe('\uFEFF编号,Value\r\nXB-1,2\r\n')
  })

  it('names several tables and parts them by an empty line', async () => {
    expect(await textOf([table('一', [['a', 1]]), table('二', [])])).toBe(
      '\uFEFF一\r\n编号,Value\r\na,1\r\n\r\n二\r\n编号,Value\r\n',
    )
  })
})

describe('XLSX', () => {
  it('is read back by another program: text as text, numbers as numbers', async () => {
    const rows = [
      ['=1+1', 42],
      ['审查 & <意见> "好"', 0.5],
      ['两行\n文字 😀', null],
      ['nul\u0000 and half \uD800 pairs', -3],
    ]
    const file = await fileOf([table('台账', rows), table('二', [['x', 1]])])
    const [first, second] = await readExcelFile(file)
    expect(first).toEqual({
      sheet: '台账',
      data: [
        ['编号', 'Value'],
        ['=1+1', 42],
        ['审查 & <意见> "好"', 0.5],
        ['两行\n文字 😀', null],
        ['nul and half  pairs', -3],
      ],
    })
    expect(second?.data).toEqual([
      ['编号', 'Value'],
      ['x', 1],
    ])
  })

  it('cuts a text that no cell may hold, and shortens names of sheets', async () => {
    const name = 'A very long name: of [a] sheet / that Excel refuses'
    const file = await fileOf([table(name, [['長'.repeat(50_000), 1]]), table(name, [])])
    const [first, second] = await readExcelFile(file)
    expect(String(first?.data[1]?.[0])).toHaveLength(32_767)
    expect(first?.sheet.length).toBeLessThanOrEqual(31)
    expect(second?.sheet).not.toBe(first?.sheet)
  })

  it('calls no cell a formula', async () => {
    const parts = unzipSync(await fileOf([table('t', [['=cmd|calc', 1]])]))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('t="inlineStr"')
  })
})

describe('downloads', () => {
  /** Rows that tell how many of them were asked for. */
  const counting = (total: number) => {
    const asked = { count: 0, closed: false }
    const rows = (async function* () {
      try {
        for (let row = 0; row < total; row += 1) {
          asked.count += 1
          yield [`row ${row} ${'x'.repeat(200)}`, row] as const
        }
      } finally {
        asked.closed = true
      }
    })()
    return { asked, rows }
  }

  it.each(['csv', 'xlsx'] as const)('reads rows as they are taken: %s', async (format) => {
    const { asked, rows } = counting(100_000)
    const response = downloadOf({
      name: '台账-2026-11',
      format,
      tables: [{ ...table('t', []), rows }],
    })
    const reader = response.body?.getReader()
    while (asked.count === 0) await reader?.read()
    expect(asked.count).toBeLessThan(20_000)
    await reader?.cancel()
    expect(asked.closed).toBe(true)
  })

  it('names the file in Chinese, for old programs in ASCII, and is never cached', () => {
    const { headers } = downloadOf({
      name: '台账-2026-11',
      format: 'xlsx',
      tables: [table('t', [])],
    })
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="_-2026-11.xlsx"; filename*=UTF-8''${encodeURIComponent('台账-2026-11.xlsx')}`,
    )
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})
