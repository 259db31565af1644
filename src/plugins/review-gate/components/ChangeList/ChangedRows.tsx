import type { ReactNode } from 'react'

import type { RowChange } from '../../domain/contentDiff.js'
import type { PreviewContext } from '../ContentPreview/context.js'
import type { NamedField } from '../ContentPreview/schema.js'
import type { RenderRow } from './index.js'

import { kindLabel } from './labels.js'
import { TextChange } from './TextChange.js'

type RowsProps = {
  readonly field: NamedField
  readonly context: PreviewContext
  readonly renderRow: RenderRow
}

/** Rows that stayed are counted, not shown: `[row, row, 3, row]`. */
const folded = (rows: readonly RowChange[]): readonly (RowChange | number)[] =>
  rows.reduce<readonly (RowChange | number)[]>((result, row) => {
    if (row.state !== 'same') return [...result, row]
    const last = result.at(-1)
    return typeof last === 'number' ? [...result.slice(0, -1), last + 1] : [...result, 1]
  }, [])

const placeOf = ({ from, to, moved }: RowChange, { words }: PreviewContext): string | null => {
  if (moved && from !== null && to !== null) return words.text('page:movedFrom', { from, to })
  const number = to ?? from
  return number === null ? null : words.text('page:rowNumber', { number })
}

const Row = (props: RowsProps & { readonly row: RowChange }): ReactNode => {
  const { row, field, context, renderRow } = props
  const { text } = context.words
  return (
    <li className="review-gate-row" data-state={row.state}>
      <p className="review-gate-row__title">
        <span className="review-gate-row__state">{text(`page:state:${row.state}`)}</span>{' '}
        {[kindLabel(field, row, context), placeOf(row, context)].filter(Boolean).join(' · ')}
      </p>
      {row.looksOnly ? <p>{text('page:looksOnly')}</p> : null}
      {row.parts.length > 0 ? <TextChange parts={row.parts} words={context.words} /> : null}
      {row.changes.length > 0 ? renderRow(row) : null}
    </li>
  )
}

/** What became of the rows of a list, the blocks or the paragraphs of a text. */
export const ChangedRows = (
  props: RowsProps & { readonly rows: readonly RowChange[] },
): ReactNode => (
  <ol className="review-gate-rows">
    {folded(props.rows).map((row, index) =>
      typeof row === 'number' ? (
        <li className="review-gate-rows__same" key={index}>
          {props.context.words.text('page:unchangedRows', { count: row })}
        </li>
      ) : (
        <Row
          context={props.context}
          field={props.field}
          key={index}
          renderRow={props.renderRow}
          row={row}
        />
      ),
    )}
  </ol>
)
