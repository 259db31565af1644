/** One measured figure. A ratio holds on other machines, an absolute figure only on this one. */
export type Figure = {
  readonly bench: string
  readonly database: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  /** What it should be, e.g. `<= 1.5`. */
  readonly aim?: string
}

const meets = (value: number, aim: string): boolean => {
  const [sign, limit] = aim.split(' ')
  return sign === '<=' ? value <= Number(limit) : value >= Number(limit)
}

const rounded = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toPrecision(3)

const cellsOf = (figure: Figure): readonly string[] => [
  figure.bench,
  figure.database,
  figure.measure,
  `${rounded(figure.value)} ${figure.unit}`,
  figure.aim ? `${figure.aim}${meets(figure.value, figure.aim) ? '' : '  MISSED'}` : '',
]

/** The figures as a Markdown table, so that it can be pasted into a note. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [['bench', 'database', 'measure', 'value', 'aim'], ...figures.map(cellsOf)]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, rule, ...body].join('\n')
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Milliseconds that `work` takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
