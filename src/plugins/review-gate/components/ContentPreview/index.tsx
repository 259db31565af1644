import type { ReactNode } from 'react'

import type { PreviewContext } from './context.js'
import type { JsonRecord, PreviewField } from './schema.js'

import { fieldLabel } from './context.js'
import { FieldList } from './FieldList.js'
import { isMediaValue, Picture } from './Picture.js'
import { namedFields } from './schema.js'
import './index.scss'

export { createPreviewContext } from './context.js'

const without = (content: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)))

/**
 * The content of one locale of a snapshot, as the public will read it: heading, picture and
 * introduction first, as a page has them, then every other value with its label.
 */
export const ContentPreview = (props: {
  readonly content: JsonRecord
  readonly fields: readonly PreviewField[]
  readonly titleField: string
  readonly context: PreviewContext
}): ReactNode => {
  const { content, context, titleField } = props
  const { cover, summary } = content
  const title = content[titleField]
  if (Object.keys(content).length === 0) return <p>{context.words.text('review:emptyContent')}</p>
  const isPicture = isMediaValue(cover)
  const isLead = typeof summary === 'string'
  const place = (path: string) => {
    const field = namedFields(props.fields).find(({ name }) => name === path)
    return { path, label: field ? fieldLabel(field, context) : path, isLeaf: true }
  }
  const shown = [titleField, ...(isPicture ? ['cover'] : []), ...(isLead ? ['summary'] : [])]
  return (
    <article className="review-gate-preview" lang={context.locale}>
      {title === undefined ? null : (
        <div data-path={titleField}>
          <h3 className="review-gate-preview__title" dir="auto">
            {String(title)}
          </h3>
          {context.marks?.(place(titleField))}
        </div>
      )}
      {isPicture ? (
        <div data-path="cover">
          <Picture context={context} value={cover} />
          {context.marks?.(place('cover'))}
        </div>
      ) : null}
      {isLead ? (
        <div data-path="summary">
          <p className="review-gate-preview__lead" dir="auto">
            {summary}
          </p>
          {context.marks?.(place('summary'))}
        </div>
      ) : null}
      <FieldList
        content={without(content, shown)}
        context={context}
        fields={namedFields(props.fields)}
      />
    </article>
  )
}
