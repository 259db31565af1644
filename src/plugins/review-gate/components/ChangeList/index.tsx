import type { ReactNode } from 'react'

import type { FieldChange, RowChange } from '../../domain/contentDiff.js'
import type { PreviewContext } from '../ContentPreview/context.js'
import type { NamedField, PreviewField } from '../ContentPreview/schema.js'

import { namedFields } from '../ContentPreview/schema.js'
import { ChangeValue } from './ChangeValue.js'
import { labelOfField, subFieldsOf } from './labels.js'
import './index.scss'

type ListProps = {
  readonly changes: readonly FieldChange[]
  readonly fields: readonly NamedField[]
  readonly context: PreviewContext
}

const stray = (name: string): NamedField => ({ name, type: 'unknown' })

/** The changed fields of one level, each with its label and what became of it. */
export const ChangedFields = ({ changes, fields, context }: ListProps): ReactNode =>
  changes.map((change) => {
    const field = fields.find(({ name }) => name === change.name) ?? stray(change.name)
    return (
      <div className="review-gate-change" key={change.path}>
        <h4 className="review-gate-change__name">{labelOfField(field, context)}</h4>
        <ChangeValue
          change={change.change}
          context={context}
          field={field}
          renderRow={(row) => (
            <ChangedFields
              changes={row.changes}
              context={context}
              fields={subFieldsOf(field, row)}
            />
          )}
        />
      </div>
    )
  })

export type RenderRow = (row: Pick<RowChange, 'changes' | 'kind'>) => ReactNode

/** What differs in one language, apart from what all languages share. */
export const ChangeList = (props: {
  readonly changes: readonly FieldChange[]
  readonly fields: readonly PreviewField[]
  readonly context: PreviewContext
  /** Said when nothing differs. */
  readonly same: string
  readonly intro?: string
}): ReactNode => {
  const { changes, context } = props
  const { text } = context.words
  const fields = namedFields(props.fields)
  const own = changes.filter(({ localized }) => localized)
  const shared = changes.filter(({ localized }) => !localized)
  return (
    <div className="review-gate-changes">
      {props.intro ? <p className="review-gate-changes__intro">{props.intro}</p> : null}
      {changes.length === 0 ? <p>{props.same}</p> : null}
      {own.length > 0 ? (
        <section>
          <h3>{text('page:ownFields')}</h3>
          <ChangedFields changes={own} context={context} fields={fields} />
        </section>
      ) : null}
      {shared.length > 0 ? (
        <section>
          <h3>{text('page:sharedFields')}</h3>
          <ChangedFields changes={shared} context={context} fields={fields} />
        </section>
      ) : null}
    </div>
  )
}
