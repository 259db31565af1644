import type { ReactNode } from 'react'

import type { PreviewContext } from './context.js'
import type { JsonRecord, NamedField } from './schema.js'

import { LocalTime } from '../shared/LocalTime.js'
import { fieldLabel, isLeafField, joinPath, optionLabel, withoutMarks } from './context.js'
import { BlockPreview, FieldList } from './FieldList.js'
import { isMediaValue, Picture } from './Picture.js'
import { RelationTitle } from './RelationTitle.js'
import { RichText } from './RichText.js'
import { editorBlocks, fieldBlocks, isRecord, namedFields } from './schema.js'
import { TextMessage, textMessageOf } from './TextMessage.js'

type ValueProps = {
  readonly field: NamedField
  readonly value: unknown
  readonly context: PreviewContext
  readonly path: string
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const Relation = ({ field, value, context }: ValueProps): ReactNode => {
  const polymorphic = isRecord(value) && typeof value.relationTo === 'string'
  const collection = polymorphic ? String(value.relationTo) : String(field.relationTo)
  const target = polymorphic && !isMediaValue(value) ? (value.value ?? value.id) : value
  if (isMediaValue(target)) {
    return <Picture collection={collection} context={context} value={target} />
  }
  return <RelationTitle collection={collection} context={context} id={String(target)} />
}

const Relations = (props: ValueProps): ReactNode => {
  const values = asList(props.value)
  if (values.length === 1) return <Relation {...props} value={values[0]} />
  return (
    <ul>
      {values.map((value, index) => (
        <li key={index}>
          <Relation {...props} value={value} />
        </li>
      ))}
    </ul>
  )
}

const Row = (props: ValueProps & { readonly row: JsonRecord }): ReactNode => {
  const { field, row, context, path } = props
  const fields = namedFields(field.fields ?? [])
  const [only] = fields
  const message = textMessageOf(field, row)
  const label = `${fieldLabel(field, context)} ${Number(path.split('.').at(-1)) + 1}`
  if (message) {
    return (
      <>
        <TextMessage message={message} words={context.words} />
        {context.marks?.({ path, label, isLeaf: true })}
      </>
    )
  }
  if (fields.length !== 1 || !only) {
    return <FieldList content={row} context={context} fields={fields} path={path} />
  }
  const inner = joinPath(path, only.name)
  return (
    <div data-path={inner}>
      <FieldValue context={context} field={only} path={inner} value={row[only.name]} />
      {context.marks?.({ path: inner, label, isLeaf: isLeafField(only) })}
    </div>
  )
}

const Rows = (props: ValueProps): ReactNode => {
  const { value, path } = props
  return (
    <ol className="review-gate-preview__rows">
      {asList(value)
        .filter(isRecord)
        .map((row, index) => (
          <li data-path={joinPath(path, index)} key={index}>
            <Row {...props} path={joinPath(path, index)} row={row} />
          </li>
        ))}
    </ol>
  )
}

const Blocks = ({ field, value, context, path }: ValueProps): ReactNode =>
  asList(value)
    .filter(isRecord)
    .map((row, index) => (
      <div data-path={joinPath(path, index)} key={index}>
        <BlockPreview
          blocks={fieldBlocks(field)}
          context={context}
          path={joinPath(path, index)}
          value={row}
        />
      </div>
    ))

const Choice = ({ field, value, context }: ValueProps): ReactNode =>
  asList(value)
    .map((one) => optionLabel(field, String(one), context.i18n))
    .join(' · ')

const Plain = ({ value }: ValueProps): ReactNode =>
  typeof value === 'object' ? (
    <pre>{JSON.stringify(value, null, 2)}</pre>
  ) : (
    <span className="review-gate-preview__text" dir="auto">
      {String(value)}
    </span>
  )

const renderers: Readonly<Record<string, (props: ValueProps) => ReactNode>> = {
  array: Rows,
  blocks: Blocks,
  checkbox: ({ value, context }) => context.words.text(value ? 'review:yes' : 'review:no'),
  date: ({ value }) => <LocalTime at={String(value)} />,
  group: ({ field, value, context, path }) => (
    <FieldList
      content={isRecord(value) ? value : {}}
      context={context}
      fields={namedFields(field.fields ?? [])}
      path={path}
    />
  ),
  radio: Choice,
  relationship: Relations,
  richText: ({ field, value, context, path }) => (
    <RichText
      blocks={editorBlocks(field)}
      context={withoutMarks(context)}
      path={path}
      value={value}
    />
  ),
  select: Choice,
  upload: Relations,
}

/** One value of a snapshot, in the way that suits its kind; unknown kinds show as they are stored. */
export const FieldValue = (props: ValueProps): ReactNode => {
  if (props.value === undefined || props.value === null) return '–'
  const kind = props.field.type === 'tab' ? 'group' : props.field.type
  return (renderers[kind] ?? Plain)(props)
}
