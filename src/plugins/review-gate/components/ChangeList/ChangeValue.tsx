import type { ReactNode } from 'react'

import type { Change, DiffMedia, ListItem } from '../../domain/contentDiff.js'
import type { PreviewContext } from '../ContentPreview/context.js'
import type { NamedField } from '../ContentPreview/schema.js'
import type { RenderRow } from './index.js'

import { FieldValue } from '../ContentPreview/FieldValue.js'
import { Picture } from '../ContentPreview/Picture.js'
import { withoutMarks } from '../ContentPreview/context.js'
import { ChangedRows } from './ChangedRows.js'
import { TextChange } from './TextChange.js'

type ValueProps = {
  readonly field: NamedField
  readonly context: PreviewContext
}

const Value = (props: ValueProps & { readonly value: unknown }): ReactNode =>
  props.value === null || props.value === undefined ? (
    <span className="review-gate-change__none">{props.context.words.text('page:none')}</span>
  ) : (
    <FieldValue
      context={withoutMarks(props.context)}
      field={props.field}
      path=""
      value={props.value}
    />
  )

const Sides = (props: {
  readonly context: PreviewContext
  readonly before: ReactNode
  readonly after: ReactNode
}): ReactNode => {
  const { text } = props.context.words
  return (
    <div className="review-gate-sides">
      <div className="review-gate-sides__before">
        <h5>{text('page:before')}</h5>
        {props.before}
      </div>
      <div className="review-gate-sides__after">
        <h5>{text('page:after')}</h5>
        {props.after}
      </div>
    </div>
  )
}

const File = (props: {
  readonly context: PreviewContext
  readonly media: DiffMedia | null
}): ReactNode =>
  props.media ? (
    <Picture context={props.context} value={props.media} />
  ) : (
    <p className="review-gate-change__none">{props.context.words.text('page:none')}</p>
  )

const tags = { added: 'ins', removed: 'del', same: 'span' } as const

const Items = (props: ValueProps & { readonly items: readonly ListItem[] }): ReactNode => (
  <ul className="review-gate-change__items">
    {props.items.map(({ value, state }, index) => {
      const Tag = tags[state]
      return (
        <li key={index}>
          <Tag className={`review-gate-diff--${state}`}>
            <Value context={props.context} field={props.field} value={value} />
          </Tag>
        </li>
      )
    })}
  </ul>
)

/** What became of one value, in the way that suits its kind. */
export const ChangeValue = (
  props: ValueProps & { readonly change: Change; readonly renderRow: RenderRow },
): ReactNode => {
  const { change, context, field, renderRow } = props
  switch (change.kind) {
    case 'text':
      return <TextChange parts={change.parts} words={context.words} />
    case 'value':
      return (
        <Sides
          after={<Value context={context} field={field} value={change.after} />}
          before={<Value context={context} field={field} value={change.before} />}
          context={context}
        />
      )
    case 'list':
      return (
        <>
          {change.reordered ? <p>{context.words.text('page:reordered')}</p> : null}
          <Items context={context} field={field} items={change.items} />
        </>
      )
    case 'media':
      return (
        <Sides
          after={<File context={context} media={change.after} />}
          before={<File context={context} media={change.before} />}
          context={context}
        />
      )
    case 'group':
      return renderRow({ changes: change.changes, kind: null })
    case 'rows':
      return (
        <ChangedRows context={context} field={field} renderRow={renderRow} rows={change.rows} />
      )
    default:
      return change satisfies never
  }
}
