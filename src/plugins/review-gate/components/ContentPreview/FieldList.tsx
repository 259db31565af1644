import type { ReactNode } from 'react'

import { toWords } from 'payload/shared'

import type { PreviewContext } from './context.js'
import type { JsonRecord, NamedField, PreviewBlock } from './schema.js'

import { fieldLabel, isLeafField, joinPath, labelText } from './context.js'
import { FieldValue } from './FieldValue.js'
import { namedFields } from './schema.js'

/** Parts of a row that say what it is, not what it says. */
const rowParts = ['blockName', 'blockType', 'id']

/** Values that the content has and the schema does not know (any more): shown, never hidden. */
const strayFields = (content: JsonRecord, fields: readonly NamedField[]): readonly NamedField[] =>
  Object.keys(content)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ name, type: 'unknown' }))

/** The values of one level with their labels, in the order of the edit form. */
export const FieldList = (props: {
  readonly content: JsonRecord
  readonly fields: readonly NamedField[]
  readonly context: PreviewContext
  /** Path of this level in the content; empty at the top. */
  readonly path?: string
}): ReactNode => {
  const { content, fields, context, path = '' } = props
  const shown = [...fields, ...strayFields(content, fields)].filter(
    ({ name }) => content[name] !== undefined && !rowParts.includes(name),
  )
  return (
    <dl className="review-gate-preview__fields">
      {shown.map((field) => {
        const place = {
          path: joinPath(path, field.name),
          label: fieldLabel(field, context),
          isLeaf: isLeafField(field),
        }
        return (
          <div className="review-gate-preview__field" data-path={place.path} key={field.name}>
            <dt>{place.label}</dt>
            <dd>
              <FieldValue
                context={context}
                field={field}
                path={place.path}
                value={content[field.name]}
              />
              {context.marks?.(place)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** One block, of a blocks field or inside rich text, set apart under its kind. */
export const BlockPreview = (props: {
  readonly value: JsonRecord
  readonly blocks: readonly PreviewBlock[]
  readonly context: PreviewContext
  readonly path: string
}): ReactNode => {
  const { value, blocks, context, path } = props
  const slug = String(value.blockType ?? '')
  const block = blocks.find((one) => one.slug === slug)
  const name = labelText(block?.labels?.singular, context.i18n) ?? toWords(slug)
  const { heading, ...rest } = value
  const isHeading = typeof heading === 'string'
  return (
    <section className="review-gate-preview__block">
      <p className="review-gate-preview__kind">{name}</p>
      {isHeading ? <p className="review-gate-preview__block-heading">{heading}</p> : null}
      <FieldList
        content={isHeading ? rest : value}
        context={context}
        fields={namedFields(block?.fields ?? [])}
        path={path}
      />
    </section>
  )
}
