/** Text stays text, numbers can be summed; null is an empty cell. */
export type Cell = number | string | null

export type Column = {
  readonly heading: string
  /** Width in a workbook, in characters. @default 14 */
  readonly width?: number
}

/** Rows may still be on their way: exports never hold them all. */
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}

export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]
