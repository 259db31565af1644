import type { ReactNode } from 'react'

import type { StaticTable } from '../../spreadsheets/statisticsTables.js'

/** A table that scrolls sideways inside itself on narrow screens, also by keyboard. */
export const DataTable = (props: {
  readonly table: StaticTable
  readonly caption: string
  /** Hides the caption where a heading above says the same. */
  readonly plain?: boolean
  /** Puts something else into a cell. */
  readonly cell?: (row: number, column: number) => ReactNode
}): ReactNode => {
  const { table, cell } = props
  const isNumber = (column: number): boolean => typeof table.rows[0]?.[column] === 'number'
  const align = (column: number): string | undefined => (isNumber(column) ? 'number' : undefined)
  return (
    <div
      aria-label={props.caption}
      className="review-gate-dashboard__scroll"
      role="region"
      tabIndex={0}
    >
      <table className="review-gate-dashboard__table">
        <caption className={props.plain ? 'review-gate-dashboard__hidden' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ heading }, column) => (
              <th className={align(column)} key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={`${row}-${cells[0]}`}>
              {cells.map((value, column) => {
                const content = cell?.(row, column) ?? value ?? '–'
                return column === 0 ? (
                  <th key={column} scope="row">
                    {content}
                  </th>
                ) : (
                  <td className={align(column)} key={column}>
                    {content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
