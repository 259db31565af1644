import type { Table, TableFormat } from './table.js'

import { csvLines } from './csv.js'
import { xlsxChunks } from './xlsx.js'

const contentTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Lines are small; a browser is sent some thousand of them at a time. */
const chunkLength = 32_768

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for await (const line of lines) {
    text += line
    if (text.length < chunkLength) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}

/** Rows are asked for only as fast as the receiver takes them. */
const streamOf = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })

/** Names of files may be Chinese: RFC 6266, with an ASCII name for old programs. */
const disposition = (name: string, format: TableFormat): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '_')}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`

/** Tables as a file to save. */
export const downloadOf = (args: {
  readonly name: string
  readonly format: TableFormat
  readonly tables: readonly Table[]
}): Response =>
  new Response(
    streamOf(args.format === 'csv' ? encoded(csvLines(args.tables)) : xlsxChunks(args.tables)),
    {
      headers: {
        'Content-Type': contentTypes[args.format],
        'Content-Disposition': disposition(args.name, args.format),
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    },
  )
